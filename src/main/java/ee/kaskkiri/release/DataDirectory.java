package ee.kaskkiri.release;

import ee.kaskkiri.release.history.History;
import ee.kaskkiri.release.repository.ContentArchive;
import ee.kaskkiri.release.repository.RepositoryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which the service keeps what must survive it. Only one service at a time may
 * write there.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "service.lock";
  private static final String HISTORY = "releases.ndjson";

  private final FileChannel lock;
  private final ContentArchive archive;
  private final History history;

  private DataDirectory(FileChannel lock, ContentArchive archive, History history) {
    this.lock = lock;
    this.archive = archive;
    this.history = history;
  }

  /**
   * Opens the directory, which is made if it does not exist.
   *
   * @throws RepositoryException if it cannot be written, is damaged, or another process has it
   */
  public static DataDirectory open(Path directory, Clock clock) throws RepositoryException {
    Path whole = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(whole);
      FileChannel lock =
          FileChannel.open(
              whole.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        return locked(whole, lock, clock);
      } catch (IOException | RepositoryException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new RepositoryException(
          whole.toString(),
          "cannot be used as data directory: " + e.getMessage() + ".",
          "See to its space and rights, or set KASKKIRI_DATA to another directory.");
    }
  }

  private static DataDirectory locked(Path whole, FileChannel lock, Clock clock)
      throws IOException, RepositoryException {
    if (tryLock(lock) == null) {
      throw new RepositoryException(
          whole.toString(),
          "is the data directory of another service that runs.",
          "Stop that one, or set KASKKIRI_DATA to another directory.");
    }
    return new DataDirectory(
        lock, ContentArchive.open(whole), History.open(whole.resolve(HISTORY), clock));
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very process has it
    }
  }

  /** Every content that was ever kept. */
  public ContentArchive archive() {
    return archive;
  }

  /** Everything that happened to the rules. */
  public History history() {
    return history;
  }

  /** Lets another service have it. */
  @Override
  public void close() {
    try {
      try {
        history.close();
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
