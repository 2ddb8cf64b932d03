package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.record.NotRecordedException.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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

  private GroupWriter(Database database, String instance, WriterLimits limits, Clock clock) {
    this.database = database;
    this.limits = limits;
    this.queue = new ArrayBlockingQueue<>(limits.waiting());
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
    Job job = new Job(drafts(entries), claim);
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
    return job.await(limits.patience());
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
