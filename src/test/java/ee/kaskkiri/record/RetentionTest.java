package ee.kaskkiri.record;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.record.Records.Order;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-03-05T00:00:00Z");

  private final Database database;
  private final Retention retention;

  RetentionTest(Database.Kind kind, @TempDir Path directory) throws Exception {
    database = Samples.database(kind, directory);
    retention = new Retention(database, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Verification verify() throws NotRecordedException {
    return new Verifier(database).verify(AnchorLog.EMPTY, VerifierWatch.NONE);
  }

  @Test
  void whatWasSaidGoesAndWhatWasDecidedStays() throws Exception {
    Entry old = Samples.entry(Samples.id(END.minusMillis(1)), "local", List.of("BRD-1"));
    Entry young = Samples.entry(Samples.id(END), "local", List.of());
    try (GroupWriter writer = Samples.writer(database)) {
      writer.record(List.of(old), Samples.claim("old", "x", old));
      writer.record(List.of(young), Samples.claim("young", "x", young));

      assertThat(retention.purge(END)).isEqualTo(1);

      Stored left = new StoredRecords(database).find(old.id()).orElseThrow();
      assertThat(left.purgedAt()).isEqualTo(NOW);
      assertThat(left.entry().input()).isEqualTo(Content.NOTHING);
      assertThat(left.entry().answer()).isEqualTo(Content.NOTHING);
      assertThat(left.entry().verdict()).isEqualTo(old.verdict());
      assertThat(left.entry().codes()).isEqualTo(old.codes());
      assertThat(left.inputHash()).isEqualTo(old.input().hash());
      assertThat(new StoredRecords(database).find(young.id()).orElseThrow().entry())
          .isEqualTo(young);
      assertThat(writer.claimed("local", "old")).isEmpty();
      assertThat(writer.claimed("local", "young")).isPresent();
    }
    assertThat(verify()).isEqualTo(new Verification(1, 2, 1, 1, false, null));
    assertThat(retention.purge(END)).isZero();
  }

  @Test
  void manyArePurgedInManySteps() throws Exception {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      Instant moment = Instant.parse("2026-01-31T23:59:50Z").plusMillis(i * 50L);
      entries.add(Samples.entry(Samples.id(moment), "local", List.of()));
    }
    try (GroupWriter writer = Samples.writer(database)) {
      writer.record(entries, null);
    }
    assertThat(retention.purge(END)).isEqualTo(450);
    assertThat(verify()).isEqualTo(new Verification(1, 450, 450, 1, false, null));
    assertThat(new StoredRecords(database).search(Search.ALL, Order.OLDEST_FIRST, null, 1000))
        .hasSize(450)
        .allMatch(stored -> stored.purgedAt() != null);
  }

  @Test
  void nothingIsPurgedAndNothingVerifiedOfNothing() throws Exception {
    assertThat(retention.purge(NOW)).isZero();
    assertThat(verify()).isEqualTo(new Verification(0, 0, 0, 0, false, null));
  }
}
