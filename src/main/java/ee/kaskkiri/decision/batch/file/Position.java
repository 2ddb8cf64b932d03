package ee.kaskkiri.decision.batch.file;

/**
 * How far an input was taken.
 *
 * @param taken how many bytes, up to the end of a line
 * @param line which number of a line comes next
 * @param seen how many bytes were read; not fewer than were taken
 * @param sum check sum (CRC-32C) of the bytes that were read
 */
public record Position(long taken, long line, long seen, long sum) {
  /** Nothing is taken yet. */
  static final Position START = new Position(0, 1, 0, 0);

  public Position {
    if (taken < 0 || line < 1 || seen < taken) {
      throw new IllegalArgumentException("taken " + taken + ", line " + line + ", seen " + seen);
    }
  }
}
