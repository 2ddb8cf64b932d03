package ee.kaskkiri.engine.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a type are allowed.
 *
 * @param text what the other parts cannot say, for people; null if they say it all
 * @param allowsNull whether null is allowed
 * @param values the only values allowed; empty if they are not listed
 * @param minimum lower bound of a number, or of the count of a list; null if there is none
 * @param maximum upper bound of a number, or of the count of a list; null if there is none
 * @param whole whether a number must be whole
 * @param test decides on a value that is not null
 */
public record Constraint(
    @Nullable String text,
    boolean allowsNull,
    List<Object> values,
    @Nullable Bound minimum,
    @Nullable Bound maximum,
    boolean whole,
    Predicate<Object> test) {

  /** Every value, null included. */
  public static final Constraint NONE =
      new Constraint(null, true, List.of(), null, null, false, value -> true);

  /** Every value but null. */
  public static final Constraint NOT_NULL =
      new Constraint(null, false, List.of(), null, null, false, value -> true);

  /**
   * End of an interval of numbers.
   *
   * @param value the number
   * @param included whether it belongs to the interval
   */
  public record Bound(BigDecimal value, boolean included) {
    public Bound {
      Objects.requireNonNull(value, "value");
    }
  }

  public Constraint {
    values = List.copyOf(values);
    Objects.requireNonNull(test, "test");
  }

  /** Whether a value, null included, is allowed. */
  public boolean allows(@Nullable Object value) {
    return value == null ? allowsNull : test.test(value);
  }

  /** This constraint and another one, both of which must hold. */
  public Constraint and(Constraint other) {
    if (equals(NONE) || other.equals(NONE)) {
      return equals(NONE) ? other : this;
    }
    return new Constraint(
        text == null ? other.text : other.text == null ? text : text + "; " + other.text,
        allowsNull && other.allowsNull,
        values.isEmpty() ? other.values : values,
        minimum == null ? other.minimum : minimum,
        maximum == null ? other.maximum : maximum,
        whole || other.whole,
        test.and(other.test));
  }
}
