package ee.kaskkiri.release.repository;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * A Git repository on this machine: what is committed at its HEAD is the content. Nothing is
 * written to it, and none of its hooks is run.
 */
final class LocalGitRepository implements RuleRepository {
  private final Path directory;
  private final String place;

  /**
   * A repository.
   *
   * @param directory a work tree or a bare repository
   */
  LocalGitRepository(Path directory) {
    this.directory = directory;
    this.place = "Git repository " + directory;
  }

  @Override
  public Snapshot read() throws RepositoryException {
    try (Repository repository = open()) {
      Snapshot snapshot = new TreeReader(repository, place).commit(head(repository), "");
      Contents.distinct(snapshot.files(), place);
      return snapshot;
    } catch (IOException | RuntimeException e) {
      throw Failures.reading(place, e);
    }
  }

  @Override
  public String look() throws RepositoryException {
    try (Repository repository = open()) {
      return head(repository).name();
    } catch (IOException | RuntimeException e) {
      throw Failures.reading(place, e);
    }
  }

  /** Opened anew each time: so no time stamp of a file decides what is remembered. */
  private Repository open() throws RepositoryException, IOException {
    return GitDirectories.at(directory)
        .orElseThrow(
            () ->
                new RepositoryException(
                    place, "is no Git repository any more.", "Bring it back, or name another."))
        .open();
  }

  private ObjectId head(Repository repository) throws RepositoryException, IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      throw new RepositoryException(place, "has no commit.", "Commit the rule files.");
    }
    return head;
  }

  @Override
  public String describe() {
    return place;
  }

  @Override
  public void close() {
    // nothing stays open between two looks
  }
}
