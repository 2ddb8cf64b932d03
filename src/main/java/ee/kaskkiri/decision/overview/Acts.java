package ee.kaskkiri.decision.overview;

import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.rules.Act;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What acts say of topics, in the releases that decided; for one overview. */
final class Acts {
  private static final Logger LOG = Logger.getLogger(Acts.class);

  private final Releases releases;
  private final Map<String, Optional<Release>> opened = new HashMap<>();

  Acts(Releases releases) {
    this.releases = releases;
  }

  /**
   * What the act of an edition says of a topic, in the release that decided; empty if it says
   * nothing, or cannot be read: another law would call things by other names.
   */
  Optional<Act.Topic> topic(
      String release, String instrument, @Nullable String edition, @Nullable String topic) {
    if (edition == null || topic == null) {
      return Optional.empty();
    }
    return opened.computeIfAbsent(release, this::open).stream()
        .flatMap(found -> found.rules().editions().stream())
        .filter(one -> one.instrument().equals(instrument) && one.name().equals(edition))
        .findFirst()
        .flatMap(one -> one.act().topic(topic));
  }

  private Optional<Release> open(String id) {
    try {
      Optional<Release> found = releases.find(id);
      if (found.isEmpty()) {
        LOG.warnf("Release %s is not known; what it decided is counted as other.", id);
      }
      return found;
    } catch (RepositoryException e) {
      LOG.warnf("Release %s cannot be read; what it decided is counted as other: %s", id, e);
      return Optional.empty();
    }
  }
}
