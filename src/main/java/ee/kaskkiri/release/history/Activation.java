package ee.kaskkiri.release.history;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A release became the active one.
 *
 * @param at from when it decides
 * @param release hash of its content
 * @param repository address of the rule repository
 * @param cause why it happened
 * @param by who asked for it; null if nobody said
 * @param reason in words; null if none is known
 * @param editions its editions: hash of the files of each, by folder
 */
public record Activation(
    Instant at,
    String release,
    String repository,
    Cause cause,
    @Nullable String by,
    @Nullable String reason,
    Map<String, String> editions)
    implements Event {

  /** Why a release becomes active. */
  public enum Cause {
    /** It is the first content of this repository. */
    START,
    /** The repository has new content. */
    REPOSITORY,
    /** Somebody asked for it: a way back or forward. */
    REQUEST
  }

  public Activation {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(release, "release");
    editions = Map.copyOf(editions);
  }
}
