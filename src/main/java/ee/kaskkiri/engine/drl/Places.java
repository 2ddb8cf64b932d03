package ee.kaskkiri.engine.drl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says where in a DRL file something stands. */
final class Places {
  /** What the Java compiler complains of: {@code x cannot be resolved}, {@code method x(}. */
  private static final Pattern WORD =
      Pattern.compile("(?:method |constructor )([\\w$]+)\\(|([\\w$]+) cannot be resolved");

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
      String suspect = word.group(1) == null ? word.group(2) : word.group(1);
      return first(text, "(?<![\\w$])" + Pattern.quote(suspect) + "(?![\\w$])");
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
