package ee.kaskkiri.release.repository;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.util.FS;

/** Directories in the data directory; each is made whole or not at all. */
final class OwnDirectories {
  private OwnDirectories() {}

  /** Makes the content of a directory. */
  @FunctionalInterface
  interface Making {
    /**
     * Makes it.
     *
     * @param directory where; does not exist yet
     */
    void make(Path directory) throws IOException;
  }

  /** Opens a bare Git repository, which is made if there is none; the caller closes it. */
  static Repository bare(Path directory) throws RepositoryException {
    try {
      make(directory, half -> OwnGit.create(half, null).close());
      if (!FileKey.isGitRepository(directory.toFile(), FS.DETECTED)) {
        throw new RepositoryException(
            directory.toString(),
            "is no Git repository, though it should be one of ours.",
            "Move it away, and it is made anew.");
      }
      return OwnGit.open(directory);
    } catch (IOException | RuntimeException e) {
      throw Failures.writing(directory.toString(), e);
    }
  }

  /** Makes a directory unless there is one already that holds something. */
  static void make(Path directory, Making making) throws IOException, RepositoryException {
    if (holdsSomething(directory)) {
      return;
    }
    Path parent = directory.toAbsolutePath().resolveSibling(".").normalize();
    Files.createDirectories(parent);
    Exclusively.in(
        parent,
        () -> {
          if (!holdsSomething(directory)) {
            makeAlone(directory, parent.resolve("." + directory.getFileName() + ".new"), making);
          }
          return true;
        });
  }

  private static void makeAlone(Path directory, Path half, Making making) throws IOException {
    delete(half);
    making.make(half);
    try (Stream<Path> made = Files.walk(half)) {
      for (Path path : (Iterable<Path>) made::iterator) {
        sync(path);
      }
    }
    Files.move(half, directory, StandardCopyOption.ATOMIC_MOVE);
    sync(half.resolveSibling("."));
  }

  private static boolean holdsSomething(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return false;
    }
    try (Stream<Path> list = Files.list(directory)) {
      return list.findAny().isPresent();
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(directory)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }

  /** Waits until a file, or the names in a directory, are on the disk. */
  static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      channel.force(true);
    }
  }
}
