package ee.kaskkiri.record;

import java.util.Arrays;
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
    return code.replace("%", "%25").replace("\n", "%0A");
  }

  /**
   * The codes that a text holds.
   *
   * @throws IllegalArgumentException if it was not written so
   */
  static List<String> read(String written) {
    if (written.isEmpty()) {
      return List.of();
    }
    List<String> codes =
        Arrays.stream(written.split("\n", -1))
            .skip(1)
            .map(code -> code.replace("%0A", "\n").replace("%25", "%"))
            .toList();
    List<String> all = codes.subList(0, Math.max(0, codes.size() - 1));
    if (!written.equals(write(all))) {
      throw new IllegalArgumentException("codes are not written as they should be");
    }
    return all;
  }
}
