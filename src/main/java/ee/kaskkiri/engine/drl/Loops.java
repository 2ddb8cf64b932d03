package ee.kaskkiri.engine.drl;

import ee.kaskkiri.engine.limit.Effort;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the Java loops of a DRL file tell how often they turn, so that one without an end is given
 * up. No line of the text moves.
 */
final class Loops {
  private static final String TURN = Effort.class.getName() + ".turn()";
  private static final Pattern PASSED =
      Pattern.compile(
          "(?s)\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|//[^\n]*|/\\*.*?\\*/"
              + "|\\b(while|for|do)\\b\\s*([({])");

  private final String text;
  private final StringBuilder counted = new StringBuilder();
  private int copied;

  private Loops(String text) {
    this.text = text;
  }

  /** The text with every loop counted, except those over the elements of something. */
  static String counted(String text) {
    return new Loops(text).walk();
  }

  private String walk() {
    Matcher found = PASSED.matcher(text);
    while (found.find()) {
      if (found.group(1) != null) {
        loop(found.group(1), found.start(2));
      }
    }
    return counted.append(text, copied, text.length()).toString();
  }

  private void loop(String word, int open) {
    if (text.charAt(open) == '{') {
      if (word.equals("do")) {
        insert(open + 1, " " + TURN + ";");
      }
      return;
    }
    int close = matching(open);
    if (close < 0 || word.equals("do")) {
      return;
    }
    String head = text.substring(open + 1, close);
    int body = close + 1;
    while (body < text.length() && Character.isWhitespace(text.charAt(body))) {
      body++;
    }
    if (body < text.length() && text.charAt(body) == '{') {
      insert(body + 1, " " + TURN + ";");
    } else if (word.equals("while")) {
      insert(open + 1, TURN + " && ");
    } else if (head.indexOf(';') >= 0) {
      int condition = open + 2 + head.indexOf(';');
      boolean none = text.substring(condition, close).stripLeading().startsWith(";");
      insert(condition, " " + TURN + (none ? " " : " &&"));
    }
  }

  /** Where the bracket that opens at a place closes; -1 if it does not. */
  private int matching(int open) {
    Matcher found =
        Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|[()]").matcher(text);
    int depth = 0;
    for (int at = open; found.find(at); at = found.end()) {
      if (found.group().equals("(")) {
        depth++;
      } else if (found.group().equals(")") && --depth == 0) {
        return found.start();
      }
    }
    return -1;
  }

  private void insert(int at, String more) {
    counted.append(text, copied, at).append(more);
    copied = at;
  }
}
