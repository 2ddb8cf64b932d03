package ee.kaskkiri.edition;

import ee.kaskkiri.regression.ProblemKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A case file on its way into the next edition. */
final class CaseFileCopy {
  static final String CASES = "cases";
  private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern DOTTED =
      Pattern.compile("(?<!\\d)(\\d{2})\\.(\\d{2})\\.(\\d{4})(?!\\d)");

  private CaseFileCopy() {}

  /** Whether a case expects that no edition is in force: it is about periods, not about rules. */
  static boolean expectsNoEdition(MappingNode one) {
    return YamlText.value(one, "expect").orElse(null) instanceof MappingNode expect
        && ProblemKind.NO_EDITION_IN_FORCE.toString().equals(YamlText.scalar(expect, "problem"));
  }

  /** The day that a case asks for; the epoch if it is none, which the reader of cases tells. */
  static LocalDate day(MappingNode one) {
    String text = YamlText.scalar(one, "on");
    return text != null && ISO.matcher(text).matches() ? LocalDate.parse(text) : LocalDate.EPOCH;
  }

  /**
   * Days in a text of a document, whole years later: a text that is a day, and in words the days
   * that the document holds. What is no day of the calendar stays.
   *
   * @param known days of the document, as {@code YYYY-MM-DD}
   */
  static UnaryOperator<String> later(int years, Set<String> known) {
    return text -> {
      boolean isDay = ISO.matcher(text).matches();
      String iso =
          ISO.matcher(text)
              .replaceAll(
                  day ->
                      quoted(isDay || known.contains(day.group()) ? iso(day, years) : day.group()));
      return DOTTED
          .matcher(iso)
          .replaceAll(
              day ->
                  quoted(
                      known.contains(day.group(3) + "-" + day.group(2) + "-" + day.group(1))
                          ? dotted(day, years)
                          : day.group()));
    };
  }

  /** Every text below a node that is a day. */
  static Set<String> days(Node node) {
    Set<String> days = new HashSet<>();
    if (node instanceof ScalarNode scalar && ISO.matcher(scalar.getValue()).matches()) {
      days.add(scalar.getValue());
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(element -> days.addAll(days(element)));
    } else if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> days.addAll(days(tuple.getValueNode())));
    }
    return days;
  }

  private static String iso(MatchResult day, int years) {
    try {
      return LocalDate.parse(day.group()).plusYears(years).toString();
    } catch (DateTimeException e) {
      return day.group();
    }
  }

  private static String dotted(MatchResult day, int years) {
    try {
      LocalDate moved =
          LocalDate.of(number(day, 3), number(day, 2), number(day, 1)).plusYears(years);
      return "%02d.%02d.%04d"
          .formatted(moved.getDayOfMonth(), moved.getMonthValue(), moved.getYear());
    } catch (DateTimeException e) {
      return day.group();
    }
  }

  private static int number(MatchResult day, int group) {
    return Integer.parseInt(day.group(group));
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  /**
   * An id that no case of the instrument has: the year of the previous edition in it is replaced,
   * else the new year is put behind it.
   */
  static String id(String old, Succession succession, Set<String> taken) {
    String year = String.valueOf(succession.previous().firstDay().getYear());
    String now = String.valueOf(succession.firstDay().getYear());
    String id = old.replaceFirst("(?<!\\d)" + year + "(?!\\d)", now);
    if (id.equals(old) || taken.contains(id)) {
      id = old + "-" + now;
    }
    if (taken.contains(id)) {
      id = old + "-" + succession.name();
    }
    for (int i = 2; taken.contains(id); i++) {
      id = old + "-" + succession.name() + "-" + i;
    }
    taken.add(id);
    return id;
  }
}
