package ee.kaskkiri.release.repository;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where content came from, for people to read; nothing is decided by it.
 *
 * @param commit the commit in Git, 40 hexadecimal digits; null if the content is not from Git
 * @param author who wrote it, as {@code Name <address>}; null if nobody says so
 * @param message why, as the author says; null if nobody says so
 * @param time when it was committed; in a directory, when its newest file was written
 */
public record Origin(
    @Nullable String commit, @Nullable String author, @Nullable String message, Instant time) {
  public Origin {
    Objects.requireNonNull(time, "time");
  }

  /** The origin of files that lie in a directory. */
  public static Origin directory(Instant newest) {
    return new Origin(null, null, null, newest);
  }
}
