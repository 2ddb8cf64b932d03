package ee.kaskkiri.workbench;

import ee.kaskkiri.workbench.DraftRefusedException.Why;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people may write beside the files. */
final class Words {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 20_000;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern CONTROL_IN_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private Words() {}

  /** A name: one line that says something. */
  static String name(String text) {
    String name = text.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || CONTROL.matcher(name).find()) {
      throw new DraftRefusedException(
          Why.INVALID,
          "A draft's name is one line of 1 to " + LONGEST_NAME + " characters that says what for.");
    }
    return name;
  }

  /** A text of some lines, which may be empty. */
  static String text(@Nullable String text) {
    String clean = text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (clean.length() > LONGEST_TEXT || CONTROL_IN_TEXT.matcher(clean).find()) {
      throw new DraftRefusedException(
          Why.INVALID,
          "A text has at most " + LONGEST_TEXT + " characters, and no control characters.");
    }
    return clean;
  }

  /** A remark; null if it says nothing. */
  static @Nullable String remark(@Nullable String text) {
    String clean = text(text);
    return clean.isEmpty() ? null : clean;
  }

  /** The text of a file. */
  static String file(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new DraftRefusedException(Why.INVALID, "A rule file holds no NUL character.");
    }
    return text;
  }
}
