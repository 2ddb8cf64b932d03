package ee.kaskkiri.release.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jboss.logging.Logger;

/**
 * A Git repository on this machine: what is committed at its HEAD is the content. Only what
 * somebody publishes is written to it, and none of its hooks is run.
 */
final class LocalGitRepository implements RuleRepository {
  private static final Logger LOG = Logger.getLogger(LocalGitRepository.class);

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

  @Override
  public Snapshot commit(String parent, NewCommit commit)
      throws CommitRefusedException, RepositoryException {
    try (Repository repository = open()) {
      requireBranch(repository);
      ObjectId head = head(repository);
      if (!head.name().equals(parent)) {
        throw CommitRefusedException.overtaken(place);
      }
      CommitWriter writer = new CommitWriter(repository, place);
      List<FileChange> changes = writer.changes(head, commit);
      Optional<WorkTree> files = WorkTree.open(repository, place);
      try {
        if (files.isPresent()) {
          files.get().requireClean(changes);
        }
        ObjectId written = writer.write(head, changes, commit);
        move(repository, head, written, commit);
        files.ifPresent(tree -> bring(tree, changes));
        return writer.read(written);
      } finally {
        files.ifPresent(WorkTree::close);
      }
    } catch (IOException | RuntimeException e) {
      throw Failures.writing(place, e);
    }
  }

  private void requireBranch(Repository repository) throws CommitRefusedException, IOException {
    String branch = repository.getFullBranch();
    if (branch == null || !branch.startsWith(Constants.R_HEADS)) {
      throw new CommitRefusedException(
          place, "has no branch checked out.", "Check a branch out, and publish again.");
    }
  }

  private void move(Repository repository, ObjectId head, ObjectId written, NewCommit commit)
      throws CommitRefusedException, IOException {
    RefUpdate update = repository.updateRef(Constants.HEAD);
    update.setExpectedOldObjectId(head);
    update.setNewObjectId(written);
    update.setRefLogIdent(CommitWriter.ident(commit.committer(), commit));
    update.setRefLogMessage("commit: a draft of the workbench", false);
    RefUpdate.Result result = update.update();
    switch (result) {
      case NEW, FAST_FORWARD, NO_CHANGE -> {}
      case LOCK_FAILURE, REJECTED -> throw CommitRefusedException.overtaken(place);
      default -> throw new IOException("HEAD was not written: " + result);
    }
  }

  /** The commit stands, whatever becomes of the files. */
  private void bring(WorkTree files, List<FileChange> changes) {
    try {
      files.bring(changes);
    } catch (IOException | RuntimeException e) {
      LOG.warnf(
          "%s: the files of what was just published were not all brought into the work tree: %s."
              + " 'git status' shows which.",
          place, e.getMessage());
    }
  }

  /** Whoever was killed after the commit has not brought its files. */
  @Override
  public Optional<Snapshot> find(String line) throws RepositoryException {
    try (Repository repository = open()) {
      ObjectId head = head(repository);
      CommitWriter writer = new CommitWriter(repository, place);
      Optional<ObjectId> found = writer.find(head, line);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      if (found.get().equals(head)) {
        finish(repository, writer, head);
      }
      return Optional.of(writer.read(found.get()));
    } catch (IOException | RuntimeException e) {
      throw Failures.reading(place, e);
    }
  }

  private void finish(Repository repository, CommitWriter writer, ObjectId head)
      throws RepositoryException, IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(head);
      List<FileChange> changes =
          FileChange.between(writer.read(commit.getParent(0)).files(), writer.read(commit).files());
      Optional<WorkTree> files = WorkTree.open(repository, place);
      files.ifPresent(
          tree -> {
            try (tree) {
              bring(tree, changes);
            }
          });
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
