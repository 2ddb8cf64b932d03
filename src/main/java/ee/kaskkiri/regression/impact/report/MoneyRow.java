package ee.kaskkiri.regression.impact.report;

import ee.kaskkiri.regression.impact.Sums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table of euros, as text.
 *
 * @param name what they are
 * @param before by the first release
 * @param after by the second
 * @param difference the second less the first
 * @param winners how many get more
 * @param gains how much more
 * @param losers how many get less
 * @param losses how much less
 * @param oneSided the part that only one release gives; null if there is none
 * @param beforeWidth the first as a part of the greater, in percent
 * @param afterWidth the second as a part of the greater, in percent
 */
record MoneyRow(
    String name,
    String before,
    String after,
    String difference,
    String winners,
    String gains,
    String losers,
    String losses,
    @Nullable String oneSided,
    String beforeWidth,
    String afterWidth) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final Figures FIGURES = Figures.typeset();

  static MoneyRow of(String name, Sums sums) {
    BigDecimal most = sums.before().abs().max(sums.after().abs());
    return new MoneyRow(
        name,
        FIGURES.money(sums.before()),
        FIGURES.money(sums.after()),
        FIGURES.difference(sums.difference()),
        FIGURES.count(sums.winners()),
        FIGURES.difference(sums.gains()),
        FIGURES.count(sums.losers()),
        FIGURES.difference(sums.losses().negate()),
        oneSided(sums),
        percent(sums.before(), most),
        percent(sums.after(), most));
  }

  private static @Nullable String oneSided(Sums sums) {
    if (sums.onlyBefore().signum() == 0 && sums.onlyAfter().signum() == 0) {
      return null;
    }
    return FIGURES.money(sums.onlyBefore()) + " / " + FIGURES.money(sums.onlyAfter());
  }

  private static String percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? "0"
        : part.abs()
            .multiply(WHOLE)
            .divide(whole, MathContext.DECIMAL64)
            .setScale(2, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
