package ee.kaskkiri.decision;

import ee.kaskkiri.release.ActiveRelease;
import ee.kaskkiri.release.Release;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Opens the rules at start, so that the service does not start without them, says which they are,
 * and follows their repository.
 */
@Singleton
public class StartNotice {
  private static final Logger LOG = Logger.getLogger(StartNotice.class);

  private final ActiveRelease active;
  private final ServedRepository repository;

  StartNotice(ActiveRelease active, ServedRepository repository) {
    this.active = active;
    this.repository = repository;
  }

  void start(@Observes StartupEvent event) {
    Release release = active.current();
    LOG.infof(
        "Rules %s of %s: %s",
        release.id(),
        repository.address(),
        String.join(", ", release.rules().instruments().keySet()));
    repository.follow();
  }
}
