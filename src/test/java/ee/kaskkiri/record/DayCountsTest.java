package ee.kaskkiri.record;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.database.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayCountsTest {
  private static final ZoneId ZONE = ZoneId.of("EET");
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final LocalDate LAST = LocalDate.parse("2026-01-03");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-03T10:00:00Z"), ZONE);

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  private static Entry entry(
      String at, String topic, Outcome outcome, @Nullable String verdict, long nanos) {
    Entry usual = Samples.entry();
    return new Entry(
        Samples.id(Instant.parse(at)),
        Instant.parse(at),
        Duration.ofNanos(nanos),
        "local",
        null,
        usual.instrument(),
        topic,
        usual.on(),
        "",
        usual.edition(),
        usual.release(),
        outcome,
        200,
        verdict,
        List.of(),
        usual.engine(),
        usual.application(),
        usual.input(),
        usual.answer());
  }

  private static void write(Database database, List<Entry> entries) throws NotRecordedException {
    try (GroupWriter writer = Samples.writer(database)) {
      for (Entry entry : entries) {
        assertThat(writer.record(List.of(entry), null)).isEmpty();
      }
    }
  }

  private static List<Entry> entries() {
    return new ArrayList<>(
        List.of(
            entry("2025-12-31T21:59:59.999Z", "price", Outcome.DECIDED, "GRANT", 1),
            entry("2025-12-31T22:00:00Z", "price", Outcome.DECIDED, "GRANT", 3_000),
            entry("2026-01-01T21:59:59.999Z", "price", Outcome.DECIDED, "GRANT", 1_000),
            entry("2026-01-01T22:00:00Z", "price", Outcome.DECIDED, "DENY", 2_000),
            entry("2026-01-02T12:00:00Z", "size", Outcome.UNDECIDED, null, 9),
            entry("2026-01-03T09:00:00Z", "size", Outcome.REFUSED, null, 9)));
  }

  private static DayCount count(
      String day, String topic, Outcome outcome, @Nullable String verdict, long decisions) {
    return new DayCount(
        LocalDate.parse(day), "bread", topic, "2020-01-01", "9f2c", outcome, verdict, decisions);
  }

  @ParameterizedTest
  @EnumSource
  void daysAreCountedInTheirZoneAndKeptWhenTheyAreOver(Database.Kind kind) throws Exception {
    try (Database database = Samples.database(kind, directory)) {
      write(database, entries());
      DayCounts counts = new DayCounts(database, ZONE, CLOCK);
      DayCount[] expected = {
        count("2026-01-01", "price", Outcome.DECIDED, "GRANT", 2),
        count("2026-01-02", "price", Outcome.DECIDED, "DENY", 1),
        count("2026-01-02", "size", Outcome.UNDECIDED, null, 1),
        count("2026-01-03", "size", Outcome.REFUSED, null, 1)
      };

      for (int i = 0; i < 2; i++) {
        DayCounts.Counted counted = counts.count(FIRST, LAST, PATIENCE);
        assertThat(counted.from()).isEqualTo(FIRST);
        assertThat(counted.counts()).containsExactlyInAnyOrder(expected);
      }
      run(database, "DELETE FROM decision");
      assertThat(counts.count(FIRST, LAST, PATIENCE).counts())
          .as("today is counted again, the other days are known")
          .containsExactlyInAnyOrder(expected[0], expected[1], expected[2]);
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutPatienceTheAnswerSaysFromWhenOnItHolds(Database.Kind kind) throws Exception {
    try (Database database = Samples.database(kind, directory)) {
      write(database, entries());
      DayCounts counts = new DayCounts(database, ZONE, CLOCK);

      DayCounts.Counted counted = counts.count(FIRST, LAST, Duration.ofNanos(-1));
      assertThat(counted.from()).isEqualTo(LAST.plusDays(1));
      assertThat(counted.counts()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutRecordsThereIsNothing(Database.Kind kind) throws Exception {
    try (Database database = Samples.database(kind, directory)) {
      DayCounts.Counted counted = new DayCounts(database, ZONE, CLOCK).count(FIRST, LAST, PATIENCE);

      assertThat(counted.from()).isEqualTo(FIRST);
      assertThat(counted.counts()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void durationsAreThoseOfTheNewestDecisions(Database.Kind kind) throws Exception {
    try (Database database = Samples.database(kind, directory)) {
      write(database, entries());
      Durations durations = new Durations(database);
      Instant begin = FIRST.atStartOfDay(ZONE).toInstant();

      assertThat(durations.newest(begin, CLOCK.instant(), 100))
          .containsExactly(
              new Durations.OfTopic(
                  "bread", "price", 3, Duration.ofNanos(2_000), Duration.ofNanos(3_000)));
      assertThat(durations.newest(begin, CLOCK.instant(), 1))
          .containsExactly(
              new Durations.OfTopic(
                  "bread", "price", 1, Duration.ofNanos(2_000), Duration.ofNanos(2_000)));
    }
  }

  private static void run(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
