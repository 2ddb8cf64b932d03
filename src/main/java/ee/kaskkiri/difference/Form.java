package ee.kaskkiri.difference;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes the form off a text, so that what is left is what it means. */
enum Form {
  /** Words for people: only how they are broken into lines is form. */
  WORDS,
  /** FEEL: also comments, and spaces beside brackets, commas and comparisons. */
  FEEL,
  /** DRL and Java: as FEEL, and texts may stand in single quotes. */
  DRL;

  private static final String BESIDE = "()[]{},;:<>=";

  /** The text without its form; a text that is not there is empty. */
  String off(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return this == WORDS ? text.strip().replaceAll("\\s+", " ") : code(text);
  }

  private String code(String text) {
    StringBuilder clean = new StringBuilder();
    boolean space = false;
    int at = 0;
    while (at < text.length()) {
      int end = skipped(text, at);
      if (end > at) {
        space = true;
        at = end;
        continue;
      }
      int next = quoted(text, at);
      if (space
          && clean.length() > 0
          && needsSpace(clean.charAt(clean.length() - 1), text.charAt(at))) {
        clean.append(' ');
      }
      clean.append(text, at, next);
      space = false;
      at = next;
    }
    return clean.toString();
  }

  /** End of the space or comment that begins here; here if there is none. */
  private static int skipped(String text, int at) {
    if (Character.isWhitespace(text.charAt(at))) {
      return at + 1;
    }
    if (text.startsWith("//", at)) {
      int line = text.indexOf('\n', at);
      return line < 0 ? text.length() : line;
    }
    if (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      return close < 0 ? text.length() : close + 2;
    }
    return at;
  }

  /** End of the quoted text that begins here, or of the sign here. */
  private int quoted(String text, int at) {
    char quote = text.charAt(at);
    if (quote != '"' && !(this == DRL && quote == '\'')) {
      return at + 1;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), end + 1);
  }

  private static boolean needsSpace(char left, char right) {
    return BESIDE.indexOf(left) < 0 && BESIDE.indexOf(right) < 0;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
