package ee.kaskkiri.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A file with what was received: a line each, the id and the hash of the answer. */
final class ReceivedAnswers implements AutoCloseable {
  private final BufferedWriter lines;
  private final CountDownLatch first = new CountDownLatch(1);
  private long count;

  ReceivedAnswers(Path file) throws IOException {
    lines = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  synchronized void add(String id, String hash) {
    try {
      lines.write(id + " " + hash);
      lines.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    count++;
    first.countDown();
  }

  /**
   * Returns when there is one.
   *
   * @throws IOException if there is none in that time
   */
  void awaitFirst(Duration patience) throws IOException, InterruptedException {
    if (!first.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException("No decision was answered in " + patience + ".");
    }
  }

  synchronized long count() {
    return count;
  }

  @Override
  public synchronized void close() throws IOException {
    lines.close();
  }
}
