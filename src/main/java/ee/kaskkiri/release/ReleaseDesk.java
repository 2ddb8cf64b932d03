package ee.kaskkiri.release;

import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.release.history.Activation;
import ee.kaskkiri.release.history.Activation.Cause;
import ee.kaskkiri.release.history.Event;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.release.repository.Snapshot;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where content of a rule repository becomes a release, and a release the active one: one content
 * at a time, and in one step for whoever asks for a decision. May be used by many threads.
 */
public final class ReleaseDesk implements Releases {
  private static final Logger LOG = Logger.getLogger(ReleaseDesk.class);

  private final Judge judge;
  private final Ledger ledger;
  private final Shelf shelf;
  private final Clock clock;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile Release active;
  private volatile @Nullable Judging judging;
  private @Nullable String settled;
  private @Nullable Judged last;

  /** Where content can be read. */
  @FunctionalInterface
  public interface Source {
    /** The content of the repository. */
    Snapshot read() throws RepositoryException;
  }

  /** Something that nothing else at this desk happens beside. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it. */
    T run() throws RepositoryException;
  }

  /**
   * What the gate said of content last, so that neither a full disk nor a rehearsal makes it say it
   * again.
   *
   * @param written whether the history has it
   */
  private record Judged(String id, Gate.Result result, boolean written) {}

  /**
   * Opens the desk: the release that was active last is active again, whatever the repository
   * holds. If there was none, or this application refuses it, the content of the repository has to
   * pass the gate now.
   *
   * @param start the repository; not read if its content is not needed
   * @param inMemory how many releases are held in memory, the active one among them
   * @throws RefusedException if there is no release that may decide
   * @throws RepositoryException if content cannot be read or kept
   */
  public ReleaseDesk(Source start, Judge judge, Ledger ledger, int inMemory, Clock clock)
      throws RepositoryException {
    this.judge = judge;
    this.ledger = ledger;
    this.clock = clock;
    this.shelf = new Shelf(inMemory - 1, ledger, judge::passedBefore);
    Optional<String> before = ledger.lastActivation().map(Activation::release);
    Optional<Release> restored = before.isPresent() ? restored(before.get()) : Optional.empty();
    this.active = restored.isPresent() ? restored.get() : first(start.read(), before);
    this.settled = ledger.settled().orElse(null);
  }

  private Optional<Release> restored(String id) throws RepositoryException {
    FileTree files = ledger.content(id);
    Optional<Release> release;
    if (judge.vouchesFor(files) || ledger.passed(id, judge.name())) {
      release = Optional.of(judge.vouchedFor(files));
    } else {
      LOG.infof("Release %s was let in by another application and is judged again.", id);
      Gate.Result result = judged(new Snapshot(files, ledger.origin(id)), null, List.of());
      release =
          result instanceof Gate.Passed passed ? Optional.of(passed.release()) : Optional.empty();
    }
    if (release.isPresent() && !ledger.isLast(id)) {
      ledger.activated(release.get(), Cause.START, null, "its repository is served again");
    }
    return release;
  }

  /** The first content of a repository, or one in place of a release that is refused now. */
  private Release first(Snapshot start, Optional<String> before) throws RepositoryException {
    ledger.keep(start.files());
    Release release;
    if (judge.vouchesFor(start.files())) {
      ledger.vouched(start, judge.name());
      release = judge.vouchedFor(start.files());
    } else {
      List<Finding> frozen =
          before.isPresent() ? frozen(ledger.content(before.get()), start.files()) : List.of();
      Gate.Result result = judged(start, null, frozen);
      if (!(result instanceof Gate.Passed passed)) {
        throw new RefusedException(result.findings());
      }
      release = passed.release();
    }
    ledger.activated(release, Cause.START, start.origin().author(), start.origin().message());
    ledger.handled(release.id());
    return release;
  }

  @Override
  public Release current() {
    return active;
  }

  @Override
  public Optional<Release> find(String id) throws RepositoryException {
    Release now = active;
    if (now.id().equals(id)) {
      return Optional.of(now);
    }
    Optional<String> whole = ledger.complete(id);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    return whole.get().equals(now.id()) ? Optional.of(now) : shelf.get(whole.get());
  }

  @Override
  public Optional<Release> activeAt(Instant moment) throws RepositoryException {
    Optional<String> id = ledger.activeAt(moment);
    return id.isPresent() ? find(id.get()) : Optional.empty();
  }

  @Override
  public List<Event> history() {
    return ledger.history().events();
  }

  @Override
  public Optional<Judging> judging() {
    return Optional.ofNullable(judging);
  }

  /**
   * Deals with content that the repository has now: what passes the gate decides from then on. What
   * was dealt with already is left alone.
   *
   * @throws RepositoryException if it cannot be kept or written down; it is not dealt with then
   */
  public void take(Snapshot snapshot) throws RepositoryException {
    turn.lock();
    try {
      String id = snapshot.files().hash();
      if (id.equals(settled)) {
        return;
      }
      if (!id.equals(active.id())) {
        judging = new Judging(id, ledger.repository(), snapshot.origin(), clock.instant());
        ledger.keep(snapshot.files());
        Gate.Result result = once(snapshot);
        if (result instanceof Gate.Passed passed) {
          swap(
              passed.release(),
              Cause.REPOSITORY,
              snapshot.origin().author(),
              snapshot.origin().message());
        }
      }
      ledger.handled(id);
      settled = id;
      last = null;
    } finally {
      judging = null;
      turn.unlock();
    }
  }

  /** Judges content, unless that was done and only what comes after it failed. */
  private Gate.Result once(Snapshot snapshot) throws RepositoryException {
    String id = snapshot.files().hash();
    Judged known = last;
    if (known != null && known.id().equals(id)) {
      return known.written() ? known.result() : written(snapshot, active, known.result());
    }
    Gate.Result result = judged(snapshot, active, frozen(active.files(), snapshot.files()));
    last = new Judged(id, result, true);
    return result;
  }

  /**
   * Does work while no content is taken and no release activated; what it rehearsed is forgotten.
   */
  <T> T alone(Work<T> work) throws RepositoryException {
    turn.lock();
    try {
      return work.run();
    } finally {
      last = null;
      turn.unlock();
    }
  }

  /** What the gate says of content that may be committed later; called within {@link #alone}. */
  Gate.Result rehearse(FileTree files) {
    Gate.Result result = judge.judge(files, active, frozen(files));
    last = new Judged(files.hash(), result, false);
    return result;
  }

  /**
   * Whether the newest content of the repository was dealt with and became law, though another
   * release may have been activated since; called within {@link #alone}.
   */
  boolean becameLaw(String id) {
    return id.equals(active.id()) || (id.equals(settled) && ledger.wasActive(id));
  }

  @Override
  public List<Finding> frozen(FileTree files) {
    return frozen(active.files(), files);
  }

  /** Content that decided before may decide again, however the change log explains it. */
  private List<Finding> frozen(FileTree before, FileTree files) {
    return ledger.wasActive(files.hash())
        ? List.of()
        : new Freeze(before, ledger.firstEditions()).broken(files);
  }

  @Override
  public Optional<Release> activate(String id, @Nullable String by, String reason)
      throws RepositoryException {
    turn.lock();
    try {
      Optional<Release> found = find(id);
      if (found.isEmpty() || found.get() == active) {
        return found;
      }
      Release release = found.get();
      if (!judge.vouchesFor(release.files()) && !ledger.passed(release.id(), judge.name())) {
        release = judgedAgain(release);
      }
      swap(release, Cause.REQUEST, by, reason);
      return Optional.of(release);
    } finally {
      turn.unlock();
    }
  }

  private Release judgedAgain(Release release) throws RepositoryException {
    Snapshot snapshot = new Snapshot(release.files(), ledger.origin(release.id()));
    Gate.Result result = judged(snapshot, active, List.of());
    if (result instanceof Gate.Passed passed) {
      return passed.release();
    }
    throw new RefusedException(result.findings());
  }

  private Gate.Result judged(Snapshot snapshot, @Nullable Release like, List<Finding> frozen)
      throws RepositoryException {
    return written(snapshot, like, judge.judge(snapshot.files(), like, frozen));
  }

  private Gate.Result written(Snapshot snapshot, @Nullable Release like, Gate.Result result)
      throws RepositoryException {
    String changes = like == null ? null : judge.changes(like.files(), snapshot.files());
    ledger.judged(snapshot, result, judge.name(), changes);
    if (result instanceof Gate.Refused refused) {
      LOG.warnf("Rules %s are refused; the active ones stay:", snapshot.files().hash());
      refused.findings().stream().map(Finding::line).forEach(LOG::warn);
    }
    return result;
  }

  /** In this order: whoever sees a release decide finds it in the history, whatever happens. */
  private void swap(Release release, Cause cause, @Nullable String by, @Nullable String reason)
      throws RepositoryException {
    release.compiled().forEach(edition -> edition.topics().values().forEach(Topic::rules));
    ledger.activated(release, cause, by, reason);
    Release before = active;
    active = release;
    shelf.put(before);
    LOG.infof("Rules %s decide from now on (%s).", release.id(), cause);
  }
}
