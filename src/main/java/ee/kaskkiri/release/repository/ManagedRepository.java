package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A Git work tree in the data directory that begins with the packaged rules. As long as nobody
 * commits to it, the rules of a newer application are committed on top; after that it is theirs.
 */
final class ManagedRepository implements RuleRepository {
  private final RuleRepository repository;
  private final List<String> notices;

  private ManagedRepository(RuleRepository repository, List<String> notices) {
    this.repository = repository;
    this.notices = List.copyOf(notices);
  }

  /**
   * Opens the repository; makes it if it does not exist.
   *
   * @param data the data directory
   * @param packaged the packaged rules
   */
  static ManagedRepository open(Path data, FileTree packaged) throws RepositoryException {
    Path directory = data.resolve("repository");
    try {
      OwnDirectories.make(directory, half -> new Seed(half, packaged).create());
      if (!Files.isDirectory(directory.resolve(Constants.DOT_GIT))) {
        throw new RepositoryException(
            directory.toString(),
            "is no Git repository, though it should be one of ours.",
            "Move it away, and it is made anew; or name it in KASKKIRI_REPOSITORY.");
      }
      Optional<String> notice = Exclusively.in(data, new Update(directory, packaged)::tryToApply);
      return new ManagedRepository(new LocalGitRepository(directory), notice.stream().toList());
    } catch (IOException | RuntimeException e) {
      throw Failures.writing(directory.toString(), e);
    }
  }

  /** Brings packaged rules that are newer than those that the repository began with. */
  private record Update(Path directory, FileTree packaged) {
    /** An update that cannot be written is no reason not to decide by what is there. */
    Optional<String> tryToApply() throws RepositoryException {
      try {
        return apply();
      } catch (IOException | RuntimeException e) {
        return Optional.of(
            "The rules of this version of the application were not brought into it. "
                + Failures.writing(directory.toString(), e).getMessage());
      }
    }

    /** Says what had to be left undone; empty if nothing. */
    Optional<String> apply() throws IOException, RepositoryException {
      Seed seed = new Seed(directory, packaged);
      try (Repository repository = OwnGit.open(directory.resolve(Constants.DOT_GIT))) {
        ObjectId begun = repository.resolve(Seed.REF);
        ObjectId head = repository.resolve(Constants.HEAD);
        if (begun == null || head == null || holds(repository, begun)) {
          return Optional.empty();
        }
        if (head.equals(begun)) {
          return seed.putOnTop(repository, head);
        }
        if (isParent(repository, begun, head) && holds(repository, head)) {
          Seed.remember(repository, head);
          return Optional.empty();
        }
        return holds(repository, head)
            ? Optional.empty()
            : Optional.of(
                directory
                    + " has commits of its own, so the rules of this version of the application"
                    + " were not brought into it. Compare them, and commit what should be law.");
      }
    }

    private boolean holds(Repository repository, ObjectId commit)
        throws IOException, RepositoryException {
      TreeReader reader = new TreeReader(repository, directory.toString());
      return reader.hasRules(commit, "")
          && reader.commit(commit, "").files().hash().equals(packaged.hash());
    }

    /** So it is if the application was killed after it committed, and before it took note. */
    private static boolean isParent(Repository repository, ObjectId parent, ObjectId commit)
        throws IOException {
      try (RevWalk walk = new RevWalk(repository)) {
        RevCommit child = walk.parseCommit(commit);
        return child.getParentCount() == 1 && child.getParent(0).equals(parent);
      }
    }
  }

  @Override
  public Snapshot read() throws RepositoryException {
    return repository.read();
  }

  @Override
  public String look() throws RepositoryException {
    return repository.look();
  }

  @Override
  public Snapshot commit(String parent, NewCommit commit)
      throws CommitRefusedException, RepositoryException {
    return repository.commit(parent, commit);
  }

  @Override
  public Optional<Snapshot> find(String line) throws RepositoryException {
    return repository.find(line);
  }

  @Override
  public String describe() {
    return repository.describe();
  }

  @Override
  public List<String> notices() {
    return notices;
  }

  @Override
  public void close() {
    repository.close();
  }
}
