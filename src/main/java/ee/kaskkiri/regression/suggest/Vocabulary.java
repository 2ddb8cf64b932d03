package ee.kaskkiri.regression.suggest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What rule files speak of: rules turn at these values and their neighbours.
 *
 * @param texts texts between quotation marks
 * @param numbers numbers
 * @param days days
 * @param spans lengths of time, also numbers read as days
 */
record Vocabulary(
    List<String> texts, List<BigDecimal> numbers, List<LocalDate> days, List<Period> spans) {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern TEXT =
      Pattern.compile("\"([\\p{L}\\d](?:[\\p{L}\\d _-]{0,30}[\\p{L}\\d])?)\"");
  private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final Pattern JAVA_DAY =
      Pattern.compile(
          "\\bLocalDate\\.of\\(\\s*(\\d{4})\\s*,\\s*(\\d{1,2})\\s*,\\s*(\\d{1,2})\\s*\\)");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d.\\-])(\\d{1,9}(?:\\.\\d{1,6})?)(?![\\p{L}\\d\\-]|\\.\\d)");
  private static final Pattern SPAN = Pattern.compile("\"(P\\d{1,4}[YMD])\"");
  private static final BigDecimal LONGEST_SPAN = BigDecimal.valueOf(400);

  Vocabulary {
    texts = List.copyOf(texts);
    numbers = List.copyOf(numbers);
    days = List.copyOf(days);
    spans = List.copyOf(spans);
  }

  /** What texts of rule files speak of. */
  static Vocabulary of(String rules) {
    String content = TAG.matcher(rules).replaceAll("\n").replace("&quot;", "\"");
    Set<LocalDate> days = new TreeSet<>();
    days(DAY, content, days);
    days(JAVA_DAY, content, days);
    Set<BigDecimal> numbers = new TreeSet<>();
    found(NUMBER, content).forEach(number -> numbers.add(new BigDecimal(number)));
    Set<Period> spans = new LinkedHashSet<>();
    found(SPAN, content).forEach(span -> spans.add(Period.parse(span)));
    numbers.stream()
        .filter(number -> number.scale() <= 0 && number.compareTo(LONGEST_SPAN) <= 0)
        .forEach(number -> spans.add(Period.ofDays(number.intValueExact())));
    spans.add(Period.ofMonths(1));
    spans.add(Period.ofYears(1));
    return new Vocabulary(
        List.copyOf(found(TEXT, content)),
        List.copyOf(numbers),
        List.copyOf(days),
        List.copyOf(spans));
  }

  private static void days(Pattern pattern, String text, Set<LocalDate> days) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      day(matcher).ifPresent(days::add);
    }
  }

  private static Optional<LocalDate> day(Matcher found) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group(1)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty(); // looks like a day and is none
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
