package ee.kaskkiri.decision.overview;

import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.rules.Act;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What acts say of topics, in the releases that decided; for one overview. */
final class Acts {
  private final Releases releases;
  private final Map<String, Release> opened = new HashMap<>();

  Acts(Releases releases) {
    this.releases = releases;
  }

  /** What the act of an edition says of a topic, in the release that decided, or in the active. */
  Optional<Act.Topic> topic(
      String release, String instrument, @Nullable String edition, @Nullable String topic) {
    if (edition == null || topic == null) {
      return Optional.empty();
    }
    return opened.computeIfAbsent(release, this::open).rules().editions().stream()
        .filter(one -> one.instrument().equals(instrument) && one.name().equals(edition))
        .findFirst()
        .flatMap(one -> one.act().topic(topic));
  }

  private Release open(String id) {
    Release active = releases.current();
    if (active.id().equals(id)) {
      return active;
    }
    try {
      return releases.find(id).orElse(active);
    } catch (RepositoryException e) {
      return active;
    }
  }
}
