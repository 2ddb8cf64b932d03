package ee.kaskkiri.regression.impact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adds up euros before and after; in any order with the same result. */
final class Tally {
  private BigDecimal before = BigDecimal.ZERO;
  private BigDecimal after = BigDecimal.ZERO;
  private long winners;
  private BigDecimal gains = BigDecimal.ZERO;
  private long losers;
  private BigDecimal losses = BigDecimal.ZERO;
  private BigDecimal onlyBefore = BigDecimal.ZERO;
  private BigDecimal onlyAfter = BigDecimal.ZERO;

  /**
   * Adds one question.
   *
   * @param first euros by the first release; null if it has none to compare
   * @param second euros by the second release; null if it has none to compare
   */
  void add(@Nullable BigDecimal first, @Nullable BigDecimal second) {
    if (first != null) {
      before = before.add(first);
    }
    if (second != null) {
      after = after.add(second);
    }
    if (first != null && second != null) {
      compare(second.subtract(first));
    } else if (first != null) {
      onlyBefore = onlyBefore.add(first);
    } else if (second != null) {
      onlyAfter = onlyAfter.add(second);
    }
  }

  private void compare(BigDecimal difference) {
    if (difference.signum() > 0) {
      winners++;
      gains = gains.add(difference);
    } else if (difference.signum() < 0) {
      losers++;
      losses = losses.subtract(difference);
    }
  }

  void merge(Tally other) {
    before = before.add(other.before);
    after = after.add(other.after);
    winners += other.winners;
    gains = gains.add(other.gains);
    losers += other.losers;
    losses = losses.add(other.losses);
    onlyBefore = onlyBefore.add(other.onlyBefore);
    onlyAfter = onlyAfter.add(other.onlyAfter);
  }

  Sums sums() {
    return new Sums(
        before,
        after,
        after.subtract(before),
        winners,
        gains,
        losers,
        losses,
        onlyBefore,
        onlyAfter);
  }
}
