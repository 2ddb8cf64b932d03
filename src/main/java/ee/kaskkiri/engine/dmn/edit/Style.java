package ee.kaskkiri.engine.dmn.edit;

import ee.kaskkiri.engine.table.TableRefusedException;

/** How a file breaks its lines, indents and escapes. */
final class Style {
  private static final String UNIT = "  ";

  private final String text;
  private final String lineEnd;

  Style(String text) {
    this.text = text;
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** A new line as deep as a place, and some steps deeper; empty if the place is within a line. */
  String line(int place, int deeper) {
    int start = text.lastIndexOf('\n', place - 1) + 1;
    String indent = text.substring(start, place);
    return start > 0 && indent.isBlank() ? lineEnd + indent + UNIT.repeat(deeper) : "";
  }

  /** Text between tags. */
  String escaped(String plain) {
    return lines(valid(plain)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Text in a CDATA section. */
  String section(String plain) {
    return lines(valid(plain)).replace("]]>", "]]]]><![CDATA[>");
  }

  private String lines(String plain) {
    return plain.replace("\n", lineEnd);
  }

  private static String valid(String plain) {
    plain
        .codePoints()
        .filter(sign -> !allowed(sign))
        .findFirst()
        .ifPresent(
            sign -> {
              String code = "U+%04X".formatted(sign);
              throw new TableRefusedException(
                  "Tekstis on märk, mida failis ei saa olla (" + code + "). Kustuta see.",
                  "The text holds a sign that no file can hold (" + code + "). Delete it.");
            });
    return plain;
  }

  private static boolean allowed(int sign) {
    return sign == '\t'
        || sign == '\n'
        || (sign >= 0x20 && sign <= 0xD7FF)
        || (sign >= 0xE000 && sign <= 0xFFFD)
        || sign >= 0x10000;
  }
}
