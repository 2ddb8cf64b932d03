package ee.kaskkiri.record;

import java.util.ArrayList;
import java.util.List;

/** Codes as one text, in which a whole code can be looked for: each between two line ends. */
final class Codes {
  private static final char END = '\n';

  private Codes() {}

  static String write(List<String> codes) {
    if (codes.isEmpty()) {
      return "";
    }
    StringBuilder written = new StringBuilder().append(END);
    for (String code : codes) {
      written.append(escape(code)).append(END);
    }
    return written.toString();
  }

  /** What stands in the text if the code is among them, and only then. */
  static String wanted(String code) {
    return END + escape(code) + END;
  }

  private static String escape(String code) {
    return code.replace("\\", "\\\\").replace("\n", "\\n");
  }

  static List<String> read(String written) {
    List<String> codes = new ArrayList<>();
    for (int start = 1; start < written.length(); ) {
      int end = written.indexOf(END, start);
      end = end < 0 ? written.length() : end;
      codes.add(unescape(written.substring(start, end)));
      start = end + 1;
    }
    return codes;
  }

  private static String unescape(String code) {
    if (code.indexOf('\\') < 0) {
      return code;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char letter = code.charAt(i);
      if (letter != '\\' || i + 1 == code.length()) {
        plain.append(letter);
        continue;
      }
      i++;
      plain.append(code.charAt(i) == 'n' ? '\n' : code.charAt(i));
    }
    return plain.toString();
  }
}
