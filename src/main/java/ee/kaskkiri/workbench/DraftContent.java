package ee.kaskkiri.workbench;

import ee.kaskkiri.rules.FileTree;
import org.jspecify.annotations.Nullable;

/** The files of drafts, for whoever reads and writes them. May be used by many threads. */
public interface DraftContent {
  /**
   * Every file of rules and cases, as a draft has it.
   *
   * @throws DraftRefusedException if there is no such draft
   * @throws DraftsUnavailableException if files cannot be read now
   */
  FileTree files(String draft);

  /**
   * Every file of the release that a draft began with, or was last brought up to.
   *
   * @throws DraftRefusedException if there is no such draft
   * @throws DraftsUnavailableException if files cannot be read now
   */
  FileTree base(String draft);

  /**
   * Makes sure that somebody has seen a file as it is now, before anything is made of it.
   *
   * @param hash of the text that was seen; null if there was no file
   * @throws DraftChangedException if somebody else has saved the file meanwhile
   * @throws DraftRefusedException if there is no such draft
   * @throws DraftsUnavailableException if files cannot be read now
   */
  void requireSeen(String draft, String path, @Nullable String hash);

  /**
   * Writes a file of a draft. Nobody overwrites what they have not seen.
   *
   * @param hash of the text that the writer changed; null if the file is new
   * @param by who writes, as the name of a caller
   * @throws DraftChangedException if somebody else has saved the file meanwhile
   * @throws DraftRefusedException if there is no such draft, it is not open, or the path is none of
   *     a rule repository
   * @throws DraftsUnavailableException if it cannot be written now
   */
  Saved write(String draft, String path, @Nullable String hash, String text, String by);
}
