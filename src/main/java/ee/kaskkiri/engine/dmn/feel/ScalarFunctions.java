package ee.kaskkiri.engine.dmn.feel;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.runtime.functions.ContainsFunction;
import org.kie.dmn.feel.runtime.functions.DateFunction;
import org.kie.dmn.feel.runtime.functions.DurationFunction;
import org.kie.dmn.feel.runtime.functions.EndsWithFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.FloorFunction;
import org.kie.dmn.feel.runtime.functions.MaxFunction;
import org.kie.dmn.feel.runtime.functions.MinFunction;
import org.kie.dmn.feel.runtime.functions.ModuloFunction;
import org.kie.dmn.feel.runtime.functions.NotFunction;
import org.kie.dmn.feel.runtime.functions.StartsWithFunction;
import org.kie.dmn.feel.runtime.functions.StringLengthFunction;
import org.kie.dmn.feel.runtime.functions.StringLowerCaseFunction;
import org.kie.dmn.feel.runtime.functions.SubstringFunction;

/** Calls of built-in functions of texts, numbers and truths. */
final class ScalarFunctions {
  private static final Map<Class<?>, Functions.Call> CALLS =
      Map.ofEntries(
          ofText(StringLengthFunction.class, StringLengthFunction.INSTANCE::invoke),
          ofText(StringLowerCaseFunction.class, StringLowerCaseFunction.INSTANCE::invoke),
          ofText(DurationFunction.class, DurationFunction.INSTANCE::invoke),
          ofText(DateFunction.class, DateFunction.INSTANCE::invoke),
          ofTexts(StartsWithFunction.class, StartsWithFunction.INSTANCE::invoke),
          ofTexts(EndsWithFunction.class, EndsWithFunction.INSTANCE::invoke),
          ofTexts(ContainsFunction.class, ContainsFunction.INSTANCE::invoke),
          ofNumbers(ModuloFunction.class, ModuloFunction.INSTANCE::invoke),
          ofNumbers(
              MinFunction.class,
              (one, other) -> MinFunction.INSTANCE.invoke(new Object[] {one, other})),
          ofNumbers(
              MaxFunction.class,
              (one, other) -> MaxFunction.INSTANCE.invoke(new Object[] {one, other})),
          Map.entry(NotFunction.class, ScalarFunctions::not),
          Map.entry(FloorFunction.class, ScalarFunctions::floor),
          Map.entry(SubstringFunction.class, ScalarFunctions::substring));

  private ScalarFunctions() {}

  @FunctionalInterface
  private interface OfText {
    FEELFnResult<?> of(String text);
  }

  @FunctionalInterface
  private interface OfTexts {
    FEELFnResult<?> of(String text, String match);
  }

  @FunctionalInterface
  private interface OfNumbers {
    FEELFnResult<?> of(BigDecimal one, BigDecimal other);
  }

  /** Calls of a function; all are left to the engine if it is not known here. */
  static Functions.Call of(Class<?> function) {
    return CALLS.getOrDefault(function, arguments -> Functions.OTHER);
  }

  private static Map.Entry<Class<?>, Functions.Call> ofText(Class<?> function, OfText call) {
    return Map.entry(
        function,
        arguments ->
            arguments.length == 1 && arguments[0] instanceof String text
                ? Functions.value(call.of(text))
                : Functions.OTHER);
  }

  private static Map.Entry<Class<?>, Functions.Call> ofTexts(Class<?> function, OfTexts call) {
    return Map.entry(
        function,
        arguments ->
            arguments.length == 2
                    && arguments[0] instanceof String text
                    && arguments[1] instanceof String match
                ? Functions.value(call.of(text, match))
                : Functions.OTHER);
  }

  private static Map.Entry<Class<?>, Functions.Call> ofNumbers(Class<?> function, OfNumbers call) {
    return Map.entry(
        function,
        arguments ->
            arguments.length == 2
                    && arguments[0] instanceof BigDecimal one
                    && arguments[1] instanceof BigDecimal other
                ? Functions.value(call.of(one, other))
                : Functions.OTHER);
  }

  private static @Nullable Object not(@Nullable Object[] arguments) {
    return arguments.length == 1 && arguments[0] instanceof Boolean truth
        ? Functions.value(NotFunction.INSTANCE.invoke(truth))
        : Functions.OTHER;
  }

  private static @Nullable Object floor(@Nullable Object[] arguments) {
    return arguments.length == 1 && arguments[0] instanceof BigDecimal number
        ? Functions.value(FloorFunction.INSTANCE.invoke(number))
        : Functions.OTHER;
  }

  private static @Nullable Object substring(@Nullable Object[] arguments) {
    if (arguments.length != 3
        || !(arguments[0] instanceof String text)
        || !(arguments[1] instanceof BigDecimal start)
        || !(arguments[2] instanceof BigDecimal length)) {
      return Functions.OTHER;
    }
    int from = start.intValue();
    int count = length.intValue();
    boolean plain =
        from > 0
            && from <= text.length()
            && count > 0
            && length.longValue() == count
            && text.codePointCount(0, text.length()) == text.length();
    return plain
        ? text.substring(from - 1, from - 1 + Math.min(count, text.length() - from + 1))
        : Functions.value(SubstringFunction.INSTANCE.invoke(text, start, length));
  }
}
