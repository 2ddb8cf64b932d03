package ee.kaskkiri.decision.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines from a source a few at a time: as many as are there, so that whoever waits for an
 * answer before sending the next line gets it.
 */
final class Chunks {
  private final LineSource source;
  private final int lines;
  private final int bytes;
  private @Nullable IOException failure;

  /**
   * Takes from a source.
   *
   * @param lines most lines at a time
   * @param bytes after how many bytes no more are taken
   */
  Chunks(LineSource source, int lines, int bytes) {
    this.source = source;
    this.lines = lines;
    this.bytes = bytes;
  }

  /**
   * The next lines; none at the end.
   *
   * @throws IOException if the source broke; the lines before it were handed on
   */
  List<Line> next() throws IOException {
    if (failure != null) {
      throw failure;
    }
    List<Line> chunk = new ArrayList<>();
    try {
      take(chunk);
    } catch (IOException e) {
      if (chunk.isEmpty()) {
        throw e;
      }
      failure = e;
    }
    return chunk;
  }

  private void take(List<Line> chunk) throws IOException {
    long size = 0;
    while (chunk.isEmpty() || (chunk.size() < lines && size < bytes && source.ready())) {
      Optional<? extends Line> line = source.next();
      if (line.isEmpty()) {
        return;
      }
      chunk.add(line.get());
      size += line.get().size();
    }
  }
}
