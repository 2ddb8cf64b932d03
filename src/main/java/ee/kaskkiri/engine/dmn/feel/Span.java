package ee.kaskkiri.engine.dmn.feel;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values of one class that lie between two ends.
 *
 * @param low the lower end; null if there is none
 * @param lowIncluded whether the lower end belongs to it
 * @param high the upper end; null if there is none
 * @param highIncluded whether the upper end belongs to it
 */
public record Span(
    @Nullable Comparable<?> low,
    boolean lowIncluded,
    @Nullable Comparable<?> high,
    boolean highIncluded) {

  public Span {
    if (low == null && high == null) {
      throw new IllegalArgumentException("a span needs an end");
    }
    if (low != null && high != null && low.getClass() != high.getClass()) {
      throw new IllegalArgumentException("low and high are of two classes: " + low + ", " + high);
    }
  }

  /** The span of one value alone. */
  public static Span only(Comparable<?> value) {
    return new Span(value, true, value, true);
  }

  /** The class of its values. */
  public Class<?> type() {
    return Objects.requireNonNull(low == null ? high : low).getClass();
  }

  /** Whether a value of its class lies in it. */
  boolean holds(Object value) {
    if (low == high && lowIncluded && highIncluded) {
      return value instanceof BigDecimal number
          ? number.compareTo((BigDecimal) Objects.requireNonNull(low)) == 0
          : value.equals(low);
    }
    return (low == null || inside(order(value, low), lowIncluded))
        && (high == null || inside(-order(value, high), highIncluded));
  }

  private static boolean inside(int order, boolean included) {
    return included ? order >= 0 : order > 0;
  }

  /** The order of two values of one class. */
  @SuppressWarnings("unchecked") // an end is compared with values of its own class only
  public static int order(Object value, Object other) {
    return ((Comparable<Object>) value).compareTo(other);
  }
}
