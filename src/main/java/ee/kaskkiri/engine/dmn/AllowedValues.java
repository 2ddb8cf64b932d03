package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Constraint.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.core.compiler.DMNFEELHelper;
import org.kie.dmn.feel.runtime.UnaryTest;

/**
 * Allowed values of a DMN type as a constraint. The usual forms (a list of literals, an interval, a
 * bound, a whole number) are understood, so that schemas can say them and checks need no engine;
 * every other form is left to FEEL.
 */
final class AllowedValues {
  private static final String NUMERAL = "(-?\\d+(?:\\.\\d+)?)";
  private static final Pattern LITERAL =
      Pattern.compile("\\s*(\"[^\"\\\\]*\"|" + NUMERAL + "|true|false|null)\\s*(?:,|$)");
  private static final Pattern INTERVAL =
      Pattern.compile(
          "(?:\\?\\s+in\\s+)?([\\[(\\]])\\s*"
              + NUMERAL
              + "\\s*\\.\\.\\s*"
              + NUMERAL
              + "\\s*([\\])\\[])");
  private static final Pattern BOUND = Pattern.compile("\\??\\s*(>=|>|<=|<)\\s*" + NUMERAL);
  private static final Pattern WHOLE =
      Pattern.compile(
          "floor\\(\\s*\\?\\s*\\)\\s*=\\s*\\?|\\?\\s*=\\s*floor\\(\\s*\\?\\s*\\)"
              + "|modulo\\(\\s*\\?\\s*,\\s*1\\s*\\)\\s*=\\s*0");

  private final List<Object> values = new ArrayList<>();
  private @Nullable Bound minimum;
  private @Nullable Bound maximum;
  private boolean whole;
  private boolean understood = true;

  private AllowedValues() {}

  /**
   * The constraint that unary tests mean; {@link Constraint#NONE} if there are none.
   *
   * @param text how the file writes them; null if that is not known
   */
  static Constraint of(@Nullable String text, @Nullable List<UnaryTest> tests) {
    if (tests == null || tests.isEmpty()) {
      return Constraint.NONE;
    }
    String written = text == null ? "?" : text;
    AllowedValues read = new AllowedValues();
    boolean literals = read.literals(written);
    if (!literals) {
      read.values.clear();
      for (String part : written.split("\\s+and\\s+", -1)) {
        read.part(part.strip());
      }
    }
    Predicate<Object> feel = value -> DMNFEELHelper.valueMatchesInUnaryTests(tests, value, null);
    return new Constraint(
        written,
        allowsNull(tests),
        read.values,
        read.understood ? read.minimum : null,
        read.understood ? read.maximum : null,
        read.understood && read.whole,
        read.understood ? read.test(literals) : feel);
  }

  private boolean literals(String text) {
    Matcher list = LITERAL.matcher(text);
    int end = 0;
    while (list.find() && list.start() == end) {
      literal(list.group(1));
      end = list.end();
    }
    return end == text.length();
  }

  private static boolean allowsNull(List<UnaryTest> tests) {
    return DMNFEELHelper.valueMatchesInUnaryTests(tests, null, null);
  }

  private void literal(String text) {
    if (text.startsWith("\"")) {
      values.add(text.substring(1, text.length() - 1));
    } else if (text.equals("true") || text.equals("false")) {
      values.add(Boolean.valueOf(text));
    } else if (!text.equals("null")) {
      values.add(new BigDecimal(text));
    }
  }

  private void part(String text) {
    Matcher interval = INTERVAL.matcher(text);
    Matcher bound = BOUND.matcher(text);
    if (interval.matches()) {
      minimum = new Bound(new BigDecimal(interval.group(2)), interval.group(1).equals("["));
      maximum = new Bound(new BigDecimal(interval.group(3)), interval.group(4).equals("]"));
    } else if (bound.matches()) {
      Bound found = new Bound(new BigDecimal(bound.group(2)), bound.group(1).endsWith("="));
      if (bound.group(1).startsWith(">")) {
        minimum = found;
      } else {
        maximum = found;
      }
    } else if (WHOLE.matcher(text).matches()) {
      whole = true;
    } else {
      understood = false;
    }
  }

  private Predicate<Object> test(boolean literals) {
    if (literals) {
      return value ->
          value instanceof BigDecimal number
              ? values.stream()
                  .anyMatch(
                      each -> each instanceof BigDecimal other && other.compareTo(number) == 0)
              : values.contains(value);
    }
    return value -> value instanceof BigDecimal number && inside(number);
  }

  private boolean inside(BigDecimal number) {
    if (minimum != null && number.compareTo(minimum.value()) < (minimum.included() ? 0 : 1)) {
      return false;
    }
    if (maximum != null && number.compareTo(maximum.value()) > (maximum.included() ? 0 : -1)) {
      return false;
    }
    return !whole || number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
  }
}
