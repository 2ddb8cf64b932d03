package ee.kaskkiri.release.history;

import java.time.Instant;
import java.util.Objects;

/**
 * The repository had a content, and everything was done that it asked for: it was refused, or it
 * decides, or decided already. What an activation brings back was not asked for by the repository.
 *
 * @param at when that was done
 * @param release hash of the content
 * @param repository address of the rule repository
 */
public record Handled(Instant at, String release, String repository) implements Event {
  public Handled {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(repository, "repository");
  }
}
