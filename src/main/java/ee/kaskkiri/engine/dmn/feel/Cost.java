package ee.kaskkiri.engine.dmn.feel;

import ee.kaskkiri.engine.limit.Effort;
import ee.kaskkiri.engine.limit.StoppedError;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.DistinctValuesFunction;
import org.kie.dmn.feel.runtime.functions.FlattenFunction;
import org.kie.dmn.feel.runtime.functions.MatchesFunction;
import org.kie.dmn.feel.runtime.functions.ReplaceFunction;
import org.kie.dmn.feel.runtime.functions.StringJoinFunction;
import org.kie.dmn.feel.runtime.functions.UnionFunction;

/** What values and calls cost, as {@link Effort} counts it. */
final class Cost {
  /** Bytes of an element with the place in its list. */
  static final long ELEMENT = 48;

  /** Bytes of an entry of a context. */
  static final long ENTRY = 96;

  /** Elements that a function of the engine goes through in the time of one step. */
  private static final int ELEMENTS_PER_STEP = 16;

  private static final long PLACE = 8;

  /** Length of a text that is worth counting. */
  private static final int SHORT = 256;

  private static final long STEPS_OF_PATTERN = 1_000;

  /** The greatest scale of decimal128; with more, a sum or a text would have millions of digits. */
  private static final int MOST_PLACES = 6_176;

  private Cost() {}

  /** Counts a value that is gone through once. */
  static void visited(@Nullable Object value, EvaluationContext context) {
    if (value instanceof Collection<?> elements && elements.size() >= ELEMENTS_PER_STEP) {
      CountedContext.of(context).step(elements.size() / ELEMENTS_PER_STEP);
    }
  }

  /** Counts operands that are compared or put together. */
  static void operands(@Nullable Object first, @Nullable Object second, EvaluationContext context) {
    if (first instanceof String left) {
      if (second instanceof String right && left.length() + right.length() > SHORT) {
        CountedContext.of(context).roomFor((long) left.length() + right.length());
      }
    } else if (!single(first)) {
      visited(first, context);
    }
  }

  /** Counts a list or text that was made of values that were there before. */
  static void made(@Nullable Object value, EvaluationContext context) {
    if (value instanceof String text) {
      if (text.length() > SHORT) {
        CountedContext.of(context).make(text.length());
      }
    } else if (!single(value) && value instanceof Collection<?> elements) {
      CountedContext.of(context).make(ELEMENT + elements.size() * PLACE);
    }
  }

  /** Whether a value is of a class that is surely no collection; asked first, for it is fast. */
  private static boolean single(@Nullable Object value) {
    return value instanceof BigDecimal || value instanceof Boolean;
  }

  /** Counts a call of a function that is built in. */
  static void called(
      FEELFunction function, @Nullable Object[] arguments, EvaluationContext context) {
    long elements = 0;
    boolean each = false;
    for (Object argument : arguments) {
      if (argument instanceof String text) {
        elements += text.length();
      } else if (argument instanceof BigDecimal number) {
        mustBeHandy(number);
      } else if (argument instanceof Collection<?> several) {
        elements += several.size();
      } else {
        each |= argument instanceof FEELFunction;
      }
    }
    if (elements < ELEMENTS_PER_STEP
        && !each
        && arguments.length < 3
        && !(function instanceof MatchesFunction)) {
      return;
    }
    Effort effort = CountedContext.of(context);
    effort.step(steps(function, elements, each));
    effort.roomFor(elements * PLACE);
    if (arguments.length > 0 && function instanceof StringJoinFunction) {
      effort.roomFor(joined(arguments));
    } else if (arguments.length == 1 && function instanceof FlattenFunction) {
      flattened(arguments[0], effort);
    } else if (arguments.length > 2 && function instanceof ReplaceFunction) {
      effort.roomFor(length(arguments[0]) * (1 + length(arguments[2])));
    }
  }

  private static long joined(@Nullable Object[] arguments) {
    long between = arguments.length > 1 ? length(arguments[1]) : 0;
    long all = 0;
    if (arguments[0] instanceof Collection<?> texts) {
      for (Object text : texts) {
        all += between + length(text);
      }
    }
    return all;
  }

  private static long length(@Nullable Object value) {
    return value instanceof String text ? text.length() : 0;
  }

  /** Lists may hold one list many times over, so that they are greater than they look. */
  private static void flattened(@Nullable Object value, Effort effort) {
    if (value instanceof Collection<?> elements) {
      effort.step(1 + elements.size() / ELEMENTS_PER_STEP);
      effort.make(elements.size() * PLACE);
      elements.forEach(element -> flattened(element, effort));
    }
  }

  private static long steps(FEELFunction function, long elements, boolean each) {
    if (function instanceof DistinctValuesFunction || function instanceof UnionFunction) {
      return elements * elements / (2 * ELEMENTS_PER_STEP);
    }
    if (function instanceof MatchesFunction || function instanceof ReplaceFunction) {
      return STEPS_OF_PATTERN + elements;
    }
    return each ? 1 + elements : 1 + elements / ELEMENTS_PER_STEP;
  }

  private static void mustBeHandy(BigDecimal number) {
    if (Math.abs((long) number.scale()) > MOST_PLACES && number.signum() != 0) {
      throw new StoppedError(
          "stopped because " + number + " is beyond the numbers of FEEL, which are decimal128");
    }
  }
}
