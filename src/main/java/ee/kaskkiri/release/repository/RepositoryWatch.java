package ee.kaskkiri.release.repository;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a rule repository again and again, and tells of other content. Of contents that follow
 * each other between two looks only the newest is told.
 */
public final class RepositoryWatch implements AutoCloseable {
  /** Every so many looks the content is read although nothing seems to have changed. */
  private static final int LOOKS_BETWEEN_READINGS = 60;

  private final RuleRepository repository;
  private final RepositoryListener listener;
  private final Clock clock;
  private final Semaphore pokes = new Semaphore(0);

  private volatile RepositoryState state;
  private volatile boolean closed;
  private volatile @Nullable Thread thread;
  private String known;
  private String sign = "";
  private int looks;

  /**
   * A watch that does nothing until it is started or stepped.
   *
   * @param repository what to look at; closed with the watch
   * @param known hash of the content that was taken over already; empty if none was
   * @param listener who is told
   * @param clock for the times of {@link #state}; nothing else depends on it
   */
  public RepositoryWatch(
      RuleRepository repository, String known, RepositoryListener listener, Clock clock) {
    this.repository = repository;
    this.known = known;
    this.listener = listener;
    this.clock = clock;
    this.state = RepositoryState.begin(clock.instant());
  }

  /** Looks from now on, on a thread of its own, with this pause between two looks. */
  public synchronized void start(Duration pause) {
    if (thread != null || closed) {
      throw new IllegalStateException("a watch is started once");
    }
    thread = new Thread(() -> run(pause), "rule-repository");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Duration pause) {
    try {
      while (!closed) {
        step();
        if (pokes.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
          pokes.drainPermits();
          forget();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void forget() {
    sign = "";
  }

  /** Looks once, now, on the caller's thread; never throws. */
  public synchronized void step() {
    try {
      look();
    } catch (RepositoryException e) {
      failed(e);
    } catch (RuntimeException | Error e) { // Error: this thread is the only one that looks
      failed(
          new RepositoryException(
              repository.describe(), "a look at it failed: " + e + ".", "Look into the log.", e));
    }
  }

  private void look() throws RepositoryException {
    String seen = repository.look();
    boolean changed = !seen.equals(sign);
    looks = (looks + 1) % LOOKS_BETWEEN_READINGS;
    if (!changed && looks != 0) {
      reached();
      return;
    }
    Snapshot snapshot = repository.read();
    String hash = snapshot.files().hash();
    if (!hash.equals(known)) {
      tell(snapshot, seen);
      known = hash;
    }
    sign = seen;
    reached();
  }

  /**
   * Content that nothing could be done with is told of again at the next look; after a fault of the
   * program, which most likely comes again, only when the content is read again anyway.
   */
  private void tell(Snapshot snapshot, String seen) throws RepositoryException {
    sign = "";
    try {
      listener.changed(snapshot);
    } catch (RuntimeException e) {
      sign = seen;
      throw e;
    }
  }

  private void reached() {
    Instant now = clock.instant();
    boolean back = !state.reachable();
    state = state.reached(now);
    if (back) {
      listener.back();
    }
  }

  private void failed(RepositoryException why) {
    RepositoryState before = state;
    state = before.failed(clock.instant(), why);
    RepositoryException told = before.reachable() ? null : before.failure();
    if (told == null || !why.wrong().equals(told.wrong())) {
      listener.away(why);
    }
  }

  /** Ends the pause and reads in any case: somebody says that there is new content. */
  public void poke() {
    pokes.release();
  }

  /** How it stands. */
  public RepositoryState state() {
    return state;
  }

  /** Ends the watch; a look that is going on is waited for, but not long. */
  @Override
  public void close() {
    closed = true;
    pokes.release();
    Thread running = thread;
    if (running != null && running != Thread.currentThread()) {
      try {
        running.join(Duration.ofSeconds(5).toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    repository.close();
  }
}
