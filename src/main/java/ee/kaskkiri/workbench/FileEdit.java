package ee.kaskkiri.workbench;

import ee.kaskkiri.rules.FileTree;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of one file of a draft.
 *
 * @param base every file that the draft is compared with
 * @param hash of the text that the writer saw; null if there was none
 */
record FileEdit(DraftSession session, FileTree base, String path, @Nullable String hash) {
  /**
   * Writes a text, or removes the file. The same text again is no conflict: the answer to the first
   * time may have been lost.
   */
  Saved to(@Nullable String text, String by) throws SQLException {
    Drafts.requireOpen(session.draft());
    Optional<DraftFile> mine = session.file(path);
    if (Objects.equals(now(mine), text)) {
      return saved(text, by);
    }
    requireSeen(mine);
    if (Objects.equals(base.text(path).orElse(null), text)) {
      session.leave(path);
    } else {
      session.put(path, text, by);
    }
    session.wrote(by);
    session.event(by, DraftEvent.What.CHANGED, path);
    return saved(text, by);
  }

  /** Makes sure that the writer saw what is there now. */
  void requireSeen() throws SQLException {
    requireSeen(session.file(path));
  }

  private void requireSeen(Optional<DraftFile> mine) {
    @Nullable String now = now(mine);
    @Nullable String nowHash = now == null ? null : FileTree.hash(now);
    if (!Objects.equals(nowHash, hash)) {
      Draft.Act last = session.draft().changed();
      throw new DraftChangedException(
          new Current(
              path,
              now,
              nowHash,
              mine.map(DraftFile::by).orElse(last.by()),
              mine.map(DraftFile::at).orElse(last.at())));
    }
  }

  private @Nullable String now(Optional<DraftFile> mine) {
    return mine.isPresent() ? mine.get().text() : base.text(path).orElse(null);
  }

  private Saved saved(@Nullable String text, String by) {
    return new Saved(path, text == null ? "" : FileTree.hash(text), by, session.now());
  }
}
