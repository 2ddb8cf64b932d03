package ee.kaskkiri.record;

import ee.kaskkiri.record.NotRecordedException.Reason;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one thread that writes. */
final class WriterThread extends Thread {
  private static final Logger LOG = Logger.getLogger(WriterThread.class);
  private static final long GROUP_BYTES = 16L << 20;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final BlockingQueue<Job> queue;
  private final WriterLimits limits;
  private final ChainWriter writer;
  private final Clock clock;
  private final long pause;
  private @Nullable Job held;
  private volatile boolean finishing;
  private volatile long writingSince;
  private volatile State state = new State(null, null, 0, 0, 0);

  private record State(
      @Nullable Instant failingSince,
      @Nullable String failure,
      long groups,
      long requests,
      int lastGroup) {}

  WriterThread(BlockingQueue<Job> queue, WriterLimits limits, ChainWriter writer, Clock clock) {
    super("record");
    setDaemon(true);
    this.queue = queue;
    this.limits = limits;
    this.writer = writer;
    this.clock = clock;
    this.pause = Math.min(SECOND, limits.anchorPause().toNanos());
  }

  boolean accepts() {
    return !finishing;
  }

  @Override
  public void run() {
    attempt(List.of(), writer::probe);
    while (!finishing || held != null || !queue.isEmpty()) {
      List<Job> group = next();
      if (!group.isEmpty()) {
        attempt(group, () -> writer.write(group));
      } else if (state.failingSince() != null) {
        attempt(group, writer::probe);
      } else {
        attempt(group, () -> writer.anchor(false));
      }
    }
    attempt(List.of(), () -> writer.anchor(true));
    writer.close();
  }

  private interface Work {
    void run() throws SQLException;
  }

  private void attempt(List<Job> group, Work work) {
    writingSince = group.isEmpty() ? 0 : group.get(0).since();
    try {
      work.run();
      succeeded(group);
    } catch (SQLException | RuntimeException | Error e) { // Error: nothing may end this thread
      failed(group, e);
    } finally {
      writingSince = 0;
    }
  }

  private void succeeded(List<Job> group) {
    State before = state;
    if (before.failingSince() != null) {
      LOG.infof("Records are made again; none were since %s.", before.failingSince());
    }
    if (!group.isEmpty() || before.failingSince() != null) {
      state =
          new State(
              null,
              null,
              before.groups() + (group.isEmpty() ? 0 : 1),
              before.requests() + group.size(),
              group.isEmpty() ? before.lastGroup() : group.size());
    }
    group.forEach(Job::succeed);
  }

  private void failed(List<Job> group, Throwable failure) {
    State before = state;
    Instant since = before.failingSince();
    if (since == null) {
      since = clock.instant();
      LOG.errorf("Records cannot be made, and nothing is answered: %s", failure.getMessage());
    }
    state =
        new State(
            since,
            String.valueOf(failure.getMessage()),
            before.groups(),
            before.requests(),
            before.lastGroup());
    NotRecordedException told =
        new NotRecordedException(
            Reason.DATABASE_FAILED, "The database does not take records.", failure);
    group.forEach(job -> job.fail(told));
  }

  /** What waits, as far as it makes one group; empty if nothing came for a while. */
  private List<Job> next() {
    List<Job> group = new ArrayList<>();
    long bytes = 0;
    Job job = first();
    while (job != null) {
      if (!job.over()) {
        if (!group.isEmpty() && bytes + job.bytes() > GROUP_BYTES) {
          held = job;
          return group;
        }
        group.add(job);
        bytes += job.bytes();
      }
      job = group.size() < limits.group() ? queue.poll() : null;
    }
    return group;
  }

  private @Nullable Job first() {
    Job kept = held;
    held = null;
    if (kept != null) {
      return kept;
    }
    if (finishing) {
      return queue.poll();
    }
    try {
      return queue.poll(pause, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      LOG.debug("Nobody has a reason to interrupt the thread that records.", e);
      return null;
    }
  }

  /** Records what waits and ends. */
  void finish() {
    finishing = true;
    if (queue.offer(Job.OVER)) {
      LOG.debug("The thread that records was woken to end.");
    }
    try {
      join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  WriterState state() {
    State now = state;
    Duration lag = Duration.ofNanos(lag());
    boolean hangs = now.failingSince() == null && lag.compareTo(limits.patience()) > 0;
    return new WriterState(
        queue.size(),
        limits.waiting(),
        lag,
        hangs ? clock.instant().minus(lag) : now.failingSince(),
        hangs ? "The database has not answered for " + lag.toSeconds() + " s." : now.failure(),
        now.groups(),
        now.requests(),
        now.lastGroup());
  }

  private long lag() {
    long since = writingSince;
    if (since == 0) {
      Job oldest = queue.peek();
      since = oldest == null ? 0 : oldest.since();
    }
    return since == 0 ? 0 : Math.max(0, System.nanoTime() - since);
  }
}
