package ee.kaskkiri.decision;

import ee.kaskkiri.engine.Strictness;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What can be set from outside, as environment variables {@code KASKKIRI_*}. */
@ConfigMapping(prefix = "kaskkiri")
public interface Settings {
  /** Directory of the rule repository; empty for the packaged rules. */
  Optional<Path> repository();

  /** How strictly rules are let in and decisions given. */
  @WithDefault("warning")
  Strictness gate();

  /** Largest body of a request, in bytes. */
  @WithDefault("1048576")
  long maxBody();

  /** Most requests that may be evaluated or wait for it at one time. */
  @WithDefault("256")
  int maxWaiting();

  /** Things that only a benchmark needs. */
  Bench bench();

  /** Things that only a benchmark needs. */
  interface Bench {
    /** Whether there is an address that answers with the body it was sent. */
    @WithDefault("false")
    boolean echo();
  }
}
