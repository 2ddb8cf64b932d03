package ee.kaskkiri.engine.drl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says where in a DRL file something stands. */
final class Places {
  /** What the Java compiler complains about: {@code x cannot be resolved}, {@code method x(}. */
  private static final Pattern SUSPECT =
      Pattern.compile("(?:method |constructor )([\\w$]+)\\(|([\\w$]+) cannot be resolved");

  private Places() {}

  static String line(int number) {
    return "line " + number;
  }

  /**
   * The first line with the word that a message about generated code complains of; null if the
   * message names none that the file has.
   */
  static @Nullable String suspected(String text, String message) {
    Matcher suspect = SUSPECT.matcher(message);
    if (!suspect.find()) {
      return null;
    }
    String word = suspect.group(1) == null ? suspect.group(2) : suspect.group(1);
    Matcher found =
        Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])").matcher(text);
    if (!found.find()) {
      return null;
    }
    return line(
        (int)
                text.substring(0, found.start())
                    .chars()
                    .filter(character -> character == '\n')
                    .count()
            + 1);
  }
}
