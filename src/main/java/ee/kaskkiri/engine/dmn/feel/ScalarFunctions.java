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
  /** A function of one text. */
  private static final Map<Class<?>, OfText> OF_TEXT =
      Map.of(
          StringLengthFunction.class, StringLengthFunction.INSTANCE::invoke,
          StringLowerCaseFunction.class, StringLowerCaseFunction.INSTANCE::invoke,
          DurationFunction.class, DurationFunction.INSTANCE::invoke,
          DateFunction.class, DateFunction.INSTANCE::invoke);

  private static final Map<Class<?>, OfTexts> OF_TEXTS =
      Map.of(
          StartsWithFunction.class, StartsWithFunction.INSTANCE::invoke,
          EndsWithFunction.class, EndsWithFunction.INSTANCE::invoke,
          ContainsFunction.class, ContainsFunction.INSTANCE::invoke);

  private static final Map<Class<?>, OfNumbers> OF_NUMBERS =
      Map.of(
          ModuloFunction.class,
          ModuloFunction.INSTANCE::invoke,
          MinFunction.class,
          (one, other) -> MinFunction.INSTANCE.invoke(new Object[] {one, other}),
          MaxFunction.class,
          (one, other) -> MaxFunction.INSTANCE.invoke(new Object[] {one, other}));

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

  /** The result of a call; null if the engine has to choose the method. */
  static @Nullable FEELFnResult<?> call(Class<?> function, @Nullable Object[] arguments) {
    return switch (arguments.length) {
      case 1 -> one(function, arguments[0]);
      case 2 -> two(function, arguments[0], arguments[1]);
      case 3 ->
          function == SubstringFunction.class
                  && arguments[0] instanceof String text
                  && arguments[1] instanceof BigDecimal start
                  && arguments[2] instanceof BigDecimal length
              ? SubstringFunction.INSTANCE.invoke(text, start, length)
              : null;
      default -> null;
    };
  }

  private static @Nullable FEELFnResult<?> one(Class<?> function, @Nullable Object argument) {
    if (argument instanceof String text) {
      OfText call = OF_TEXT.get(function);
      return call == null ? null : call.of(text);
    }
    if (argument instanceof Boolean truth && function == NotFunction.class) {
      return NotFunction.INSTANCE.invoke(truth);
    }
    return argument instanceof BigDecimal number && function == FloorFunction.class
        ? FloorFunction.INSTANCE.invoke(number)
        : null;
  }

  private static @Nullable FEELFnResult<?> two(
      Class<?> function, @Nullable Object first, @Nullable Object second) {
    if (first instanceof String text && second instanceof String match) {
      OfTexts call = OF_TEXTS.get(function);
      return call == null ? null : call.of(text, match);
    }
    if (first instanceof BigDecimal one && second instanceof BigDecimal other) {
      OfNumbers call = OF_NUMBERS.get(function);
      return call == null ? null : call.of(one, other);
    }
    return null;
  }
}
