package ee.kaskkiri.record;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a writer is doing.
 *
 * @param waiting how many requests wait for their group's turn
 * @param room how many may wait
 * @param lag how long the oldest request that waits or is being written has waited
 * @param failingSince since when nothing can be written; null if it can
 * @param failure what was wrong the last time; null if nothing is
 * @param groups how many groups were made durable
 * @param requests how many requests were in them
 * @param lastGroup how many requests were in the last one
 */
public record WriterState(
    int waiting,
    int room,
    Duration lag,
    @Nullable Instant failingSince,
    @Nullable String failure,
    long groups,
    long requests,
    int lastGroup) {
  /** Whether records can be made, as far as is known. */
  public boolean healthy() {
    return failingSince == null;
  }
}
