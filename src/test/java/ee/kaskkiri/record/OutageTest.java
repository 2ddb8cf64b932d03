package ee.kaskkiri.record;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes away under load and comes back. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class OutageTest {
  private static final int CALLERS = 8;

  private static final Server SERVER = Server.start();

  private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();
  private final AtomicLong refused = new AtomicLong();
  private volatile boolean over;

  @AfterAll
  static void close() throws IOException {
    SERVER.close();
  }

  @Test
  void recordsAreRefusedWhileTheServerIsAwayAndMadeOnceItIsBack(@TempDir Path directory)
      throws Exception {
    underLoad(
        directory,
        () -> {
          SERVER.stop();
          untilRefused();
          SERVER.startAgain();
        });
  }

  @Test
  void aServerThatHangsHoldsNobodyUp(@TempDir Path directory) throws Exception {
    underLoad(
        directory,
        () -> {
          List<Long> processes = SERVER.processes();
          SERVER.signal("STOP", processes);
          try {
            untilRefused();
          } finally {
            SERVER.signal("CONT", processes);
          }
        });
  }

  private interface Trouble {
    void happen() throws Exception;
  }

  private void underLoad(Path directory, Trouble trouble) throws Exception {
    try (Database database = Databases.open(SERVER.address(), directory)) {
      WriterLimits limits =
          new WriterLimits(64, 64, Duration.ofMillis(500), 100, Duration.ofHours(1));
      try (GroupWriter writer = GroupWriter.start(database, "oven", limits, Clock.systemUTC())) {
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
          Thread caller = new Thread(() -> ask(writer));
          caller.start();
          callers.add(caller);
        }
        try {
          untilAcknowledged();
          trouble.happen();
          untilAcknowledged();
        } finally {
          over = true;
        }
        for (Thread caller : callers) {
          caller.join();
        }
        assertThat(writer.state().healthy()).isTrue();
      }
      assertThat(surprises).isEmpty();
      isWhole(database);
    }
  }

  private void ask(Recorder recorder) {
    while (!over) {
      Entry entry = Samples.entry();
      try {
        recorder.record(List.of(entry), null);
        acknowledged.add(entry.id());
      } catch (NotRecordedException e) {
        refused.incrementAndGet();
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      } catch (RuntimeException e) {
        surprises.add(e);
        return;
      }
    }
  }

  private void untilAcknowledged() {
    int before = acknowledged.size();
    Wait.until(() -> acknowledged.size() > before + 50);
  }

  private void untilRefused() {
    long before = refused.get();
    Wait.until(() -> refused.get() > before + 5 * CALLERS);
  }

  private void isWhole(Database database) throws NotRecordedException {
    Verification verification = new Verifier(database).verify(AnchorLog.EMPTY, VerifierWatch.NONE);
    assertThat(verification.fault()).isNull();
    assertThat(verification.records()).isGreaterThanOrEqualTo(acknowledged.size());
    Records records = new StoredRecords(database);
    for (UUID id : acknowledged) {
      assertThat(records.find(id)).as("record %s", id).isPresent();
    }
  }
}
