package ee.kaskkiri.decision.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How often each of many may still do something: so many at once, and so many more in each period
 * that passes. Of those that were not seen for longest some are forgotten, and may begin anew.
 */
final class Rates {
  /** How many are remembered at a time. */
  static final int MOST_REMEMBERED = 10_000;

  private final Rate rate;
  private final TimeMeter clock;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  /**
   * How often one may.
   *
   * @param burst how many at once, after having rested
   * @param more how many more in each period
   * @param period how long a period is
   */
  record Rate(int burst, int more, Duration period) {
    /** Seconds after which one who has none left has all again. */
    long window() {
      return seconds(period.toNanos() / more * burst);
    }
  }

  /**
   * What came of asking for one.
   *
   * @param granted whether it was given
   * @param left how many are left
   * @param pause seconds until there will be one; 0 if there is
   * @param whole seconds until all are there again
   */
  record Turn(boolean granted, long left, long pause, long whole) {}

  Rates(Rate rate, TimeMeter clock) {
    this.rate = rate;
    this.clock = clock;
  }

  /** Takes one, if there is one left. */
  Turn take(String who) {
    ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
    return new Turn(
        probe.isConsumed(),
        probe.getRemainingTokens(),
        seconds(probe.getNanosToWaitForRefill()),
        seconds(probe.getNanosToWaitForReset()));
  }

  /** Gives back one that was taken. */
  void giveBack(String who) {
    bucket(who).addTokens(1);
  }

  private Bucket bucket(String who) {
    return buckets.get(who, ignored -> full());
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.more(), rate.period()))
        .withCustomTimePrecision(clock)
        .build();
  }

  private static long seconds(long nanoseconds) {
    long second = Duration.ofSeconds(1).toNanos();
    return (nanoseconds + second - 1) / second;
  }
}
