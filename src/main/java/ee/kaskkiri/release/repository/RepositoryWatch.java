package ee.kaskkiri.release.repository;

import java.time.Clock;
import java.time.Duration;

/** Looks at a rule repository again and again, and tells of other content. */
public final class RepositoryWatch implements AutoCloseable {
  private final RuleRepository repository;
  private final RepositoryListener listener;

  /**
   * A watch that does nothing until it is started or stepped.
   *
   * @param repository what to look at; closed with the watch
   * @param known hash of the content that is served already
   * @param listener who is told
   * @param clock for the times of {@link #state}; nothing depends on it
   */
  public RepositoryWatch(
      RuleRepository repository, String known, RepositoryListener listener, Clock clock) {
    this.repository = repository;
    this.listener = listener;
  }

  /** Looks from now on, by a thread of its own, with this pause between two looks. */
  public void start(Duration pause) {}

  /** Looks once, now, on the caller's thread. */
  public void step() {}

  /** Ends the pause: somebody says that there is new content. */
  public void poke() {}

  /** How it stands. */
  public RepositoryState state() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    repository.close();
  }
}
