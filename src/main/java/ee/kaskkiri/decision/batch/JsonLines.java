package ee.kaskkiri.decision.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines of newline-delimited JSON. Each takes no more memory than the longest allowed; of one
 * that is longer nothing is kept, and the next one is read as if nothing had been. Blank lines are
 * lines, so that the number of an answer is always the number of its line.
 */
public final class JsonLines implements LineSource {
  private static final int BUFFER = 1 << 16;
  private static final byte[] NOTHING = {};
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream source;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;
  private boolean over;
  private long number;
  private long taken;

  /**
   * The lines of a stream.
   *
   * @param longest how many bytes a line may have, without its end
   */
  public JsonLines(InputStream source, int longest) {
    if (longest < 1) {
      throw new IllegalArgumentException("longest must be at least 1");
    }
    this.source = source;
    this.longest = longest;
  }

  @Override
  public Optional<JsonLine> next() throws IOException {
    if (position == end && !fill()) {
      return Optional.empty();
    }
    int stop = newline();
    return Optional.of(stop < end ? inside(stop) : across());
  }

  /** A line that lies in the buffer as a whole. */
  private JsonLine inside(int stop) {
    int length = stop - position;
    byte[] content =
        length > longest + BYTE_ORDER_MARK.length
            ? NOTHING
            : Arrays.copyOfRange(buffer, position, stop);
    taken += length + 1;
    position = stop + 1;
    return line(content, length);
  }

  /** A line that goes on after what is in the buffer. */
  private JsonLine across() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    long length = 0;
    boolean ended = false;
    while (!ended && (position < end || fill())) {
      int stop = newline();
      ended = stop < end;
      length += stop - position;
      if (length <= longest + BYTE_ORDER_MARK.length) {
        kept.write(buffer, position, stop - position);
      } else {
        kept = new ByteArrayOutputStream(0);
      }
      position = ended ? stop + 1 : stop;
    }
    taken += length + (ended ? 1 : 0);
    return line(kept.toByteArray(), length);
  }

  private JsonLine line(byte[] content, long length) {
    number++;
    byte[] unmarked = number == 1 ? unmarked(content) : content;
    boolean tooLong = length - (content.length - unmarked.length) > longest;
    return new JsonLine(number, tooLong ? NOTHING : unmarked, longest, tooLong);
  }

  private static byte[] unmarked(byte[] content) {
    int mark = BYTE_ORDER_MARK.length;
    return content.length >= mark && Arrays.equals(content, 0, mark, BYTE_ORDER_MARK, 0, mark)
        ? Arrays.copyOfRange(content, mark, content.length)
        : content;
  }

  @Override
  public boolean ready() throws IOException {
    while (newline() == end) {
      int room = buffer.length - (end - position);
      int waiting = over || room == 0 ? 0 : source.available();
      if (waiting <= 0) {
        return over;
      }
      System.arraycopy(buffer, position, buffer, 0, end - position);
      end -= position;
      position = 0;
      int read = source.read(buffer, end, Math.min(room, waiting));
      over = read < 0;
      end += Math.max(0, read);
    }
    return true;
  }

  private int newline() {
    int at = position;
    while (at < end && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  private boolean fill() throws IOException {
    if (over) {
      return false;
    }
    position = 0;
    end = 0;
    int read = source.read(buffer);
    over = read < 0;
    end = Math.max(0, read);
    return end > 0;
  }

  /** How many bytes were taken, with the ends of the lines. */
  public long taken() {
    return taken;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
