package ee.kaskkiri.regression.impact.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Differences as bars to both sides of a line, the greatest gain first. Places are parts of the
 * width, so that the chart fits any page.
 *
 * @param id its name in the page
 * @param height in pixels
 * @param axis where nothing is, in percent
 * @param bars the bars, from top to bottom
 * @param leftOut how many smaller differences are not shown
 */
record BarChart(String id, int height, String axis, List<Bar> bars, long leftOut) {
  private static final int MOST = 25;
  private static final int ROW = 36;
  private static final int LABEL = 14;
  private static final int BAR = 20;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final Figures FIGURES = Figures.typeset();

  BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * One difference.
   *
   * @param name whose it is
   * @param difference in euros, for people
   * @param gain whether it is one
   * @param x where the bar begins, in percent
   * @param width how wide it is, in percent
   * @param labelY where its words stand, in pixels
   * @param barY where the bar stands, in pixels
   */
  record Bar(
      String name, String difference, boolean gain, String x, String width, int labelY, int barY) {}

  /**
   * What is to be shown.
   *
   * @param name whose difference it is
   * @param difference in euros
   */
  record Value(String name, BigDecimal difference) {}

  /**
   * A chart of the greatest differences; those that are nothing are left out.
   *
   * @param all how many differences there are, if the values are only some of them
   */
  static BarChart of(String id, List<Value> values, long all) {
    List<Value> moved = values.stream().filter(value -> value.difference().signum() != 0).toList();
    List<Value> shown =
        moved.stream()
            .sorted(Comparator.comparing((Value value) -> value.difference().abs()).reversed())
            .limit(MOST)
            .sorted(Comparator.comparing(Value::difference).reversed())
            .toList();
    BigDecimal least = extreme(shown).min(Comparator.naturalOrder()).orElseThrow();
    BigDecimal most = extreme(shown).max(Comparator.naturalOrder()).orElseThrow();
    BigDecimal range = most.subtract(least).max(BigDecimal.ONE.movePointLeft(2));
    BigDecimal axis = percent(least.negate(), range);
    List<Bar> bars =
        IntStream.range(0, shown.size())
            .mapToObj(row -> bar(shown.get(row), row, axis, range))
            .toList();
    return new BarChart(
        id,
        Math.max(1, shown.size()) * ROW,
        axis.toPlainString(),
        bars,
        Math.max(all, moved.size()) - shown.size());
  }

  private static Stream<BigDecimal> extreme(List<Value> values) {
    return Stream.concat(Stream.of(BigDecimal.ZERO), values.stream().map(Value::difference));
  }

  private static Bar bar(Value value, int row, BigDecimal axis, BigDecimal range) {
    BigDecimal width = percent(value.difference().abs(), range);
    boolean gain = value.difference().signum() > 0;
    return new Bar(
        value.name(),
        FIGURES.difference(value.difference()),
        gain,
        (gain ? axis : axis.subtract(width)).toPlainString(),
        width.toPlainString(),
        row * ROW + LABEL,
        row * ROW + BAR);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(WHOLE)
        .divide(whole, MathContext.DECIMAL64)
        .setScale(2, RoundingMode.HALF_UP);
  }
}
