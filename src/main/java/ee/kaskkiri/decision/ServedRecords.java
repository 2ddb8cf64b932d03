package ee.kaskkiri.decision;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.DatabaseException;
import ee.kaskkiri.database.Databases;
import ee.kaskkiri.record.GroupWriter;
import ee.kaskkiri.record.NoRecorder;
import ee.kaskkiri.record.Recorder;
import ee.kaskkiri.record.Records;
import ee.kaskkiri.record.StoredRecords;
import ee.kaskkiri.record.WriterLimits;
import ee.kaskkiri.record.WriterState;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.rules.Finding;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The record of this service: opened with it, closed after the last answer. */
@Singleton
public class ServedRecords {
  private static final Logger LOG = Logger.getLogger(ServedRecords.class);

  /** After the rules, whose lock keeps a second service out of the data directory. */
  private static final int AFTER_THE_RULES = 3000;

  private final Database database;
  private final @Nullable GroupWriter writer;

  /**
   * Opens the record.
   *
   * @param rules opened first, because they hold the data directory
   */
  ServedRecords(Settings settings, Clock clock, Releases rules) {
    rules.current();
    requireSense(settings);
    try {
      this.database = Databases.open(settings.database().orElse(""), settings.data());
    } catch (DatabaseException e) {
      throw new RefusedException(List.of(Finding.error(e.place(), null, e.wrong(), e.mend())));
    }
    this.writer =
        settings.bench().record()
            ? GroupWriter.start(
                database,
                settings.record().instance().orElseGet(ServedRecords::machine),
                limits(settings.record()),
                clock)
            : null;
  }

  private static void requireSense(Settings settings) {
    if (settings.retention().filter(age -> age.isNegative() || age.isZero()).isPresent()) {
      throw new RefusedException(
          List.of(
              Finding.error(
                  "KASKKIRI_RETENTION",
                  null,
                  "is " + settings.retention().get() + ".",
                  "Set it to an age such as P7Y, or leave it out to keep everything.")));
    }
  }

  private static WriterLimits limits(Settings.Recording recording) {
    try {
      return new WriterLimits(
          recording.maxWaiting(),
          recording.group(),
          recording.patience(),
          recording.anchorRecords(),
          recording.anchorPause());
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          List.of(
              Finding.error(
                  "KASKKIRI_RECORD_*",
                  null,
                  "cannot be kept to: " + e.getMessage() + ".",
                  "Leave them out for what suits most.")));
    }
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unnamed";
    }
  }

  void start(@Observes @Priority(AFTER_THE_RULES) StartupEvent event) {
    if (writer == null) {
      LOG.warn("Decisions are NOT recorded (KASKKIRI_BENCH_RECORD=false): for benchmarks only.");
    } else {
      LOG.infof("Decisions are recorded in %s", database.describe());
    }
  }

  /** How the writer is doing; null if nothing is recorded. */
  public @Nullable WriterState state() {
    return writer == null ? null : writer.state();
  }

  @PreDestroy
  void close() {
    if (writer != null) {
      writer.close();
    }
    database.close();
  }

  @Produces
  @Singleton
  Database database() {
    return database;
  }

  @Produces
  @Singleton
  Recorder recorder() {
    return writer == null ? new NoRecorder() : writer;
  }

  @Produces
  @Singleton
  Records records() {
    return new StoredRecords(database);
  }
}
