package ee.kaskkiri.decision.batch.file;

import ee.kaskkiri.decision.AskedTopic;
import ee.kaskkiri.decision.batch.CsvSource;
import ee.kaskkiri.decision.batch.JsonLines;
import ee.kaskkiri.decision.batch.Line;
import ee.kaskkiri.decision.batch.LineQuestion;
import ee.kaskkiri.decision.batch.LineSource;
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
  private final LongSupplier nextLine;
  private final long before;

  private BatchInput(
      LineSource source,
      CheckedInput checked,
      LongSupplier taken,
      LongSupplier nextLine,
      long before) {
    this.source = source;
    this.checked = checked;
    this.taken = taken;
    this.nextLine = nextLine;
    this.before = before;
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
    BatchInput[] self = new BatchInput[1];
    BatchInput input =
        new BatchInput(
            lines,
            checked,
            () -> from.taken() + lines.taken(),
            () -> self[0].last + 1,
            from.line() - 1);
    self[0] = input;
    return input;
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
    return new BatchInput(new CsvSource(lines), checked, lines::taken, lines::line, 0);
  }

  private long last;

  /**
   * A line and how far the input is taken with it.
   *
   * @param line the line
   * @param number its number in the whole input
   * @param after how far
   */
  record Placed(Line line, long number, Position after) implements Line {
    Placed {
      Objects.requireNonNull(line, "line");
      Objects.requireNonNull(after, "after");
    }

    @Override
    public long next() {
      return after.line();
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
    Optional<? extends Line> next = source.next();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Line line = next.get();
    last = before + line.number();
    return Optional.of(
        new Placed(
            line,
            last,
            new Position(taken.getAsLong(), nextLine.getAsLong(), checked.seen(), checked.sum())));
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
