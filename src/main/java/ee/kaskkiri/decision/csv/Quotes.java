package ee.kaskkiri.decision.csv;

/**
 * Follows the quotes of one record: they open only where a cell begins, and two of them inside
 * stand for one.
 */
final class Quotes {
  private static final byte QUOTE = '"';

  private final String separators;
  private boolean cellBegins = true;
  private boolean quoted;
  private boolean closed; // another quote right behind one that closed is a sign of the text

  /**
   * Quotes of one record.
   *
   * @param separators every sign that may part two cells
   */
  Quotes(String separators) {
    this.separators = separators;
  }

  /** Takes the next byte; says whether it ends the record. */
  boolean ends(byte next) {
    if (quoted) {
      quoted = next != QUOTE;
      return false;
    }
    if (next == QUOTE && (cellBegins || closed)) {
      quoted = true;
      closed = true;
      cellBegins = false;
      return false;
    }
    closed = false;
    cellBegins = separators.indexOf(next) >= 0;
    return next == '\n' || next == '\r';
  }
}
