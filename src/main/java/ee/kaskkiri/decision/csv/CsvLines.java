package ee.kaskkiri.decision.csv;

import ee.kaskkiri.decision.AskedTopic;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a topic from a table of comma-separated values, whose first record names them by
 * their paths: {@code items[0].name}. One thread takes the records, many may read them.
 */
public final class CsvLines implements AutoCloseable {
  private static final int UTF16 = 0xFE; // and 0xFF, in either order

  private final InputStream source;
  private final RecordCutter cutter;
  private final int longest;
  private final Cells cells;
  private final String separator;
  private final Header header;

  private CsvLines(
      InputStream source, RecordCutter cutter, int longest, Separator separator, Header header) {
    this.source = source;
    this.cutter = cutter;
    this.longest = longest;
    this.cells = new Cells(separator);
    this.separator = String.valueOf(separator.sign());
    this.header = header;
  }

  /**
   * Reads the header of a table.
   *
   * @param longest how many bytes a record may have
   * @throws ee.kaskkiri.problem.ProblemException if its columns are not what the topic takes
   */
  public static CsvLines open(InputStream source, int longest, AskedTopic asked)
      throws IOException {
    RecordCutter cutter = new RecordCutter(source, longest);
    CsvRecord first = first(cutter, longest);
    Optional<Separator> said = Separator.said(Cells.text(first));
    if (said.isPresent()) {
      first = first(cutter, longest);
    }
    Separator separator = said.orElse(Separator.of(Cells.text(first)));
    List<@Nullable String> names = new Cells(separator).read(first);
    Header header = Header.read(names, asked);
    return new CsvLines(source, cutter, longest, separator, header);
  }

  private static CsvRecord first(RecordCutter cutter, int longest) throws IOException {
    CsvRecord first = cutter.next(Separator.ANY).orElseThrow(CsvFault::empty);
    if (first.tooLong()) {
      throw CsvFault.tooLong(first.line(), first.length(), longest);
    }
    byte[] bytes = first.bytes();
    boolean wide =
        bytes.length > 1
            && (bytes[0] & 0xFF) >= UTF16
            && (bytes[1] & 0xFF) >= UTF16
            && bytes[0] != bytes[1];
    if (wide) {
      throw CsvFault.utf16();
    }
    return first;
  }

  /** The next record; empty at the end. */
  public Optional<CsvRecord> next() throws IOException {
    return cutter.next(separator);
  }

  /**
   * The input of a record.
   *
   * @throws ee.kaskkiri.problem.ProblemException if it holds none
   */
  public CsvRow row(CsvRecord record) {
    if (record.tooLong()) {
      throw CsvFault.tooLong(record.line(), record.length(), longest);
    }
    if (record.blank()) {
      throw CsvFault.blank(record.line());
    }
    return header.row(new Row(record.line(), cells.read(record)));
  }

  /** Whether the next record, or the end, is there without waiting for whoever sends it. */
  public boolean ready() throws IOException {
    return cutter.ready(separator);
  }

  /** How many bytes were taken. */
  public long taken() {
    return cutter.taken();
  }

  /** The line that comes next. */
  public long line() {
    return cutter.line();
  }

  /**
   * Passes over what was taken before.
   *
   * @param taken how many bytes were taken then
   * @param line the line that came next
   */
  public void goOn(long taken, long line) throws IOException {
    cutter.skip(taken - cutter.taken(), line - cutter.line());
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
