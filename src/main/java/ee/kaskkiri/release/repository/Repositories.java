package ee.kaskkiri.release.repository;

import java.nio.file.Path;

/** Opens the rule repository that an address names. */
public final class Repositories {
  private Repositories() {}

  /**
   * Opens a repository.
   *
   * @param address a directory, a Git work tree, a bare Git repository, or the address of a Git
   *     remote with its branch behind {@code #}; blank for the repository in the data directory
   * @param directory where a relative path begins
   * @param data the data directory; made if it does not exist
   * @throws RepositoryException if the address names no repository
   */
  public static RuleRepository open(String address, Path directory, Path data)
      throws RepositoryException {
    throw new UnsupportedOperationException();
  }
}
