package ee.kaskkiri.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.record.Records.Order;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class RecordTest {
  private static final List<String> HARD =
      List.of(
          "'; DROP TABLE decision; --",
          "\") OR 1=1 --",
          "$1 ? :x {d} \\' \\",
          "õäöüŠŽ 日本 \uD83C\uDF5E\u200F\u0301",
          "\u0001\t\r\n%0A%25",
          "",
          " ");

  private final Database database;
  private final GroupWriter writer;
  private final Records records;

  RecordTest(Database.Kind kind, @TempDir Path directory) throws Exception {
    database = Samples.database(kind, directory);
    writer = Samples.writer(database);
    records = new StoredRecords(database);
  }

  @AfterEach
  void close() {
    writer.close();
    database.close();
  }

  private void record(Entry... entries) throws NotRecordedException {
    assertThat(writer.record(List.of(entries), null)).isEmpty();
  }

  private Verification verify() throws NotRecordedException {
    return new Verifier(database).verify(AnchorLog.EMPTY, VerifierWatch.NONE);
  }

  @Test
  void whatIsRecordedIsFoundAsItWas() throws Exception {
    Entry first = Samples.entry();
    Entry second = Samples.entry();
    record(first, second);

    Stored stored = records.find(second.id()).orElseThrow();

    assertThat(stored.entry()).isEqualTo(second);
    assertThat(stored.inputHash()).isEqualTo(second.input().hash());
    assertThat(stored.answerHash()).isEqualTo(second.answer().hash());
    assertThat(stored.purgedAt()).isNull();
    assertThat(stored.place().number()).isEqualTo(2);
    assertThat(stored.place().previous())
        .isEqualTo(records.find(first.id()).orElseThrow().place().hash());
    assertThat(records.find(Samples.id())).isEmpty();
  }

  @Test
  void everyTextIsKeptAsItIsAndIsNothingElse() throws Exception {
    for (String text : HARD) {
      Entry entry = Samples.saying(text);
      Claim claim = Samples.claim(text, text, entry);
      assertThat(writer.record(List.of(entry), claim)).isEmpty();

      assertThat(records.find(entry.id()).orElseThrow().entry()).isEqualTo(entry);
      assertThat(writer.claimed(text, text)).contains(claim);
      Search search = new Search(text, text, text, null, null, text, text, null);
      assertThat(records.search(search, Order.OLDEST_FIRST, null, 10))
          .extracting(found -> found.entry().id())
          .containsExactly(entry.id());
    }
    assertThat(records.search(Search.ALL, Order.OLDEST_FIRST, null, 100)).hasSameSizeAs(HARD);
    assertThat(verify().records()).isEqualTo(HARD.size());
    assertThat(verify().whole()).isTrue();
  }

  @Test
  void contentsOfAMegabyteAreKept() throws Exception {
    byte[] large = new byte[1 << 20];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31 + i / 251);
    }
    Entry entry = Samples.entry(Content.of(large), Content.of(large.clone()));
    record(entry);
    assertThat(records.find(entry.id()).orElseThrow().entry()).isEqualTo(entry);
    assertThat(verify().whole()).isTrue();
  }

  @Test
  void theMonthsOfManyYearsAreKeptApart() throws Exception {
    List<UUID> ids = new ArrayList<>();
    for (String moment :
        List.of(
            "1999-12-31T23:59:59.999Z",
            "2000-01-01T00:00:00Z",
            "2026-02-28T23:59:59.999Z",
            "2026-03-01T00:00:00Z",
            "2400-02-29T12:00:00Z")) {
      Entry entry = Samples.entry(Samples.id(Instant.parse(moment)), "local", List.of());
      assertThat(entry.decidedAt()).isEqualTo(moment);
      record(entry);
      ids.add(entry.id());
    }
    assertThat(found(Search.ALL, Order.OLDEST_FIRST, null, 10)).isEqualTo(ids);
  }

  private List<UUID> found(Search search, Order order, @Nullable UUID after, int limit)
      throws NotRecordedException {
    return records.search(search, order, after, limit).stream()
        .map(stored -> stored.entry().id())
        .toList();
  }

  @Test
  void recordsComeInPagesInBothOrders() throws Exception {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Entry entry = Samples.entry();
      ids.add(entry.id());
      record(entry);
    }
    assertThat(found(Search.ALL, Order.OLDEST_FIRST, null, 3)).isEqualTo(ids.subList(0, 3));
    assertThat(found(Search.ALL, Order.OLDEST_FIRST, ids.get(2), 3)).isEqualTo(ids.subList(3, 6));
    assertThat(found(Search.ALL, Order.OLDEST_FIRST, ids.get(5), 3)).isEqualTo(ids.subList(6, 7));
    assertThat(found(Search.ALL, Order.OLDEST_FIRST, ids.get(6), 3)).isEmpty();
    assertThat(found(Search.ALL, Order.NEWEST_FIRST, null, 2))
        .containsExactly(ids.get(6), ids.get(5));
    assertThat(found(Search.ALL, Order.NEWEST_FIRST, ids.get(1), 3)).containsExactly(ids.get(0));
  }

  @Test
  void momentsBoundToTheMillisecond() throws Exception {
    Instant moment = Instant.parse("2026-05-06T07:08:09.010Z");
    Entry before = Samples.entry(Samples.id(moment.minusMillis(1)), "local", List.of());
    Entry at = Samples.entry(Samples.id(moment), "local", List.of());
    record(before, at);
    assertThat(found(between(moment, null), Order.OLDEST_FIRST, null, 9)).containsExactly(at.id());
    assertThat(found(between(null, moment), Order.OLDEST_FIRST, null, 9))
        .containsExactly(before.id());
    assertThat(found(between(moment.plusNanos(1), null), Order.OLDEST_FIRST, null, 9)).isEmpty();
    assertThat(found(between(null, moment.plusNanos(1)), Order.OLDEST_FIRST, null, 9))
        .containsExactly(before.id(), at.id());
    assertThat(found(between(Instant.MIN, Instant.MAX), Order.OLDEST_FIRST, null, 9))
        .containsExactly(before.id(), at.id());
  }

  private static Search between(@Nullable Instant from, @Nullable Instant before) {
    return new Search(null, null, null, from, before, null, null, null);
  }

  @Test
  void aCodeIsFoundOnlyWhole() throws Exception {
    Entry entry = Samples.entry(Samples.id(), "local", List.of("BRD-1", "BRD-22", "a\nb", "%0A"));
    record(entry, Samples.entry(Samples.id(), "local", List.of()));
    for (String code : entry.codes()) {
      assertThat(withCode(code)).containsExactly(entry.id());
    }
    for (String code : List.of("BRD-2", "BRD", "RD-1", "", "\n", "a", "b", "%", "\u0000")) {
      assertThat(withCode(code)).isEmpty();
    }
  }

  private List<UUID> withCode(String code) throws NotRecordedException {
    return found(
        new Search(null, null, null, null, null, code, null, null), Order.OLDEST_FIRST, null, 9);
  }

  @Test
  void aKeyStandsForItsFirstAnswer() throws Exception {
    Entry first = Samples.entry();
    Entry second = Samples.entry();
    Claim claim = Samples.claim("key", "one", first);
    assertThat(writer.claimed("local", "key")).isEmpty();
    assertThat(writer.record(List.of(first), claim)).isEmpty();
    assertThat(writer.record(List.of(second), Samples.claim("key", "two", second)))
        .isEqualTo(Optional.of(claim));
    assertThat(writer.claimed("local", "key")).contains(claim);
    assertThat(writer.claimed("other", "key")).isEmpty();
    assertThat(records.find(second.id())).isPresent();
  }

  @Test
  void nothingIsRecordedOfNothing() {
    assertThatThrownBy(() -> writer.record(List.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsRecordedOnceItIsClosed() {
    writer.close();
    assertThatThrownBy(() -> record(Samples.entry()))
        .isInstanceOf(NotRecordedException.class)
        .hasMessageContaining("stops");
  }
}
