package ee.kaskkiri.record;

import java.time.Duration;

/**
 * How much a writer takes on.
 *
 * @param waiting most requests that may wait for their records
 * @param group most requests that are made durable at once
 * @param patience how long a request waits until its record is durable
 * @param anchorRecords after how many records a chain is anchored
 * @param anchorPause after what time a chain is anchored that has grown
 */
public record WriterLimits(
    int waiting, int group, Duration patience, long anchorRecords, Duration anchorPause) {
  /** What suits a service. */
  public static final WriterLimits USUAL =
      new WriterLimits(1024, 256, Duration.ofSeconds(5), 10_000, Duration.ofMinutes(1));

  public WriterLimits {
    if (waiting < 1 || group < 1 || anchorRecords < 1) {
      throw new IllegalArgumentException("waiting, group and anchorRecords must be at least 1");
    }
    if (patience.isNegative() || patience.isZero() || anchorPause.isNegative()) {
      throw new IllegalArgumentException("patience must be above zero, anchorPause not below it");
    }
  }
}
