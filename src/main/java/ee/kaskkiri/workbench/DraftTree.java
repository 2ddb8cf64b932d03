package ee.kaskkiri.workbench;

import ee.kaskkiri.rules.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a release as a draft would have them. */
final class DraftTree {
  private DraftTree() {}

  /** Every file as it would be published, the change log with its new entry among them. */
  static FileTree of(FileTree base, Draft draft, Collection<DraftFile> changes) {
    return of(base, draft, draft.changeLog(), changes);
  }

  /** The same with another text for the change log. */
  static FileTree of(FileTree base, Draft draft, String changeLog, Collection<DraftFile> changes) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    base.paths().forEach(path -> files.put(path, base.content(path).orElseThrow()));
    for (DraftFile change : changes) {
      @Nullable String text = change.text();
      if (text == null) {
        files.remove(change.path());
      } else {
        files.put(change.path(), text.getBytes(StandardCharsets.UTF_8));
      }
    }
    if (!changeLog.isEmpty()) {
      String log = base.text(RulePath.CHANGE_LOG).orElse("");
      String written = new ChangeLogEntry(draft.name(), changeLog).in(log);
      files.put(RulePath.CHANGE_LOG, written.getBytes(StandardCharsets.UTF_8));
    }
    return FileTree.of(files);
  }
}
