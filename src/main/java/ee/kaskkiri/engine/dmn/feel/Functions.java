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
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.FlattenFunction;
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
  private static final Map<Class<?>, Call> CALLS =
      Map.of(
          SumFunction.class, Functions::sum,
          CountFunction.class, Functions::count,
          DecimalFunction.class, Functions::decimal,
          StringFunction.class, Functions::string,
          StringJoinFunction.class, Functions::join,
          ListContainsFunction.class, Functions::contains,
          FlattenFunction.class, Functions::flatten,
          SplitFunction.class, Functions::split);

  private Functions() {}

  /** A call; null if the method is not clear. */
  @FunctionalInterface
  private interface Call {
    @Nullable FEELFnResult<?> of(@Nullable Object[] arguments);
  }

  /** The result of a call; null if the engine has to choose the method. */
  static @Nullable FEELFnResult<?> call(FEELFunction function, @Nullable Object[] arguments) {
    Call call = CALLS.get(function.getClass());
    return call == null ? ScalarFunctions.call(function.getClass(), arguments) : call.of(arguments);
  }

  private static @Nullable FEELFnResult<?> sum(@Nullable Object[] arguments) {
    return arguments.length == 1 && arguments[0] instanceof List<?> list
        ? SumFunction.INSTANCE.invoke(list)
        : null;
  }

  private static @Nullable FEELFnResult<?> count(@Nullable Object[] arguments) {
    return arguments.length == 1 && arguments[0] instanceof List<?> list
        ? CountFunction.INSTANCE.invoke(list)
        : null;
  }

  private static @Nullable FEELFnResult<?> decimal(@Nullable Object[] arguments) {
    return arguments.length == 2
            && arguments[0] instanceof BigDecimal number
            && arguments[1] instanceof BigDecimal scale
        ? DecimalFunction.INSTANCE.invoke(number, scale)
        : null;
  }

  private static @Nullable FEELFnResult<?> string(@Nullable Object[] arguments) {
    return arguments.length == 1
            && (arguments[0] instanceof BigDecimal || arguments[0] instanceof LocalDate)
        ? StringFunction.INSTANCE.invoke(arguments[0])
        : null;
  }

  private static @Nullable FEELFnResult<?> join(@Nullable Object[] arguments) {
    if (arguments.length == 1 && arguments[0] instanceof List<?> list) {
      return StringJoinFunction.INSTANCE.invoke(list);
    }
    return arguments.length == 2
            && arguments[0] instanceof List<?> list
            && arguments[1] instanceof String delimiter
        ? StringJoinFunction.INSTANCE.invoke(list, delimiter)
        : null;
  }

  private static @Nullable FEELFnResult<?> contains(@Nullable Object[] arguments) {
    return arguments.length == 2 && arguments[0] instanceof List<?> list && arguments[1] != null
        ? ListContainsFunction.INSTANCE.invoke(list, arguments[1])
        : null;
  }

  private static @Nullable FEELFnResult<?> flatten(@Nullable Object[] arguments) {
    return arguments.length == 1 && arguments[0] instanceof List<?> list
        ? FlattenFunction.INSTANCE.invoke(list)
        : null;
  }

  /** The engine's own way cannot be stopped. */
  private static @Nullable FEELFnResult<?> split(@Nullable Object[] arguments) {
    if (arguments.length != 2
        || !(arguments[0] instanceof String text)
        || !(arguments[1] instanceof String delimiter)) {
      return null;
    }
    try {
      return FEELFnResult.ofResult(
          List.of(Pattern.compile(delimiter).split(new CountedText(text), -1)));
    } catch (PatternSyntaxException e) {
      return null;
    }
  }
}
