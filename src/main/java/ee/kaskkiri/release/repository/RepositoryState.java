package ee.kaskkiri.release.repository;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rule repository can be looked at, for health and metrics.
 *
 * @param reachable whether the last look succeeded
 * @param since when that began
 * @param looked when a look succeeded last; null if none did yet
 * @param failures looks that failed since the start
 * @param failure what the last failed look found wrong, also after it is mended; null if none
 *     failed yet
 */
public record RepositoryState(
    boolean reachable,
    Instant since,
    @Nullable Instant looked,
    long failures,
    @Nullable RepositoryException failure) {
  public RepositoryState {
    Objects.requireNonNull(since, "since");
  }

  /** How it stands before the first look. */
  static RepositoryState begin(Instant now) {
    return new RepositoryState(true, now, null, 0, null);
  }

  /** How it stands after a look that succeeded. */
  RepositoryState reached(Instant now) {
    return new RepositoryState(true, reachable ? since : now, now, failures, failure);
  }

  /** How it stands after a look that failed. */
  RepositoryState failed(Instant now, RepositoryException why) {
    return new RepositoryState(false, reachable ? now : since, looked, failures + 1, why);
  }
}
