package ee.kaskkiri.regression.impact.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes numbers for people: digits in groups of three, at least the cents of a sum of money. */
final class Figures {
  private static final int CENTS = 2;
  private static final int GROUP = 3;

  private final String gap;
  private final String minus;

  private Figures(String gap, String minus) {
    this.gap = gap;
    this.minus = minus;
  }

  /** For terminals, where every character may be copied. */
  static Figures plain() {
    return new Figures(" ", "-");
  }

  /** For pages: spaces at which no line breaks, and a real minus. */
  static Figures typeset() {
    return new Figures("\u00a0", "\u2212");
  }

  String count(long number) {
    return grouped(Long.toString(number));
  }

  /** A sum of money; a dash if there is none. */
  String money(@Nullable BigDecimal euros) {
    if (euros == null) {
      return "\u2013";
    }
    String digits = scaled(euros.abs()).toPlainString();
    int point = digits.indexOf('.');
    String whole = grouped(digits.substring(0, point)) + digits.substring(point);
    return euros.signum() < 0 ? minus + whole : whole;
  }

  /** A difference, with its sign. */
  String difference(BigDecimal euros) {
    return euros.signum() > 0 ? "+" + money(euros) : money(euros);
  }

  private static BigDecimal scaled(BigDecimal euros) {
    BigDecimal shortest = euros.stripTrailingZeros();
    return shortest.scale() < CENTS ? shortest.setScale(CENTS) : shortest;
  }

  private String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    int first = digits.startsWith("-") ? 1 : 0;
    for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
      text.insert(at, gap);
    }
    return text.toString();
  }
}
