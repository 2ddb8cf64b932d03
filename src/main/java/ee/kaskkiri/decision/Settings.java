package ee.kaskkiri.decision;

import ee.kaskkiri.access.AccessMode;
import ee.kaskkiri.engine.Strictness;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What can be set from outside, as environment variables {@code KASKKIRI_*}. */
@ConfigMapping(prefix = "kaskkiri")
public interface Settings {
  /** The time zone if none is set: that of Estonia. */
  String ZONE = "EET";

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

  /** The time zone in which days begin and end when decisions are looked for. */
  @WithDefault(ZONE)
  ZoneId zone();

  /** The database: empty for SQLite in the data directory, or the address of a PostgreSQL. */
  Optional<String> database();

  /** How long inputs and answers are kept, such as {@code P7Y}; empty for ever. */
  Optional<Period> retention();

  /** Things that only a benchmark needs. */
  Bench bench();

  /** Whether callers need a key, or another way to say who they are. */
  @WithDefault("open")
  AccessMode access();

  /** Callers that an issuer of OpenID Connect knows. */
  Oidc oidc();

  /** Callers that come through X-Road. */
  @WithName("xroad")
  XRoad xroad();

  /** Callers that an issuer of OpenID Connect knows. */
  interface Oidc {
    /** Address of the issuer; empty if there is none. */
    Optional<String> issuer();

    /** Name of this service at the issuer: tokens must be meant for it. */
    Optional<String> audience();

    /** As whom this service sends people to the issuer; empty if only systems come. */
    Optional<String> clientId();

    /** What proves that to the issuer. */
    Optional<String> clientSecret();

    /**
     * What sessions of people are encrypted with, at least 32 characters; instances behind one
     * address have the same. Empty for the secret of the client.
     */
    Optional<String> sessionSecret();

    /** Claim with the roles, and slashes before what lies deeper. */
    @WithDefault("roles")
    String roles();

    /**
     * What the names of this service's roles begin with at the issuer, such as {@code kaskkiri-};
     * roles without it are of other services. Empty if they are written as here.
     */
    Optional<String> rolePrefix();

    /** Claim with the only instruments that a caller may ask for; empty if any. */
    Optional<String> instruments();
  }

  /** Callers that come through X-Road. */
  interface XRoad {
    /** Addresses or networks of the security servers. */
    Optional<List<String>> servers();

    /** SHA-256 fingerprints of the certificates that security servers show. */
    Optional<List<String>> certificates();

    /** Address of this service as the security server reaches it, for the registration. */
    Optional<String> address();
  }

  /** Things that only a benchmark needs. */
  interface Bench {
    /** Whether there is an address that answers with the body it was sent. */
    @WithDefault("false")
    boolean echo();

    /** Whether decisions are recorded; without it nothing is found or repeated later. */
    @WithDefault("true")
    boolean record();
  }

  /** How much callers may ask for, and how the service shows itself. */
  @WithParentName
  Limits limits();

  /** How much callers may ask for, and how the service shows itself. */
  interface Limits {
    /** How long one evaluation may take. */
    @WithDefault("PT5S")
    Duration evaluationLimit();

    /**
     * How many requests a caller may make in a second on average; 0 for any number. Empty for 100,
     * but any number without access control.
     */
    OptionalInt rate();

    /** How many requests a caller who has rested may make at once; empty for those of 2 seconds. */
    OptionalInt burst();

    /** Most requests of one caller that may be evaluated or wait; empty for half of all. */
    OptionalInt maxWaitingPerCaller();

    /** How many requests of an address may fail to authenticate in a minute; 0 for any number. */
    @WithDefault("30")
    int failedSignIns();

    /**
     * Where pages come from that may read answers, such as {@code https://x.ee}; empty for none.
     */
    Optional<List<String>> corsOrigins();

    /** How the log is written. */
    @WithDefault("text")
    LogForm log();
  }

  /** How a log is written. */
  enum LogForm {
    /** Lines for people. */
    TEXT,
    /** An object of JSON in each line. */
    JSON
  }

  /** How many questions may come in one go. */
  Batch batch();

  /** How many questions may come in one go. */
  interface Batch {
    /** Most batches that are answered at one time; of one caller half of them. */
    @WithDefault("4")
    int most();

    /** How long a batch waits for the next part of its body, or for its answers to be read. */
    @WithDefault("PT60S")
    Duration patience();
  }

  /** How decisions are recorded. */
  Recording record();

  /** How decisions are recorded. */
  interface Recording {
    /** Name of this instance, which stands in its chains; empty for the name of the machine. */
    Optional<String> instance();

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
  }
}
