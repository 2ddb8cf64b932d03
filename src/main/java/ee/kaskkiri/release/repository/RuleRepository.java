package ee.kaskkiri.release.repository;

import java.time.Duration;
import java.util.List;

/** Where rule files come from; used by one thread at a time. */
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
