package ee.kaskkiri.release.repository;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where rule files come from; looked at by one thread at a time, while another one may commit to
 * it.
 */
public interface RuleRepository extends AutoCloseable {
  /**
   * The newest content that is at hand. A remote is asked only if nothing was ever fetched from it.
   *
   * @throws RepositoryException if there is no content, or none that can be read
   */
  Snapshot read() throws RepositoryException;

  /**
   * Looks for newer content, of a remote by fetching, and gives a sign of the newest: another sign
   * means that reading is worth it. The same sign almost surely means the same content.
   *
   * @throws RepositoryException if nobody can know; what {@link #read} gave before stays good
   */
  String look() throws RepositoryException;

  /**
   * The newest content there is; a remote is asked for it.
   *
   * @throws RepositoryException if nobody can know
   */
  default Snapshot newest() throws RepositoryException {
    look();
    return read();
  }

  /** Why nothing can be committed here, and what to do instead; empty if commits can be made. */
  default Optional<CommitRefusedException> readOnly() {
    return Optional.empty();
  }

  /**
   * Commits content on top of what {@link #newest} gave.
   *
   * @param parent the commit that must still be the newest
   * @return what the repository holds now
   * @throws CommitRefusedException if it may not be; nothing was written then
   * @throws RepositoryException if it cannot be now; what {@link #find} says then counts
   */
  default Snapshot commit(String parent, NewCommit commit)
      throws CommitRefusedException, RepositoryException {
    throw new CommitRefusedException(
        describe(), "takes no commits.", "Serve a Git repository instead.");
  }

  /**
   * The latest of the newest commits whose message has a line; what its writer could not finish is
   * finished.
   */
  default Optional<Snapshot> find(String line) throws RepositoryException {
    return Optional.empty();
  }

  /** What it is and where, for people; without credentials. */
  String describe();

  /** How long to wait between two looks, if nobody says otherwise. */
  default Duration pause() {
    return Duration.ofMillis(500);
  }

  /** What whoever runs the service should know, found out when it was opened. */
  default List<String> notices() {
    return List.of();
  }

  @Override
  void close();
}
