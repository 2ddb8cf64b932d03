package ee.kaskkiri.engine.drl;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says where in a DRL file something stands. */
final class Places {
  /**
   * What the compilers complain of: {@code x cannot be resolved}, {@code method x(}, {@code Unable
   * to find class: x}.
   */
  private static final Pattern WORD =
      Pattern.compile(
          "(?:method |constructor )(?<called>[\\w$]+)\\("
              + "|(?<unresolved>[\\w$]+) cannot be resolved"
              + "|find class: (?<unknown>[\\w$]+)");

  /** What the rule compiler complains of: {@code expression: x > 1}. */
  private static final Pattern EXPRESSION = Pattern.compile("xpression:? (.+)");

  private Places() {}

  static String line(int number) {
    return "line " + number;
  }

  /**
   * The first line with what a message without a line complains of; null if the message names
   * nothing that the file has.
   */
  static @Nullable String suspected(String text, String message) {
    Matcher word = WORD.matcher(message);
    if (word.find()) {
      return Stream.of("called", "unresolved", "unknown")
          .map(word::group)
          .filter(Objects::nonNull)
          .findFirst()
          .map(suspect -> first(text, "(?<![\\w$])" + Pattern.quote(suspect) + "(?![\\w$])"))
          .orElse(null);
    }
    Matcher expression = EXPRESSION.matcher(message);
    return expression.find() ? first(text, Pattern.quote(expression.group(1).strip())) : null;
  }

  private static @Nullable String first(String text, String regex) {
    Matcher found = Pattern.compile(regex).matcher(text);
    if (!found.find()) {
      return null;
    }
    long linesBefore = text.substring(0, found.start()).chars().filter(c -> c == '\n').count();
    return line((int) linesBefore + 1);
  }
}
