package ee.kaskkiri.release.repository;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lets one thread of one process at a time write to a directory of our own. The lock is the
 * operating system's and ends with the process, so that whatever stands half-made in the directory
 * while the lock is held was left by one that was killed.
 */
final class Exclusively {
  private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

  private Exclusively() {}

  /**
   * Does work alone.
   *
   * @param directory the directory, which exists
   */
  static <T> T in(Path directory, Failures.Work<T> work) throws IOException, RepositoryException {
    ReentrantLock mine = LOCKS.computeIfAbsent(directory.toRealPath(), path -> new ReentrantLock());
    mine.lock();
    try (FileChannel file =
            FileChannel.open(
                directory.resolve("kaskkiri.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      if (!lock.isValid()) {
        throw new IOException("the lock of " + directory + " was lost");
      }
      return work.run();
    } finally {
      mine.unlock();
    }
  }

  /** Removes what a killed process left in a Git repository; the caller works alone in it. */
  static void tidy(Path gitDirectory) throws IOException {
    delete(gitDirectory, 1, name -> name.endsWith(".lock") && !name.equals("kaskkiri.lock"));
    delete(gitDirectory.resolve("refs"), Integer.MAX_VALUE, name -> name.endsWith(".lock"));
    delete(
        gitDirectory.resolve("objects"),
        1,
        name -> name.startsWith("incoming_") || name.startsWith("noz"));
    delete(gitDirectory.resolve("objects/pack"), 1, name -> name.endsWith(".keep"));
  }

  private static void delete(Path folder, int depth, Predicate<String> leftover)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder, depth)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        if (leftover.test(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
