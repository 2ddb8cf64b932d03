package ee.kaskkiri.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long something took, many times. */
final class Percentiles {
  private static final double MILLISECOND = 1e6;

  private final long[] nanoseconds;

  /** What took so many nanoseconds each. */
  Percentiles(long[] nanoseconds) {
    if (nanoseconds.length == 0) {
      throw new IllegalArgumentException("nanoseconds must not be empty");
    }
    this.nanoseconds = nanoseconds.clone();
    Arrays.sort(this.nanoseconds);
  }

  /** Milliseconds within which a part of all, 0 to 1, were done. */
  double within(double part) {
    int place = (int) Math.ceil(nanoseconds.length * part) - 1;
    return nanoseconds[Math.max(0, place)] / MILLISECOND;
  }

  /** One line for people. */
  String line() {
    return String.format(
        Locale.ROOT,
        "median %.2f ms, p99 %.2f ms, at most %.2f ms (%d times)",
        within(0.5),
        within(0.99),
        within(1),
        nanoseconds.length);
  }
}
