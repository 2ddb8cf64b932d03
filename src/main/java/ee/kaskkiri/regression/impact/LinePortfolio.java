package ee.kaskkiri.regression.impact;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** Questions that stand in a stream of newline-delimited JSON, one a line; blank lines are none. */
public final class LinePortfolio implements Portfolio {
  private static final int LONGEST_LINE = 16 << 20;

  private final String name;
  private final long total;
  private final Lines lines;
  private final LineReader reader;
  private long number;

  /**
   * The questions of a stream.
   *
   * @param name what people call it
   * @param total how many bytes it has; -1 if that is not known
   * @param defaults what lines need not say
   */
  public LinePortfolio(String name, InputStream source, long total, Defaults defaults) {
    this(name, source, total, defaults, LONGEST_LINE);
  }

  LinePortfolio(String name, InputStream source, long total, Defaults defaults, int longestLine) {
    this.name = Objects.requireNonNull(name, "name");
    this.total = total;
    this.lines = new Lines(source, longestLine);
    this.reader = new LineReader(defaults);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Unit unit() {
    return Unit.BYTES;
  }

  @Override
  public long total() {
    return total;
  }

  @Override
  public long taken() {
    return lines.taken();
  }

  @Override
  public Optional<Entry> next() throws IOException {
    for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      number++;
      Lines.Line found = line.get();
      if (!found.blank()) {
        long at = number;
        return Optional.of(() -> reader.read(at, found));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
