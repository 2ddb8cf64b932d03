package ee.kaskkiri.workbench;

import ee.kaskkiri.edition.NewEdition;
import ee.kaskkiri.rules.FileTree;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings a draft from one ground to another.
 *
 * @param mine paths whose text in the draft is to stay, whatever became law there
 * @param by who wants it
 */
record DraftUpdate(Ground before, Ground now, Set<String> mine, String by) {
  void apply(DraftSession session) throws SQLException {
    Map<String, DraftFile> files = new HashMap<>();
    session.files().forEach(file -> files.put(file.path(), file));
    Set<String> paths = new TreeSet<>(files.keySet());
    paths.addAll(before.copied());
    paths.addAll(now.copied());
    List<DraftConflictException.Theirs> conflicts = new ArrayList<>();
    for (String path : paths) {
      @Nullable String theirs = now.text(path);
      if (!step(session, path, files.get(path), theirs)) {
        @Nullable String hash = theirs == null ? null : FileTree.hash(theirs);
        conflicts.add(new DraftConflictException.Theirs(path, theirs, hash));
      }
    }
    if (!conflicts.isEmpty()) {
      throw new DraftConflictException(conflicts);
    }
    @Nullable NewEdition edition = now.edition();
    if (edition != null) {
      session.set("previous", edition.previous());
      session.set("to_look_at", DraftRows.json(edition.toLookAt()));
    }
  }

  /**
   * One file; false if it was changed on both sides. A copied file that the draft does not have was
   * given up for what is law.
   */
  private boolean step(
      DraftSession session, String path, @Nullable DraftFile file, @Nullable String theirs)
      throws SQLException {
    @Nullable String old = before.text(path);
    if (file != null && Objects.equals(file.text(), now.release().text(path).orElse(null))) {
      session.leave(path);
    } else if (!Objects.equals(theirs, old) && !mine.contains(path)) {
      if (file != null
          && !Objects.equals(file.text(), old)
          && !Objects.equals(file.text(), theirs)) {
        return false;
      }
      take(session, path, file, theirs);
    }
    return true;
  }

  private void take(
      DraftSession session, String path, @Nullable DraftFile file, @Nullable String theirs)
      throws SQLException {
    if (Objects.equals(theirs, now.release().text(path).orElse(null))) {
      session.leave(path);
    } else {
      session.put(path, theirs, file == null ? by : file.by());
    }
  }
}
