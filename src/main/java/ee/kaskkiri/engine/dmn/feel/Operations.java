package ee.kaskkiri.engine.dmn.feel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.chrono.ChronoPeriod;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.dialectHandlers.DefaultDialectHandler;
import org.kie.dmn.feel.lang.types.impl.ComparablePeriod;

/** What FEEL's operators give for common operands. */
final class Operations {
  /** The result for operands that are none of the common ones. */
  static final Object OTHER = new Object();

  private static final int MOST_PLACES = 16;
  private static final int MOST_DIGITS = 18;

  private Operations() {}

  /** Whether the first operand alone is the result of the operation. */
  static boolean decidedBy(InfixOperator operator, @Nullable Object first) {
    return first instanceof Boolean known
        && ((operator == InfixOperator.AND && !known) || (operator == InfixOperator.OR && known));
  }

  /** The result, null included; {@link #OTHER} if the engine has to be asked. */
  static @Nullable Object of(
      InfixOperator operator, @Nullable Object left, @Nullable Object right) {
    return switch (operator) {
      case ADD, SUB, MULT, DIV -> arithmetic(operator, left, right);
      case LT, LTE, GT, GTE -> order(operator, left, right);
      case EQ -> equal(left, right);
      case NE -> not(equal(left, right));
      case AND -> logic(Boolean.FALSE, left, right);
      case OR -> logic(Boolean.TRUE, left, right);
      case POW -> OTHER;
    };
  }

  private static Object arithmetic(
      InfixOperator operator, @Nullable Object left, @Nullable Object right) {
    if (left instanceof BigDecimal first && right instanceof BigDecimal second) {
      if (operator == InfixOperator.ADD) {
        return sum(first, second);
      }
      if (operator == InfixOperator.SUB) {
        return sum(first, second.negate());
      }
      if (operator == InfixOperator.MULT) {
        return first.multiply(second, MathContext.DECIMAL128);
      }
      return second.signum() == 0 ? OTHER : first.divide(second, MathContext.DECIMAL128);
    }
    if (operator == InfixOperator.ADD
        && left instanceof String first
        && right instanceof String second) {
      return first + second;
    }
    return temporal(operator, left, right);
  }

  /**
   * A sum as decimal128. It is not rounded where it has no more digits than that anyway; rounding
   * makes great numbers of small ones.
   */
  private static BigDecimal sum(BigDecimal first, BigDecimal second) {
    if (small(first) && small(second)) {
      BigDecimal exact = first.add(second);
      if (exact.precision() <= MathContext.DECIMAL128.getPrecision()) {
        return exact;
      }
    }
    return first.add(second, MathContext.DECIMAL128);
  }

  private static boolean small(BigDecimal number) {
    return number.scale() >= 0
        && number.scale() <= MOST_PLACES
        && number.precision() <= MOST_DIGITS;
  }

  private static Object temporal(
      InfixOperator operator, @Nullable Object left, @Nullable Object right) {
    if (left instanceof LocalDate day) {
      if (right instanceof ChronoPeriod period) {
        if (operator == InfixOperator.ADD) {
          return day.plus(period);
        }
        return operator == InfixOperator.SUB ? day.minus(period) : OTHER;
      }
      return operator == InfixOperator.SUB && right instanceof Duration duration
          ? day.atStartOfDay().minus(duration).toLocalDate()
          : OTHER;
    }
    return operator == InfixOperator.MULT
            && left instanceof ChronoPeriod period
            && right instanceof BigDecimal times
        ? months(period, times)
        : OTHER;
  }

  /** As the engine counts: whole months, the days of the period left out. */
  private static ChronoPeriod months(ChronoPeriod period, BigDecimal times) {
    BigDecimal months =
        new BigDecimal(ComparablePeriod.toTotalMonths(period), MathContext.DECIMAL128);
    return ComparablePeriod.ofMonths(months.multiply(times, MathContext.DECIMAL128).intValue());
  }

  private static Object order(
      InfixOperator operator, @Nullable Object left, @Nullable Object right) {
    if (left instanceof BigDecimal first && right instanceof BigDecimal second) {
      return holds(operator, first.compareTo(second));
    }
    if (left instanceof LocalDate first && right instanceof LocalDate second) {
      return holds(operator, first.compareTo(second));
    }
    return OTHER;
  }

  private static boolean holds(InfixOperator operator, int order) {
    if (operator == InfixOperator.LT) {
      return order < 0;
    }
    if (operator == InfixOperator.LTE) {
      return order <= 0;
    }
    return operator == InfixOperator.GT ? order > 0 : order >= 0;
  }

  private static @Nullable Boolean equal(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == null && right == null;
    }
    if (left instanceof String && right instanceof String) {
      return left.equals(right);
    }
    if (left instanceof BigDecimal first && right instanceof BigDecimal second) {
      return first.compareTo(second) == 0;
    }
    if ((left instanceof Boolean && right instanceof Boolean)
        || (left instanceof LocalDate && right instanceof LocalDate)) {
      return left.equals(right);
    }
    return DefaultDialectHandler.isEqual(left, right, () -> Boolean.FALSE, () -> null);
  }

  private static @Nullable Boolean not(@Nullable Boolean value) {
    return value == null ? null : !value;
  }

  /** {@code and} where {@code strong} is false, {@code or} where it is true. */
  private static @Nullable Object logic(
      Boolean strong, @Nullable Object left, @Nullable Object right) {
    if (right != null && !(right instanceof Boolean)) {
      return OTHER;
    }
    if (strong.equals(right)) {
      return strong;
    }
    return left instanceof Boolean && right != null ? right : null;
  }
}
