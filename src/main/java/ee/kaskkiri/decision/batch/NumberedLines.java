package ee.kaskkiri.decision.batch;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** The lines of a source that goes on where another one ended. */
public final class NumberedLines implements LineSource {
  private final LineSource source;
  private final long before;

  /**
   * Counts on.
   *
   * @param before how many lines came before the first one of the source
   */
  public NumberedLines(LineSource source, long before) {
    this.source = source;
    this.before = before;
  }

  /**
   * A line of the source.
   *
   * @param line the line
   * @param number its number among all lines
   * @param next that of the line after it
   */
  private record Numbered(Line line, long number, long next) implements Line {
    Numbered {
      Objects.requireNonNull(line, "line");
    }

    @Override
    public int size() {
      return line.size();
    }

    @Override
    public LineQuestion read() {
      return line.read();
    }
  }

  @Override
  public Optional<? extends Line> next() throws IOException {
    return source
        .next()
        .map(line -> new Numbered(line, before + line.number(), before + line.next()));
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
