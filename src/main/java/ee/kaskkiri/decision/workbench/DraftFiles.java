package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.workbench.DraftView.How;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.workbench.DraftFile;
import ee.kaskkiri.workbench.DraftRefusedException;
import ee.kaskkiri.workbench.DraftRefusedException.Why;
import ee.kaskkiri.workbench.Drafts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of drafts, as people see them. */
@Singleton
public class DraftFiles {
  private final Drafts drafts;

  DraftFiles(Drafts drafts) {
    this.drafts = drafts;
  }

  /** Every file of rules and cases, with what a draft does to it. */
  List<FileEntry> all(String draft) {
    FileTree base = drafts.base(draft);
    FileTree files = drafts.files(draft);
    Map<String, DraftFile> changes =
        drafts.changes(draft).stream()
            .collect(Collectors.toMap(DraftFile::path, Function.identity()));
    SortedSet<String> paths = new TreeSet<>();
    base.paths().forEach(paths::add);
    files.paths().forEach(paths::add);
    List<FileEntry> entries = new ArrayList<>();
    for (String path : paths) {
      @Nullable DraftFile change = changes.get(path);
      String text = files.text(path).or(() -> base.text(path)).orElse("");
      entries.add(
          new FileEntry(path, change == null ? null : How.of(change, base), FileTree.hash(text)));
    }
    return entries;
  }

  /**
   * A file of a draft.
   *
   * @throws DraftRefusedException if it has none there
   */
  public FileText one(String draft, String path) {
    Optional<DraftFile> change =
        drafts.changes(draft).stream().filter(file -> file.path().equals(path)).findFirst();
    String text =
        drafts
            .files(draft)
            .text(path)
            .orElseThrow(
                () ->
                    new DraftRefusedException(
                        Why.UNKNOWN_FILE, "The draft has no file '" + path + "'."));
    return new FileText(
        path,
        text,
        FileTree.hash(text),
        drafts.base(draft).text(path).orElse(null),
        change.map(DraftFile::by).orElse(null),
        change.map(DraftFile::at).orElse(null));
  }
}
