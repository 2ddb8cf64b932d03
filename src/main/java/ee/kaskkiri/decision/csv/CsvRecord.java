package ee.kaskkiri.decision.csv;

import java.util.Objects;

/**
 * One record of a table, before its cells are read.
 *
 * @param line line of the file on which it begins, counted from 1
 * @param next line of the file on which the one after it begins
 * @param bytes its text, without the end of the line; of one that is too long, nothing
 * @param length how many bytes it has
 * @param tooLong whether it is longer than allowed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on to the parser and nobody else
public record CsvRecord(long line, long next, byte[] bytes, long length, boolean tooLong) {
  public CsvRecord {
    Objects.requireNonNull(bytes, "bytes");
    if (line < 1 || next <= line) {
      throw new IllegalArgumentException("line is " + line + ", next is " + next);
    }
  }

  /** Whether nothing stands on its line. */
  public boolean blank() {
    return length == 0;
  }
}
