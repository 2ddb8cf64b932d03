package ee.kaskkiri.record;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.DatabaseException;
import ee.kaskkiri.database.Databases;
import ee.kaskkiri.database.SharedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Invented records, and places to keep them. */
final class Samples {
  private static final NoArgGenerator NAMES = Generators.timeBasedEpochGenerator();

  private Samples() {}

  /** An empty database that keeps what it commits. */
  static Database database(Database.Kind kind, Path directory) throws DatabaseException {
    return Databases.open(
        switch (kind) {
          case SQLITE -> "";
          case POSTGRESQL -> SharedPostgres.fresh();
        },
        directory);
  }

  static GroupWriter writer(Database database) {
    return GroupWriter.start(database, "oven", WriterLimits.USUAL, Clock.systemUTC());
  }

  /** A name of now, above all earlier ones. */
  static UUID id() {
    return NAMES.generate();
  }

  /** A name of a moment. */
  static UUID id(Instant moment) {
    UUID random = NAMES.generate();
    long below = random.getMostSignificantBits() & 0xffff;
    return new UUID(moment.toEpochMilli() << 16 | below, random.getLeastSignificantBits());
  }

  static Entry entry() {
    return entry(id(), "local", List.of("BRD-1", "BRD-2"));
  }

  static Entry entry(UUID id, String caller, List<String> codes) {
    return new Entry(
        id,
        Instant.parse("2026-01-02T03:04:05.123456789Z"),
        Duration.ofNanos(1_234_567),
        caller,
        null,
        "bread",
        "price",
        LocalDate.of(2020, 2, 29),
        "",
        "2020-01-01",
        "9f2c",
        Outcome.DECIDED,
        200,
        "GRANT",
        codes,
        "engine 1",
        "0.1.0",
        Content.of("{\"loaves\":1}"),
        Content.of("{\"price\":1.20}"));
  }

  /** One whose contents take a hundred kilobytes. */
  static Entry large() {
    return entry(Content.of("x".repeat(50_000)), Content.of("y".repeat(50_000)));
  }

  static Entry entry(Content input, Content answer) {
    Entry entry = entry();
    return new Entry(
        entry.id(),
        entry.receivedAt(),
        entry.duration(),
        entry.caller(),
        entry.message(),
        entry.instrument(),
        entry.topic(),
        entry.on(),
        entry.selection(),
        entry.edition(),
        entry.release(),
        entry.outcome(),
        entry.status(),
        entry.verdict(),
        entry.codes(),
        entry.engine(),
        entry.application(),
        input,
        answer);
  }

  /** A record all of whose texts are the same, and its contents too. */
  static Entry saying(String text) {
    return new Entry(
        id(),
        Instant.EPOCH,
        Duration.ZERO,
        text,
        text,
        text,
        text,
        LocalDate.EPOCH,
        text,
        text,
        text,
        Outcome.REFUSED,
        422,
        text,
        List.of(text, text + "2"),
        text,
        text,
        Content.of(text),
        Content.of(text));
  }

  static Claim claim(String key, String fingerprint, Entry entry) {
    return new Claim(entry.caller(), key, fingerprint, entry.status(), entry.answer());
  }
}
