package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.workbench.DraftsUnavailableException;
import ee.kaskkiri.workbench.Publisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Publishes drafts when their moment has come. */
@Singleton
public class PublicationTurn {
  private static final Logger LOG = Logger.getLogger(PublicationTurn.class);
  private static final long SECONDS = 5;

  private final Provider<Publisher> publisher;
  private @Nullable ScheduledExecutorService turns;

  PublicationTurn(Provider<Publisher> publisher) {
    this.publisher = publisher;
  }

  void start(@Observes StartupEvent event) {
    turns =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "publication");
              thread.setDaemon(true);
              return thread;
            });
    var unused = turns.scheduleWithFixedDelay(this::turn, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    if (turns != null) {
      turns.shutdownNow();
    }
  }

  /** Never throws, because there would be no further turn then. */
  void turn() {
    try {
      publisher.get().publishDue();
    } catch (DraftsUnavailableException e) {
      LOG.debugf("Drafts cannot be looked at now: %s", e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.errorf(e, "Drafts that are due were not all published; it is tried again.");
    }
  }
}
