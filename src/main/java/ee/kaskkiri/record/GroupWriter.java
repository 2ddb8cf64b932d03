package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.record.NotRecordedException.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes records durable in groups: whatever waits while one group is made durable is the next
 * group, so a slow disk makes larger groups and not slower requests.
 */
public final class GroupWriter implements Recorder, AutoCloseable {
  private final Database database;
  private final WriterLimits limits;
  private final BlockingQueue<Job> queue;
  private final WriterThread thread;

  /** What those who hand in many may take of the queue. */
  private final Semaphore room;

  private GroupWriter(Database database, String instance, WriterLimits limits, Clock clock) {
    this.database = database;
    this.limits = limits;
    this.queue = new ArrayBlockingQueue<>(limits.waiting());
    this.room = new Semaphore(Math.max(1, limits.waiting() / 2));
    Anchors anchors = new Anchors(limits.anchorRecords(), limits.anchorPause(), clock);
    this.thread =
        new WriterThread(queue, limits, new ChainWriter(database, instance, anchors, clock), clock);
  }

  /**
   * Starts a run, which is a chain of its own.
   *
   * @param database stays open after the writer is closed
   * @param instance name of the instance, which stands in the chain
   */
  public static GroupWriter start(
      Database database, String instance, WriterLimits limits, Clock clock) {
    GroupWriter writer = new GroupWriter(database, instance, limits, clock);
    writer.thread.start();
    return writer;
  }

  @Override
  public Optional<Claim> record(List<Entry> entries, @Nullable Claim claim)
      throws NotRecordedException {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("entries must not be empty");
    }
    Job job = new Job(drafts(entries), claim == null ? List.of() : List.of(claim));
    offer(job);
    return job.await(limits.patience()).stream().findFirst();
  }

  @Override
  public Pending enqueue(Entry entry, List<Claim> claims) throws NotRecordedException {
    Job job = new Job(drafts(List.of(entry)), claims);
    requireRoom();
    job.whenOver(room::release);
    try {
      offer(job);
    } catch (NotRecordedException e) {
      job.fail(e);
      throw e;
    }
    return new Waiting(job, limits.patience());
  }

  /** A job that somebody else waits for. */
  private record Waiting(Job job, Duration patience) implements Pending {
    @Override
    public List<Claim> await() throws NotRecordedException {
      return job.await(patience);
    }

    @Override
    public void abandon() {
      job.fail(
          new NotRecordedException(
              Reason.DATABASE_FAILED, "Nobody waited until the record was durable.", null));
    }
  }

  private void requireRoom() throws NotRecordedException {
    try {
      if (room.tryAcquire(limits.patience().toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotRecordedException(
          Reason.DATABASE_FAILED, "Nobody waited until there was room for the record.", e);
    }
    throw new NotRecordedException(
        Reason.QUEUE_FULL,
        "The records of many requests have waited for "
            + limits.patience().toMillis()
            + " ms already.",
        null);
  }

  private void offer(Job job) throws NotRecordedException {
    if (!thread.accepts()) {
      throw stopped();
    }
    if (!queue.offer(job)) {
      throw new NotRecordedException(
          Reason.QUEUE_FULL, limits.waiting() + " requests wait for their records already.", null);
    }
    if (!thread.accepts() && queue.remove(job)) {
      throw stopped();
    }
  }

  private static List<Draft> drafts(List<Entry> entries) throws NotRecordedException {
    List<Draft> drafts = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      try {
        drafts.add(Draft.of(entry));
      } catch (ArithmeticException e) {
        throw new NotRecordedException(
            Reason.DATABASE_FAILED, "A moment of the record is beyond what can be kept.", e);
      }
    }
    return drafts;
  }

  private static NotRecordedException stopped() {
    return new NotRecordedException(Reason.DATABASE_FAILED, "The service stops.", null);
  }

  @Override
  public Optional<Claim> claimed(String caller, String key) throws NotRecordedException {
    try (Connection connection = database.connect()) {
      return Claims.find(connection, caller, key);
    } catch (SQLException e) {
      throw new NotRecordedException(
          Reason.DATABASE_FAILED, "The database does not say what a key stands for.", e);
    }
  }

  /** How it is doing. */
  public WriterState state() {
    return thread.state();
  }

  /** Records what waits, anchors the chain and stops; what comes meanwhile is refused. */
  @Override
  public void close() {
    thread.finish();
  }
}
