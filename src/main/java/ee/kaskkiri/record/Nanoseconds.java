package ee.kaskkiri.record;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Moments as nanoseconds since 1970. */
final class Nanoseconds {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private Nanoseconds() {}

  static long of(Instant moment) {
    return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), SECOND), moment.getNano());
  }

  static Instant read(long nanoseconds) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanoseconds, SECOND), Math.floorMod(nanoseconds, SECOND));
  }
}
