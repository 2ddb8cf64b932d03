package ee.kaskkiri.decision.csv;

import java.util.Arrays;
import java.util.Optional;

/** What stands between two cells. */
enum Separator {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t');

  /** All of them. */
  static final String ANY = ",;\t";

  private static final String SAID = "sep=";

  private final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  /** The sign. */
  char sign() {
    return sign;
  }

  /** The separator that a spreadsheet says on a line of its own before the header. */
  static Optional<Separator> said(String firstLine) {
    return Arrays.stream(values())
        .filter(separator -> firstLine.equals(SAID + separator.sign))
        .findFirst();
  }

  /** The one that parts the most cells of a header; no name of an input holds any of them. */
  static Separator of(String header) {
    Separator found = COMMA;
    for (Separator separator : values()) {
      if (separator.count(header) > found.count(header)) {
        found = separator;
      }
    }
    return found;
  }

  private long count(String header) {
    return header.chars().filter(character -> character == sign).count();
  }
}
