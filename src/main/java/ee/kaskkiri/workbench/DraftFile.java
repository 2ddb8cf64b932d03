package ee.kaskkiri.workbench;

import ee.kaskkiri.rules.FileTree;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that a draft changes.
 *
 * @param path where it is
 * @param text its text in the draft; null if the draft removes it
 * @param by who saved it last
 * @param at when
 */
public record DraftFile(String path, @Nullable String text, String by, Instant at) {
  public DraftFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }

  /** Hash of its text; null if the draft removes it. */
  public @Nullable String hash() {
    return text == null ? null : FileTree.hash(text);
  }
}
