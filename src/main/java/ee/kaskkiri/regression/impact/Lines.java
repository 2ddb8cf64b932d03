package ee.kaskkiri.regression.impact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into lines, none of which takes more memory than the longest allowed. */
final class Lines implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final InputStream source;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;
  private long taken;

  Lines(InputStream source, int longest) {
    this.source = source;
    this.longest = longest;
  }

  /**
   * A line.
   *
   * @param content its bytes, without the end of the line; of one that is too long, the beginning
   * @param tooLong whether it is longer than allowed
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed on to the parser and nobody else
  record Line(byte[] content, boolean tooLong) {
    /** Whether there is nothing but white space in it. */
    boolean blank() {
      for (byte one : content) {
        if (one > ' ' || one < 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** The next line; empty at the end of the stream. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(0);
    boolean tooLong = false;
    boolean any = false;
    while (position < end || fill()) {
      any = true;
      int stop = newline();
      int length = stop - position;
      int room = longest - line.size();
      tooLong |= length > room;
      line.write(buffer, position, Math.min(length, room));
      boolean ended = stop < end;
      taken += length + (ended ? 1 : 0);
      position = ended ? stop + 1 : stop;
      if (ended) {
        return Optional.of(new Line(line.toByteArray(), tooLong));
      }
    }
    return any ? Optional.of(new Line(line.toByteArray(), tooLong)) : Optional.empty();
  }

  private int newline() {
    int at = position;
    while (at < end && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, source.read(buffer));
    return end > 0;
  }

  /** How many bytes were taken. */
  long taken() {
    return taken;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
