package ee.kaskkiri.engine.dmn.feel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.CountFunction;
import org.kie.dmn.feel.runtime.functions.DecimalFunction;
import org.kie.dmn.feel.runtime.functions.DistinctValuesFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.FlattenFunction;
import org.kie.dmn.feel.runtime.functions.IndexOfFunction;
import org.kie.dmn.feel.runtime.functions.ListContainsFunction;
import org.kie.dmn.feel.runtime.functions.SplitFunction;
import org.kie.dmn.feel.runtime.functions.StringFunction;
import org.kie.dmn.feel.runtime.functions.StringJoinFunction;
import org.kie.dmn.feel.runtime.functions.SumFunction;

/**
 * Calls of built-in functions whose method is clear from the arguments, without the engine's search
 * through the methods of the function at every call.
 */
final class Functions {
  /** The result of a call that the engine has to make. */
  static final Object OTHER = Operations.OTHER;

  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

  private static final Map<Class<?>, Call> CALLS =
      Map.of(
          SumFunction.class, Functions::sum,
          CountFunction.class, Functions::count,
          DecimalFunction.class, Functions::decimal,
          StringFunction.class, Functions::string,
          StringJoinFunction.class, Functions::join,
          ListContainsFunction.class, Functions::contains,
          FlattenFunction.class, Functions::flatten,
          DistinctValuesFunction.class, Functions::distinct,
          IndexOfFunction.class, Functions::index,
          SplitFunction.class, Functions::split);

  private Functions() {}

  /** A call; its result is {@link #OTHER} if the method is not clear, or something is told. */
  @FunctionalInterface
  interface Call {
    @Nullable Object of(@Nullable Object[] arguments);
  }

  /** Calls of a function that is built in. */
  static Call of(FEELFunction function) {
    Call call = CALLS.get(function.getClass());
    return call == null ? ScalarFunctions.of(function.getClass()) : call;
  }

  /** The value of a result that tells nothing. */
  static @Nullable Object value(FEELFnResult<?> result) {
    return result.isRight() && result.getEvent() == null ? result.getOrElse(null) : OTHER;
  }

  private static @Nullable Object sum(@Nullable Object[] arguments) {
    return arguments.length == 1 && arguments[0] instanceof List<?> list
        ? value(SumFunction.INSTANCE.invoke(list))
        : OTHER;
  }

  private static Object count(@Nullable Object[] arguments) {
    return arguments.length == 1 && arguments[0] instanceof List<?> list
        ? BigDecimal.valueOf(list.size())
        : OTHER;
  }

  private static @Nullable Object decimal(@Nullable Object[] arguments) {
    return arguments.length == 2
            && arguments[0] instanceof BigDecimal number
            && arguments[1] instanceof BigDecimal scale
        ? value(DecimalFunction.INSTANCE.invoke(number, scale))
        : OTHER;
  }

  private static @Nullable Object string(@Nullable Object[] arguments) {
    if (arguments.length != 1) {
      return OTHER;
    }
    if (arguments[0] instanceof BigDecimal number) {
      return number.toString();
    }
    if (arguments[0] instanceof LocalDate day) {
      return day.getYear() >= 0 && day.getYear() <= LAST_YEAR_OF_FOUR_DIGITS
          ? day.toString()
          : value(StringFunction.INSTANCE.invoke(day));
    }
    return OTHER;
  }

  private static @Nullable Object join(@Nullable Object[] arguments) {
    if (arguments.length == 1 && arguments[0] instanceof List<?> list) {
      return value(StringJoinFunction.INSTANCE.invoke(list));
    }
    return arguments.length == 2
            && arguments[0] instanceof List<?> list
            && arguments[1] instanceof String delimiter
        ? value(StringJoinFunction.INSTANCE.invoke(list, delimiter))
        : OTHER;
  }

  private static @Nullable Object contains(@Nullable Object[] arguments) {
    if (arguments.length != 2 || arguments[1] == null || !(arguments[0] instanceof List<?> list)) {
      return OTHER;
    }
    return arguments[1] instanceof String text
        ? list.contains(text)
        : value(ListContainsFunction.INSTANCE.invoke(list, arguments[1]));
  }

  private static @Nullable Object flatten(@Nullable Object[] arguments) {
    return arguments.length == 1 && arguments[0] instanceof List<?> list
        ? value(FlattenFunction.INSTANCE.invoke(list))
        : OTHER;
  }

  private static @Nullable Object distinct(@Nullable Object[] arguments) {
    return arguments.length == 1 && arguments[0] instanceof List<?> list
        ? value(DistinctValuesFunction.INSTANCE.invoke(list))
        : OTHER;
  }

  private static @Nullable Object index(@Nullable Object[] arguments) {
    return arguments.length == 2 && arguments[0] instanceof List<?> list && arguments[1] != null
        ? value(IndexOfFunction.INSTANCE.invoke(list, arguments[1]))
        : OTHER;
  }

  /** The engine's own way cannot be stopped. */
  private static Object split(@Nullable Object[] arguments) {
    if (arguments.length != 2
        || !(arguments[0] instanceof String text)
        || !(arguments[1] instanceof String delimiter)) {
      return OTHER;
    }
    try {
      return List.of(Pattern.compile(delimiter).split(new CountedText(text), -1));
    } catch (PatternSyntaxException e) {
      return OTHER;
    }
  }
}
