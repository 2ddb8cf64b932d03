package ee.kaskkiri.release.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.NetRCCredentialsProvider;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a Git remote, fetched into a bare repository of our own. What was fetched once stays
 * readable while the remote is away; whatever the branch becomes, also with another history, is
 * followed.
 */
final class RemoteRepository implements RuleRepository {
  private static final int SECONDS_TO_ANSWER = 20;

  private final RemoteAddress address;
  private final Path directory;
  private final String place;

  /**
   * A remote.
   *
   * @param data the data directory
   */
  RemoteRepository(RemoteAddress address, Path data) {
    this.address = address;
    this.directory = data.resolve("remote");
    this.place = "Git remote " + address;
  }

  @Override
  public Snapshot read() throws RepositoryException {
    ObjectId tip = fetched();
    return snapshot(tip == null ? ObjectId.fromString(look()) : tip);
  }

  /** What was fetched last; null if nothing ever was. */
  private @Nullable ObjectId fetched() throws RepositoryException {
    try (Repository repository = open()) {
      return repository.resolve(address.localRef());
    } catch (IOException | RuntimeException e) {
      throw Failures.reading(directory.toString(), e);
    }
  }

  private Snapshot snapshot(ObjectId commit) throws RepositoryException {
    try (Repository repository = open()) {
      Snapshot snapshot = new TreeReader(repository, place).commit(commit, "");
      Contents.distinct(snapshot.files(), place);
      return snapshot;
    } catch (IOException | RuntimeException e) {
      throw Failures.reading(directory.toString(), e);
    }
  }

  @Override
  public String look() throws RepositoryException {
    try (Repository repository = open();
        Transport transport = transport(repository)) {
      ObjectId tip = tip(transport);
      if (!tip.equals(repository.resolve(address.localRef()))) {
        tip = Exclusively.in(directory, () -> fetch(repository, transport));
      }
      return tip.name();
    } catch (IOException | RuntimeException e) {
      throw Failures.fetching(place, address, e);
    }
  }

  private Transport transport(Repository repository) throws IOException {
    Transport transport = Transport.open(repository, address.uri());
    transport.setTimeout(SECONDS_TO_ANSWER);
    transport.setTagOpt(TagOpt.NO_TAGS);
    transport.setCredentialsProvider(new NetRCCredentialsProvider());
    return transport;
  }

  /** Pushes a commit; unless the branch is still where it was, nothing happens to it. */
  @Override
  public Snapshot commit(String parent, NewCommit commit)
      throws CommitRefusedException, RepositoryException {
    try (Repository repository = open();
        Transport transport = transport(repository)) {
      String branch = branch(transport);
      CommitWriter writer = new CommitWriter(repository, place);
      ObjectId before = ObjectId.fromString(parent);
      ObjectId written = writer.write(before, writer.changes(before, commit), commit);
      push(transport, new RemoteRefUpdate(repository, "", written, branch, false, null, before));
      Exclusively.in(directory, () -> fetched(repository, written));
      return writer.read(written);
    } catch (IOException | RuntimeException e) {
      throw Failures.pushing(place, address, e);
    }
  }

  /** The branch that is followed, also if it is only known as the remote's own. */
  private String branch(Transport transport) throws CommitRefusedException, IOException {
    if (address.branch() != null) {
      return address.remoteRef();
    }
    try (FetchConnection connection = transport.openFetch()) {
      Ref head = connection.getRef(Constants.HEAD);
      if (head != null && head.isSymbolic()) {
        return head.getLeaf().getName();
      }
      List<String> same =
          connection.getRefs().stream()
              .filter(ref -> ref.getName().startsWith(Constants.R_HEADS))
              .filter(ref -> head != null && ref.getObjectId().equals(head.getObjectId()))
              .map(Ref::getName)
              .toList();
      if (same.size() == 1) {
        return same.get(0);
      }
    }
    throw new CommitRefusedException(
        place,
        "does not say which branch is its own.",
        "Name the branch behind '#' in KASKKIRI_REPOSITORY.");
  }

  private void push(Transport transport, RemoteRefUpdate update)
      throws CommitRefusedException, IOException {
    transport.push(NullProgressMonitor.INSTANCE, List.of(update));
    switch (update.getStatus()) {
      case OK, UP_TO_DATE -> {}
      case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED ->
          throw CommitRefusedException.overtaken(place);
      default ->
          throw new CommitRefusedException(
              place,
              "does not take the commit: "
                  + address.withoutSecrets(
                      update.getMessage() == null
                          ? String.valueOf(update.getStatus())
                          : update.getMessage())
                  + ".",
              "See what this user may push there, and publish again.");
    }
  }

  private boolean fetched(Repository repository, ObjectId tip) throws IOException {
    RefUpdate update = repository.updateRef(address.localRef());
    update.setNewObjectId(tip);
    return update.forceUpdate() != RefUpdate.Result.REJECTED;
  }

  @Override
  public Optional<Snapshot> find(String line) throws RepositoryException {
    ObjectId tip = ObjectId.fromString(look());
    try (Repository repository = open()) {
      CommitWriter writer = new CommitWriter(repository, place);
      Optional<ObjectId> found = writer.find(tip, line);
      return found.isPresent() ? Optional.of(writer.read(found.get())) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw Failures.reading(directory.toString(), e);
    }
  }

  private Repository open() throws RepositoryException {
    return OwnDirectories.bare(directory);
  }

  /** Asks what the followed branch is; costs the remote little, and writes nothing here. */
  private ObjectId tip(Transport transport) throws RepositoryException, IOException {
    try (FetchConnection connection = transport.openFetch()) {
      Ref followed = connection.getRef(address.remoteRef());
      if (followed != null && followed.getObjectId() != null) {
        return followed.getObjectId();
      }
      Set<String> branches = new TreeSet<>();
      for (Ref ref : connection.getRefs()) {
        if (ref.getName().startsWith(Constants.R_HEADS)) {
          branches.add(Repository.shortenRefName(ref.getName()));
        }
      }
      throw noBranch(branches);
    }
  }

  private RepositoryException noBranch(Set<String> branches) {
    if (branches.isEmpty()) {
      return new RepositoryException(place, "has no commit.", "Push the rule files.");
    }
    return new RepositoryException(
        place,
        address.branch() == null
            ? "has no branch that it calls its own (HEAD)."
            : "has no branch '" + address.branch() + "'.",
        "Name one of its branches behind '#': " + String.join(", ", branches) + ".");
  }

  private ObjectId fetch(Repository repository, Transport transport)
      throws RepositoryException, IOException {
    Exclusively.tidy(directory);
    RefSpec followed = new RefSpec("+" + address.remoteRef() + ":" + address.localRef());
    transport.fetch(NullProgressMonitor.INSTANCE, List.of(followed));
    ObjectId tip = repository.resolve(address.localRef());
    if (tip == null) {
      throw new RepositoryException(
          place, "was fetched, but not kept.", "See whether " + directory + " can be written.");
    }
    return tip;
  }

  /** Longer than for files at hand: every look is a request to another machine. */
  @Override
  public Duration pause() {
    return Duration.ofSeconds(3);
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
