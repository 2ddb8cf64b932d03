package ee.kaskkiri.decision.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts a stream into records: at the ends of lines that stand in no quotes. None takes more memory
 * than the longest allowed; one that is longer is passed over to its end.
 */
final class RecordCutter {
  private static final int BUFFER = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream source;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;
  private boolean over;
  private long taken;
  private long line = 1;

  RecordCutter(InputStream source, int longest) throws IOException {
    this.source = source;
    this.longest = longest;
    skipMark();
  }

  private void skipMark() throws IOException {
    end = source.readNBytes(buffer, 0, BYTE_ORDER_MARK.length);
    boolean marked = end == BYTE_ORDER_MARK.length;
    for (int i = 0; marked && i < end; i++) {
      marked = buffer[i] == BYTE_ORDER_MARK[i];
    }
    position = marked ? end : 0;
    taken = position;
  }

  /** Passes over so many bytes, which hold so many lines, without looking at them. */
  void skip(long bytes, long lines) throws IOException {
    long left = bytes;
    while (left > 0) {
      if (position == end && !fill()) {
        throw new IOException("The input ends " + left + " bytes before the place to go on from.");
      }
      int some = (int) Math.min(left, end - position);
      position += some;
      left -= some;
    }
    taken += bytes;
    line += lines;
  }

  /**
   * The next record; empty at the end of the stream.
   *
   * @param separators every sign that may part two cells
   */
  Optional<CsvRecord> next(String separators) throws IOException {
    if (position == end && !fill()) {
      return Optional.empty();
    }
    Quotes quotes = new Quotes(separators);
    ByteArrayOutputStream text = new ByteArrayOutputStream(0);
    long first = line;
    long start = taken;
    do {
      int from = position;
      while (position < end && !quotes.ends(buffer[position])) {
        line += buffer[position] == '\n' ? 1 : 0;
        position++;
      }
      keep(text, from);
      if (position < end) {
        long length = taken - start;
        endOfLine();
        return Optional.of(record(first, line, text, length));
      }
    } while (fill());
    return Optional.of(record(first, line + 1, text, taken - start));
  }

  private void keep(ByteArrayOutputStream text, int from) {
    int length = position - from;
    text.write(buffer, from, Math.min(length, longest + 1 - text.size()));
    taken += length;
  }

  private CsvRecord record(long first, long next, ByteArrayOutputStream text, long length) {
    boolean tooLong = length > longest;
    return new CsvRecord(first, next, tooLong ? new byte[0] : text.toByteArray(), length, tooLong);
  }

  /** Lines end with a line feed, a carriage return, or both. */
  private void endOfLine() throws IOException {
    boolean carriageReturn = buffer[position] == '\r';
    position++;
    taken++;
    line++;
    if (carriageReturn && (position < end || fill()) && buffer[position] == '\n') {
      position++;
      taken++;
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    end = over ? 0 : Math.max(0, source.read(buffer));
    over |= end == 0;
    return end > 0;
  }

  /**
   * Whether the end of a record, or of everything, is there without waiting.
   *
   * @param separators every sign that may part two cells
   */
  boolean ready(String separators) throws IOException {
    while (!ends(separators)) {
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

  /** A carriage return alone is no end yet: a line feed may come. */
  private boolean ends(String separators) {
    Quotes quotes = new Quotes(separators);
    int at = position;
    while (at < end && !quotes.ends(buffer[at])) {
      at++;
    }
    return at < end && (buffer[at] == '\n' || at + 1 < end);
  }

  /** How many bytes were taken. */
  long taken() {
    return taken;
  }

  /** The line that comes next. */
  long line() {
    return line;
  }
}
