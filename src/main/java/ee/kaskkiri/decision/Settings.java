package ee.kaskkiri.decision;

import ee.kaskkiri.engine.Strictness;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What can be set from outside, as environment variables {@code KASKKIRI_*}. */
@ConfigMapping(prefix = "kaskkiri")
public interface Settings {
  /**
   * The rule repository: a directory, or the address of a Git repository with a branch behind
   * {@code #}; empty for the one in the data directory.
   */
  Optional<String> repository();

  /** The data directory: releases, their history, and the rule repository if none is named. */
  @WithDefault("data")
  Path data();

  /** Pause between two looks at the rule repository; empty for what suits its kind. */
  Optional<Duration> look();

  /** How long the gate may take over one content. */
  @WithDefault("PT60S")
  Duration activationLimit();

  /** How many releases are held in memory, the active one among them; at least 1. */
  @WithDefault("3")
  int releasesInMemory();

  /** How strictly rules are let in and decisions given. */
  @WithDefault("warning")
  Strictness gate();

  /** Largest body of a request, in bytes. */
  @WithDefault("1048576")
  long maxBody();

  /** Largest portfolio, in bytes: a body that is kept in a file and not in memory. */
  @WithDefault("268435456")
  long maxPortfolio();

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

  /** How decisions are recorded. */
  Recording record();

  /** How decisions are recorded. */
  interface Recording {
    /** Name of this instance, which stands in its chains of records. */
    @WithDefault("kaskkiri")
    String instance();

    /** Most requests that may wait for their records; whoever comes then is refused. */
    @WithDefault("1024")
    int maxWaiting();

    /** Most requests that are made durable at once. */
    @WithDefault("256")
    int group();

    /** How long a request waits until its record is durable. */
    @WithDefault("PT5S")
    Duration patience();

    /** After how many records a chain is anchored in the log. */
    @WithDefault("10000")
    long anchorRecords();

    /** After what time a chain is anchored in the log that has grown. */
    @WithDefault("PT1M")
    Duration anchorPause();

    /** Age after which input and answer of a record are removed; empty to keep them. */
    Optional<Duration> keepContents();
  }
}
