package ee.kaskkiri.decision;

import ee.kaskkiri.release.ActiveRelease;
import ee.kaskkiri.release.Release;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Opens the rules at start, so that the service does not start without them, and says which. */
@Singleton
public class StartNotice {
  private static final Logger LOG = Logger.getLogger(StartNotice.class);

  private final ActiveRelease active;

  StartNotice(ActiveRelease active) {
    this.active = active;
  }

  void start(@Observes StartupEvent event) {
    Release release = active.current();
    LOG.infof(
        "Rules %s: %s", release.id(), String.join(", ", release.rules().instruments().keySet()));
  }
}
