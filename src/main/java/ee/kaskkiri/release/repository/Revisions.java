package ee.kaskkiri.release.repository;

import java.nio.file.Path;
import java.util.Optional;

/** Rule files as they were in a commit of a Git work tree. */
public final class Revisions {
  private Revisions() {}

  /**
   * The content of a commit.
   *
   * @param directory a directory in a Git work tree, or a bare Git repository
   * @param revision what Git understands: a branch, a tag, {@code HEAD~2}, a commit
   * @return empty if the directory is in no Git repository, or the repository has no such revision
   * @throws RepositoryException if the commit holds no rule files, or they cannot be read
   */
  public static Optional<Snapshot> find(Path directory, String revision)
      throws RepositoryException {
    return Optional.empty();
  }

  /**
   * The content of a commit.
   *
   * @throws RepositoryException also if there is no such revision
   */
  public static Snapshot read(Path directory, String revision) throws RepositoryException {
    return find(directory, revision).orElseThrow();
  }
}
