package ee.kaskkiri.workbench;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file as somebody else left it.
 *
 * @param path where it is
 * @param text its text; null if there is no such file any more
 * @param hash of its text; null if there is no such file any more
 * @param by who left it so
 * @param at when
 */
public record Current(
    String path, @Nullable String text, @Nullable String hash, String by, Instant at) {
  public Current {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}
