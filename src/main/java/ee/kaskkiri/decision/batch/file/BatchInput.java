package ee.kaskkiri.decision.batch.file;

import ee.kaskkiri.decision.AskedTopic;
import ee.kaskkiri.decision.batch.CsvSource;
import ee.kaskkiri.decision.batch.JsonLines;
import ee.kaskkiri.decision.batch.Line;
import ee.kaskkiri.decision.batch.LineQuestion;
import ee.kaskkiri.decision.batch.LineSource;
import ee.kaskkiri.decision.batch.NumberedLines;
import ee.kaskkiri.decision.csv.CsvLines;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The lines of an input, each of which knows how far the input is taken with it. */
final class BatchInput implements LineSource {
  private final LineSource source;
  private final CheckedInput checked;
  private final LongSupplier taken;

  private BatchInput(LineSource source, CheckedInput checked, LongSupplier taken) {
    this.source = source;
    this.checked = checked;
    this.taken = taken;
  }

  /**
   * Newline-delimited JSON.
   *
   * @param from how far it was taken already
   */
  static BatchInput json(InputStream stream, int longest, Position from) throws IOException {
    CheckedInput checked = new CheckedInput(stream);
    checked.skipNBytes(from.taken());
    JsonLines lines = new JsonLines(checked, longest);
    return new BatchInput(
        new NumberedLines(lines, from.line() - 1), checked, () -> from.taken() + lines.taken());
  }

  /**
   * A table of comma-separated values.
   *
   * @param from how far it was taken already
   */
  static BatchInput csv(InputStream stream, int longest, AskedTopic asked, Position from)
      throws IOException {
    CheckedInput checked = new CheckedInput(stream);
    CsvLines lines = CsvLines.open(checked, longest, asked);
    if (from.taken() > 0) {
      lines.goOn(from.taken(), from.line());
    }
    return new BatchInput(new CsvSource(lines), checked, lines::taken);
  }

  /**
   * A line and how far the input is taken with it.
   *
   * @param line the line
   * @param after how far
   */
  record Placed(Line line, Position after) implements Line {
    Placed {
      Objects.requireNonNull(line, "line");
      Objects.requireNonNull(after, "after");
    }

    @Override
    public long number() {
      return line.number();
    }

    @Override
    public long next() {
      return line.next();
    }

    @Override
    public int size() {
      return line.size();
    }

    @Override
    public LineQuestion read() {
      return line.read();
    }

    /** How far the input is taken with the last of some lines. */
    static Position after(List<Line> lines) {
      return ((Placed) lines.get(lines.size() - 1)).after();
    }
  }

  @Override
  public Optional<Placed> next() throws IOException {
    return source.next().map(line -> new Placed(line, after(line)));
  }

  private Position after(Line line) {
    return new Position(taken.getAsLong(), line.next(), checked.seen(), checked.sum());
  }

  @Override
  public boolean ready() throws IOException {
    return source.ready();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
