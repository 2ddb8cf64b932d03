package ee.kaskkiri.rules;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the files of a directory that belong to a rule repository. Links are followed as long as
 * they stay in the directory, as the links of a mounted volume do; nothing else but files is read.
 */
final class DirectoryFiles extends SimpleFileVisitor<Path> {
  private final Path directory;
  private final Path real;
  private final Found found;

  private DirectoryFiles(Path directory, Found found) throws IOException {
    this.directory = directory;
    this.real = directory.toRealPath();
    this.found = found;
  }

  /** Takes what was found. */
  @FunctionalInterface
  interface Found {
    /**
     * Takes a file.
     *
     * @param path its path in the directory, with {@code /} between names
     */
    void file(String path, Path file, BasicFileAttributes attributes) throws IOException;
  }

  /**
   * Tells of every file.
   *
   * @throws FileSystemException if the directory is no rule repository; its reason says why
   */
  static void walk(Path directory, Found found) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(directory.toString(), null, "no such directory");
    }
    if (!exactly(directory, RuleBook.RULES)) {
      throw new NoSuchFileException(directory.toString(), null, noRules(directory));
    }
    DirectoryFiles visitor = new DirectoryFiles(directory, found);
    visitor.walk(RuleBook.RULES);
    if (exactly(directory, RuleBook.CASES)) {
      visitor.walk(RuleBook.CASES);
    }
  }

  private void walk(String root) throws IOException {
    Set<FileVisitOption> options = Set.of(FileVisitOption.FOLLOW_LINKS);
    Files.walkFileTree(directory.resolve(root), options, Integer.MAX_VALUE, this);
  }

  /** Whether there is a folder of this name, also where the system ignores the case of letters. */
  private static boolean exactly(Path directory, String name) throws IOException {
    Path folder = directory.resolve(name);
    return Files.isDirectory(folder) && like(directory, name).filter(name::equals).isPresent();
  }

  private static Optional<String> like(Path directory, String name) throws IOException {
    try (Stream<Path> list = Files.list(directory)) {
      return list.map(path -> path.getFileName().toString().replace("/", ""))
          .filter(name::equalsIgnoreCase)
          .max((a, b) -> Boolean.compare(a.equals(name), b.equals(name)));
    }
  }

  private static String noRules(Path directory) throws IOException {
    String missing = "it has no folder '" + RuleBook.RULES + "'";
    return like(directory, RuleBook.RULES)
        .filter(name -> !name.equals(RuleBook.RULES))
        .map(name -> missing + ", only '" + name + "'; capital letters count")
        .orElse(missing);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    String path = path(folder);
    if (!FileTree.counts(path)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    staysInside(path, folder);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    String path = path(file);
    if (!FileTree.counts(path)) {
      return FileVisitResult.CONTINUE;
    }
    staysInside(path, file);
    if (!attributes.isRegularFile()) {
      throw wrong(file, path + " is a pipe, a socket or a device where a file is expected");
    }
    if (attributes.size() > FileTree.LARGEST_FILE) {
      throw wrong(
          file,
          path
              + " has "
              + attributes.size()
              + " bytes, more than the "
              + FileTree.LARGEST_FILE
              + " that a file may have");
    }
    try {
      found.file(path, file, attributes);
    } catch (AccessDeniedException e) {
      throw unreadable(file, path, e);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    String path = path(file);
    if (!FileTree.counts(path)) {
      return FileVisitResult.CONTINUE;
    }
    if (failure instanceof FileSystemLoopException) {
      throw wrong(file, path + " is a link to a folder that it lies in");
    }
    if (failure instanceof AccessDeniedException) {
      throw unreadable(file, path, failure);
    }
    throw failure;
  }

  private void staysInside(String path, Path file) throws IOException {
    if (Files.isSymbolicLink(file) && !file.toRealPath().startsWith(real)) {
      throw wrong(file, path + " is a link that leaves the directory");
    }
  }

  private String path(Path file) {
    String path = directory.relativize(file).toString().replace('\\', '/');
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static FileSystemException unreadable(Path file, String path, IOException failure) {
    FileSystemException said = wrong(file, path + " may not be read by this user");
    said.initCause(failure);
    return said;
  }

  private static FileSystemException wrong(Path file, String reason) {
    return new FileSystemException(file.toString(), null, reason);
  }
}
