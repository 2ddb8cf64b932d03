package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.limit.StoppedError;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Constraint.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.core.compiler.DMNFEELHelper;
import org.kie.dmn.feel.runtime.UnaryTest;

/**
 * Allowed values of a DMN type as a constraint. The usual forms (a list of literals, an interval, a
 * bound, a whole number, so many decimal places, so many elements, not null) are understood, so
 * that schemas can say them and checks need no engine; every other form is left to FEEL.
 */
final class AllowedValues {
  private static final String NUMERAL = "(-?\\d+(?:\\.\\d+)?)";
  private static final Pattern LITERAL =
      Pattern.compile("\\s*(\"[^\"\\\\]*\"|" + NUMERAL + "|true|false|null)\\s*(?:,|$)");
  private static final Pattern OR_NULL =
      Pattern.compile("\\?\\s*=\\s*null\\s+or\\s+\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)");
  private static final Pattern AND = Pattern.compile("\\s+and\\s+");
  private static final Pattern NOT_NULL =
      Pattern.compile("not\\(\\s*null\\s*\\)|\\?\\s*!=\\s*null");
  private static final Pattern NOT_EMPTY =
      Pattern.compile("string length\\(\\s*\\?\\s*\\)\\s*>\\s*0");
  private static final Pattern NO_OUTER_SPACE =
      Pattern.compile("not\\(\\s*(starts|ends) with\\(\\s*\\?\\s*,\\s*\" \"\\s*\\)\\s*\\)");
  private static final Pattern INTERVAL =
      Pattern.compile(
          "(?:\\?\\s+in\\s+)?([\\[(\\]])\\s*"
              + NUMERAL
              + "\\s*\\.\\.\\s*"
              + NUMERAL
              + "\\s*([\\])\\[])");
  private static final Pattern BOUND =
      Pattern.compile("(?:\\?|count\\(\\s*\\?\\s*\\))?\\s*(>=|>|<=|<)\\s*" + NUMERAL);
  private static final Pattern WHOLE =
      Pattern.compile(
          "floor\\(\\s*\\?\\s*\\)\\s*=\\s*\\?|\\?\\s*=\\s*floor\\(\\s*\\?\\s*\\)"
              + "|modulo\\(\\s*\\?\\s*,\\s*1\\s*\\)\\s*=\\s*0");
  private static final Pattern PLACES =
      Pattern.compile("decimal\\(\\s*\\?\\s*,\\s*(\\d{1,2})\\s*\\)\\s*=\\s*\\?");

  private final List<Object> values = new ArrayList<>();
  private @Nullable Bound minimum;
  private @Nullable Bound maximum;
  private int places = Integer.MAX_VALUE;
  private final List<String> words = new ArrayList<>();
  private final List<Predicate<String>> texts = new ArrayList<>();
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
    boolean allowsNull = matches(tests, null);
    AllowedValues read = new AllowedValues();
    if (read.literals(written)) {
      return new Constraint(null, allowsNull, read.values, null, null, false, read::listed);
    }
    read.conditions(written);
    if (!read.understood) {
      return new Constraint(
          written, allowsNull, List.of(), null, null, false, value -> matches(tests, value));
    }
    boolean whole = read.places == 0;
    if (!whole && read.places < Integer.MAX_VALUE) {
      read.words.add("at most " + read.places + " decimal places");
    }
    return new Constraint(
        read.words.isEmpty() ? null : String.join(", ", read.words),
        allowsNull,
        List.of(),
        read.minimum,
        read.maximum,
        whole,
        read::inside);
  }

  private static boolean matches(List<UnaryTest> tests, @Nullable Object value) {
    try {
      return DMNFEELHelper.valueMatchesInUnaryTests(tests, value, null);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof StoppedError stopped) {
        throw stopped;
      }
      throw e;
    }
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

  private void literal(String text) {
    if (text.startsWith("\"")) {
      values.add(text.substring(1, text.length() - 1));
    } else if (text.equals("true") || text.equals("false")) {
      values.add(Boolean.valueOf(text));
    } else if (!text.equals("null")) {
      values.add(new BigDecimal(text));
    }
  }

  private void conditions(String text) {
    Matcher orNull = OR_NULL.matcher(text);
    String each = orNull.matches() ? orNull.group(1) : text;
    for (String condition : AND.split(each, -1)) {
      condition(condition.strip());
    }
  }

  private void condition(String text) {
    Matcher interval = INTERVAL.matcher(text);
    Matcher bound = BOUND.matcher(text);
    Matcher digits = PLACES.matcher(text);
    Matcher space = NO_OUTER_SPACE.matcher(text);
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
    } else if (digits.matches()) {
      places = Integer.parseInt(digits.group(1));
    } else if (WHOLE.matcher(text).matches()) {
      places = 0;
    } else if (NOT_EMPTY.matcher(text).matches()) {
      words.add("not empty");
      texts.add(value -> !value.isEmpty());
    } else if (space.matches()) {
      boolean start = space.group(1).equals("starts");
      words.add("without a space at the " + (start ? "start" : "end"));
      texts.add(value -> start ? !value.startsWith(" ") : !value.endsWith(" "));
    } else {
      understood &= NOT_NULL.matcher(text).matches();
    }
  }

  private boolean listed(Object value) {
    return value instanceof BigDecimal number
        ? values.stream()
            .anyMatch(each -> each instanceof BigDecimal other && other.compareTo(number) == 0)
        : values.contains(value);
  }

  private boolean inside(Object value) {
    if (value instanceof BigDecimal number) {
      return between(number)
          && (number.scale() <= places || number.stripTrailingZeros().scale() <= places);
    }
    if (value instanceof String text && !texts.isEmpty()) {
      return texts.stream().allMatch(test -> test.test(text));
    }
    boolean bounded = minimum != null || maximum != null;
    return value instanceof Collection<?> elements
        ? between(BigDecimal.valueOf(elements.size()))
        : !bounded && places == Integer.MAX_VALUE && texts.isEmpty();
  }

  private boolean between(BigDecimal number) {
    if (minimum != null && number.compareTo(minimum.value()) < (minimum.included() ? 0 : 1)) {
      return false;
    }
    return maximum == null || number.compareTo(maximum.value()) <= (maximum.included() ? 0 : -1);
  }
}
