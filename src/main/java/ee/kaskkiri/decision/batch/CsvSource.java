package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.databind.node.TextNode;
import ee.kaskkiri.decision.csv.CsvLines;
import ee.kaskkiri.decision.csv.CsvRecord;
import ee.kaskkiri.decision.csv.CsvRow;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** The records of a table as lines; the number of one is the line of the file it begins on. */
public final class CsvSource implements LineSource {
  private final CsvLines lines;

  /** The records that come after the header. */
  public CsvSource(CsvLines lines) {
    this.lines = lines;
  }

  /**
   * A record.
   *
   * @param lines read it
   * @param record its bytes
   */
  private record CsvLine(CsvLines lines, CsvRecord record) implements Line {
    private static final int OVERHEAD = 64;

    CsvLine {
      Objects.requireNonNull(lines, "lines");
      Objects.requireNonNull(record, "record");
    }

    @Override
    public long number() {
      return record.line();
    }

    @Override
    public long next() {
      return record.next();
    }

    @Override
    public int size() {
      return record.bytes().length + OVERHEAD;
    }

    @Override
    public LineQuestion read() {
      CsvRow row = lines.row(record);
      return new LineQuestion(row.ref() == null ? null : new TextNode(row.ref()), row.input());
    }
  }

  @Override
  public Optional<? extends Line> next() throws IOException {
    return lines.next().map(record -> new CsvLine(lines, record));
  }

  @Override
  public boolean ready() throws IOException {
    return lines.ready();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
