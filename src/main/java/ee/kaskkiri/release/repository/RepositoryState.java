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
}
