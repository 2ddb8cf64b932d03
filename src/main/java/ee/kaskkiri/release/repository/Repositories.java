package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;

/** Opens the rule repository that an address names. */
public final class Repositories {
  private static final Duration BETWEEN_READINGS = Duration.ofMillis(150);

  private Repositories() {}

  /**
   * Opens a repository.
   *
   * @param address a directory, a Git work tree, a bare Git repository, or the address of a Git
   *     remote with its branch behind {@code #}; blank for the repository in the data directory,
   *     which begins with the packaged rules
   * @param directory where a relative path begins
   * @param data the data directory; made when something is written to it
   * @throws RepositoryException if the address names no repository
   */
  public static RuleRepository open(String address, Path directory, Path data)
      throws RepositoryException {
    String text = address.strip();
    if (text.isEmpty()) {
      return ManagedRepository.open(directory.resolve(data), FileTree.packaged());
    }
    if (RemoteAddress.looksLikeOne(text)) {
      return new RemoteRepository(RemoteAddress.parse(text), directory.resolve(data));
    }
    Path path = path(text, directory);
    if (!Files.isDirectory(path)) {
      throw new RepositoryException(
          path.toString(),
          Files.exists(path) ? "is no directory." : "does not exist.",
          "Name a directory that holds the folder 'rules', or a Git repository.");
    }
    return GitDirectories.at(path).isPresent()
        ? new LocalGitRepository(path)
        : new DirectoryRepository(path, () -> Thread.sleep(BETWEEN_READINGS.toMillis()));
  }

  private static Path path(String text, Path directory) throws RepositoryException {
    String home = System.getProperty("user.home");
    try {
      boolean atHome = text.equals("~") || text.startsWith("~/");
      Path path = Path.of(atHome ? home + text.substring(1) : text);
      return directory.resolve(path).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new RepositoryException(
          "The address of the rule repository",
          "is no path: " + e.getReason() + ".",
          "Name a directory, or a Git remote such as https://host/rules.git#branch.",
          e);
    }
  }
}
