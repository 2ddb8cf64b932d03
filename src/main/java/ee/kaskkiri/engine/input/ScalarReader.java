package ee.kaskkiri.engine.input;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.engine.type.Kind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.chrono.ChronoPeriod;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.runtime.Range;
import org.kie.dmn.feel.runtime.functions.DateAndTimeFunction;
import org.kie.dmn.feel.runtime.functions.DurationFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.RangeFunction;
import org.kie.dmn.feel.runtime.functions.TimeFunction;

/** Reads single values; what FEEL writes as text, FEEL itself reads. */
final class ScalarReader {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final String FORM = "YYYY-MM-DD";

  private ScalarReader() {}

  /** Why a node that looks right is no value of the kind, in a sentence; null if it looks wrong. */
  static @Nullable String problem(JsonNode node, Kind kind) {
    if (kind == Kind.NUMBER) {
      return ExactNumber.problem(node);
    }
    return kind == Kind.DATE && node.isTextual() && DAY.matcher(node.textValue()).matches()
        ? node.textValue() + " is no day of the calendar."
        : null;
  }

  /** The value; null if the node is not of the kind. */
  static @Nullable Object read(JsonNode node, Kind kind) {
    return switch (kind) {
      case TEXT -> node.isTextual() ? node.textValue() : null;
      case NUMBER -> ExactNumber.read(node);
      case BOOLEAN -> node.isBoolean() ? node.booleanValue() : null;
      case DATE -> node.isTextual() ? day(node.textValue()) : null;
      case TIME ->
          node.isTextual()
              ? only(TemporalAccessor.class, TimeFunction.INSTANCE.invoke(node.textValue()))
              : null;
      case DATE_TIME ->
          node.isTextual() && node.textValue().indexOf('T') > 0
              ? only(TemporalAccessor.class, DateAndTimeFunction.INSTANCE.invoke(node.textValue()))
              : null;
      case DAYS_DURATION ->
          node.isTextual()
              ? only(Duration.class, DurationFunction.INSTANCE.invoke(node.textValue()))
              : null;
      case MONTHS_DURATION ->
          node.isTextual()
              ? only(ChronoPeriod.class, DurationFunction.INSTANCE.invoke(node.textValue()))
              : null;
      case DURATION ->
          node.isTextual()
              ? only(TemporalAmount.class, DurationFunction.INSTANCE.invoke(node.textValue()))
              : null;
      case RANGE ->
          node.isTextual()
              ? only(Range.class, RangeFunction.INSTANCE.invoke(node.textValue()))
              : null;
    };
  }

  /** Four digits of a year: what has more is a slip, and no engine counts that far. */
  private static @Nullable LocalDate day(String text) {
    if (text.length() != FORM.length()) {
      return null;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char letter = text.charAt(i);
      boolean fits = FORM.charAt(i) == '-' ? letter == '-' : letter >= '0' && letter <= '9';
      if (!fits) {
        return null;
      }
    }
    try {
      return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static <T> @Nullable T only(Class<T> type, FEELFnResult<?> result) {
    Object value = result.getOrElse(null);
    return type.isInstance(value) ? type.cast(value) : null;
  }
}
