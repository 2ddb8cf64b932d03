package ee.kaskkiri.release.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Rule files as they were in a commit of a Git repository on this machine. */
public final class Revisions {
  private Revisions() {}

  /**
   * The content of a commit. The folder {@code rules} is taken from beside the directory if the
   * commit has it there, else from the nearest folder above.
   *
   * @param directory a directory in a Git work tree, or a bare Git repository
   * @param revision what Git understands: a branch, a tag, {@code HEAD~2}, a commit
   * @return empty if the directory is in no Git repository, or the repository has no such revision
   * @throws RepositoryException if several revisions fit, the commit holds no rule files, or they
   *     cannot be read
   */
  public static Optional<Snapshot> find(Path directory, String revision)
      throws RepositoryException {
    Optional<GitDirectories> found = GitDirectories.around(directory);
    if (found.isEmpty() || revision.isBlank()) {
      return Optional.empty();
    }
    String place = "Git repository " + found.get().top();
    try (Repository repository = found.get().open()) {
      ObjectId commit = resolve(repository, revision);
      if (commit == null) {
        return Optional.empty();
      }
      TreeReader reader = new TreeReader(repository, place);
      Path below = found.get().top().relativize(directory.toAbsolutePath().normalize());
      Snapshot snapshot = reader.commit(commit, folder(reader, commit, below));
      Contents.distinct(snapshot.files(), place);
      return Optional.of(snapshot);
    } catch (AmbiguousObjectException e) {
      throw new RepositoryException(
          place, "several commits begin with '" + revision + "'.", "Write more of it.", e);
    } catch (IOException | RuntimeException e) {
      throw Failures.reading(place, e);
    }
  }

  /**
   * The content of a commit, as {@link #find} gives it.
   *
   * @throws RepositoryException also if there is no such revision
   */
  public static Snapshot read(Path directory, String revision) throws RepositoryException {
    return find(directory, revision)
        .orElseThrow(
            () ->
                new RepositoryException(
                    directory.toAbsolutePath().normalize().toString(),
                    "has no Git revision '" + revision + "'.",
                    "Name a branch, a tag or a commit of its Git repository, such as HEAD~1."));
  }

  private static @Nullable ObjectId resolve(Repository repository, String revision)
      throws IOException {
    try {
      return repository.resolve(revision + "^{commit}");
    } catch (RevisionSyntaxException e) {
      return null;
    }
  }

  private static String folder(TreeReader reader, ObjectId commit, Path below) throws IOException {
    for (Path folder = below; folder != null; folder = folder.getParent()) {
      String path = folder.toString().replace('\\', '/');
      if (reader.hasRules(commit, path)) {
        return path;
      }
    }
    return "";
  }
}
