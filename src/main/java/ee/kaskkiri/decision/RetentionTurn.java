package ee.kaskkiri.decision;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Retention;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Once an hour removes what has been kept for long enough, if an age is set. */
@Singleton
public class RetentionTurn {
  private static final Logger LOG = Logger.getLogger(RetentionTurn.class);
  private static final long MINUTES = 60;

  private final Settings settings;
  private final Database database;
  private final Clock clock;
  private @Nullable ScheduledExecutorService turns;

  RetentionTurn(Settings settings, Database database, Clock clock) {
    this.settings = settings;
    this.database = database;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    settings
        .retention()
        .ifPresent(
            age -> {
              turns =
                  Executors.newSingleThreadScheduledExecutor(
                      task -> {
                        Thread thread = new Thread(task, "retention");
                        thread.setDaemon(true);
                        return thread;
                      });
              var unused =
                  turns.scheduleWithFixedDelay(() -> turn(age), 1, MINUTES, TimeUnit.MINUTES);
            });
  }

  void stop(@Observes ShutdownEvent event) {
    if (turns != null) {
      turns.shutdownNow();
    }
  }

  /** Whole days are kept: what was decided on a day goes when that day is old enough. */
  private void turn(Period age) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), settings.zone()).minus(age);
    Instant before = day.atStartOfDay(settings.zone()).toInstant();
    try {
      long purged = new Retention(database, clock).purge(before);
      if (purged > 0) {
        LOG.infof("Inputs and answers of %d decisions before %s were removed.", purged, day);
      }
    } catch (NotRecordedException e) {
      LOG.warnf(
          "Old inputs and answers could not be removed; the next try is in an hour. %s",
          e.getMessage());
    } catch (RuntimeException e) {
      LOG.errorf("Old inputs and answers could not be removed: %s", e.getClass().getName());
    }
  }
}
