package ee.kaskkiri.regression.impact;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Euros before and after, exactly. {@code difference} is {@code after - before}, and that is {@code
 * gains - losses + onlyAfter - onlyBefore}.
 *
 * @param before what the first release gives
 * @param after what the second gives
 * @param difference the second less the first
 * @param winners how many questions get more, of those that both releases decide
 * @param gains how much more, in all
 * @param losers how many get less, of those that both decide
 * @param losses how much less, in all; not negative
 * @param onlyBefore the part of {@code before} to which the second release has no counterpart: it
 *     does not decide, or does not call the value money
 * @param onlyAfter the part of {@code after} to which the first has none
 */
public record Sums(
    BigDecimal before,
    BigDecimal after,
    BigDecimal difference,
    long winners,
    BigDecimal gains,
    long losers,
    BigDecimal losses,
    BigDecimal onlyBefore,
    BigDecimal onlyAfter) {
  public Sums {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(difference, "difference");
    Objects.requireNonNull(gains, "gains");
    Objects.requireNonNull(losses, "losses");
    Objects.requireNonNull(onlyBefore, "onlyBefore");
    Objects.requireNonNull(onlyAfter, "onlyAfter");
  }

  /** Whether anything is another sum for anybody. */
  public boolean moved() {
    return winners > 0 || losers > 0 || onlyBefore.signum() != 0 || onlyAfter.signum() != 0;
  }
}
