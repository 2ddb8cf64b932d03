package ee.kaskkiri.record;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class VerifierTest {
  private static final int CHAINS = 3;
  private static final int RECORDS = 6;
  private static final int ANCHORED = 4;

  private final Database database;
  private final Path directory;
  private final Tampering tampering;
  private final List<List<Entry>> recorded = new ArrayList<>();

  VerifierTest(Database.Kind kind, @TempDir Path directory) throws Exception {
    this.directory = directory;
    database = Samples.database(kind, directory);
    WriterLimits limits =
        new WriterLimits(8, 1, Duration.ofSeconds(20), ANCHORED, Duration.ofHours(1));
    for (int chain = 0; chain < CHAINS; chain++) {
      List<Entry> entries = new ArrayList<>();
      try (GroupWriter writer = GroupWriter.start(database, "oven", limits, Clock.systemUTC())) {
        for (int i = 0; i < RECORDS; i++) {
          Entry entry = Samples.entry();
          writer.record(List.of(entry), null);
          entries.add(entry);
        }
      }
      recorded.add(entries);
    }
    tampering = new Tampering(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Verification verify(AnchorLog log) throws NotRecordedException {
    return new Verifier(database).verify(log, VerifierWatch.NONE);
  }

  private Fault fault(AnchorLog log) throws NotRecordedException {
    Fault fault = verify(log).fault();
    if (fault == null) {
      throw new AssertionError("Nothing is wrong.");
    }
    return fault;
  }

  private interface Deed {
    void at(int chain, int number) throws SQLException;
  }

  /** Does something at every place that some chain has, and undoes it. */
  private void everywhere(Deed deed, Deed check) throws Exception {
    for (int chain = 1; chain <= CHAINS; chain++) {
      for (int number = 1; number <= RECORDS; number++) {
        deed.at(chain, number);
        check.at(chain, number);
        tampering.putBack();
      }
    }
  }

  private void finds(Fault.Kind kind, int chain, long number, @Nullable Object id) {
    try {
      Fault fault = fault(AnchorLog.EMPTY);
      assertThat(fault.kind()).as(fault.text()).isEqualTo(kind);
      assertThat(fault.number()).as(fault.text()).isEqualTo(number);
      assertThat(fault.id()).as(fault.text()).isEqualTo(id);
      assertThat(List.of(tampering.chain(chain).chain().writer())).contains(fault.chain());
    } catch (NotRecordedException | SQLException e) {
      throw new AssertionError(e);
    }
  }

  private Object id(int chain, int number) {
    return recorded.get(chain - 1).get(number - 1).id();
  }

  @Test
  void whatWasRecordedIsWhole() throws Exception {
    assertThat(verify(AnchorLog.EMPTY))
        .isEqualTo(new Verification(CHAINS, CHAINS * RECORDS, 0, 3 * 2 + 2, false, null));
  }

  @Test
  void anyColumnThatIsAlteredIsNoticed() throws Exception {
    Map<String, String> deeds =
        Map.ofEntries(
            Map.entry("verdict", "'REFUSE'"),
            Map.entry("caller", "caller || 'x'"),
            Map.entry("message_hash", "input_hash"),
            Map.entry("topic", "NULL"),
            Map.entry("instrument", "''"),
            Map.entry("on_day", "on_day + 1"),
            Map.entry("selection", "'outcome=x'"),
            Map.entry("edition", "'2021-01-01'"),
            Map.entry("release", "release || '0'"),
            Map.entry("outcome", "'UNDECIDED'"),
            Map.entry("status", "500"),
            Map.entry("codes", "replace(codes, '1', '3')"),
            Map.entry("engine", "'engine 2'"),
            Map.entry("application", "'0.2.0'"),
            Map.entry("received_at", "received_at - 1"),
            Map.entry("duration", "duration + 1"),
            Map.entry("input_hash", "answer_hash"),
            Map.entry("answer_hash", "input_hash"),
            Map.entry("previous_hash", "hash"),
            Map.entry("hash", "previous_hash"));
    for (Map.Entry<String, String> deed : deeds.entrySet()) {
      tampering.set(deed.getKey() + " = " + deed.getValue(), 2, 3);
      finds(Fault.Kind.ALTERED, 2, 3, id(2, 3));
      tampering.putBack();
    }
    tampering.set("outcome = 'NEVER', codes = 'x'", 2, 3);
    finds(Fault.Kind.ALTERED, 2, 3, null);
  }

  @Test
  void anyRecordThatIsAlteredIsNamed() throws Exception {
    everywhere(
        (chain, number) -> tampering.set("verdict = 'REFUSE'", chain, number),
        (chain, number) -> finds(Fault.Kind.ALTERED, chain, number, id(chain, number)));
  }

  @Test
  void anyRecordThatIsAlteredAndHashedAnewIsNamed() throws Exception {
    everywhere(
        (chain, number) -> {
          tampering.set("verdict = 'REFUSE'", chain, number);
          tampering.rehash(
              tampering.chain(chain).chain(), tampering.head(chain, number - 1), number);
        },
        (chain, number) ->
            finds(
                number == ANCHORED || number == RECORDS
                    ? Fault.Kind.ANCHOR_CONTRADICTED
                    : Fault.Kind.ALTERED,
                chain,
                number,
                id(chain, number)));
  }

  @Test
  void aChainThatIsWrittenAnewContradictsItsAnchors() throws Exception {
    everywhere(
        (chain, number) -> {
          tampering.set("verdict = 'REFUSE'", chain, number);
          Chain whole = tampering.chain(chain).chain();
          Head head = tampering.head(chain, number - 1);
          for (int later = number; later <= RECORDS; later++) {
            head = tampering.rehash(whole, head, later);
          }
          setHead(chain, head.number());
        },
        (chain, number) -> {
          int anchor = number <= ANCHORED ? ANCHORED : RECORDS;
          finds(Fault.Kind.ANCHOR_CONTRADICTED, chain, anchor, id(chain, anchor));
        });
  }

  private void setHead(int chain, long number) throws SQLException {
    tampering.run(
        "UPDATE chain SET head = "
            + number
            + ", head_hash = (SELECT hash FROM decision"
            + Tampering.at(chain, number)
            + ") WHERE number = "
            + chain);
  }

  @Test
  void anyRecordThatIsRemovedIsNamed() throws Exception {
    everywhere(
        tampering::remove,
        (chain, number) ->
            finds(
                number == RECORDS ? Fault.Kind.TRUNCATED : Fault.Kind.REMOVED,
                chain,
                number,
                null));
  }

  @Test
  void anyRecordThatIsRemovedAndClosedOverIsNamed() throws Exception {
    everywhere(
        (chain, number) -> {
          tampering.remove(chain, number);
          tampering.shift(chain, number + 1, -1);
        },
        (chain, number) ->
            finds(
                number == RECORDS ? Fault.Kind.TRUNCATED : Fault.Kind.REMOVED,
                chain,
                number,
                null));
  }

  @Test
  void aTailThatIsRemovedIsNoticedThoughTheChainSaysItEndedThere() throws Exception {
    everywhere(
        (chain, number) -> {
          tampering.run("DELETE FROM decision WHERE chain = " + chain + " AND number >= " + number);
          if (number > 1) {
            setHead(chain, number - 1);
          }
        },
        (chain, number) -> finds(Fault.Kind.TRUNCATED, chain, number, null));
  }

  @Test
  void anyTwoRecordsThatAreSwappedAreNoticed() throws Exception {
    for (int one = 1; one < RECORDS; one++) {
      for (int other = one + 1; other <= RECORDS; other++) {
        tampering.swap(2, one, other);
        finds(Fault.Kind.REORDERED, 2, one, id(2, other));
        tampering.putBack();
      }
    }
  }

  @Test
  void aRecordThatIsMovedToTheEndIsNoticed() throws Exception {
    tampering.set("number = 99", 2, 3);
    finds(Fault.Kind.REORDERED, 2, 3, id(2, 3));
  }

  @Test
  void anyRecordThatIsInsertedIsNamed() throws Exception {
    List<Entry> own = new ArrayList<>();
    everywhere(
        (chain, number) -> {
          tampering.shift(chain, number, 1);
          Head before = tampering.head(chain, number - 1);
          Entry entry = Samples.entry();
          own.add(entry);
          tampering.insert(tampering.chain(chain), before, entry);
        },
        (chain, number) ->
            finds(
                number == ANCHORED || number == RECORDS
                    ? Fault.Kind.ANCHOR_CONTRADICTED
                    : Fault.Kind.INSERTED,
                chain,
                number,
                own.get(own.size() - 1).id()));
  }

  @Test
  void anyRecordThatIsInsertedWithoutAHashIsNamed() throws Exception {
    List<Entry> own = new ArrayList<>();
    everywhere(
        (chain, number) -> {
          tampering.shift(chain, number, 1);
          Entry entry = Samples.entry();
          own.add(entry);
          tampering.insert(tampering.chain(chain), new Head(number - 1, Hash.of()), entry);
          tampering.set("hash = previous_hash", chain, number);
        },
        (chain, number) -> finds(Fault.Kind.INSERTED, chain, number, own.get(own.size() - 1).id()));
  }

  @Test
  void aRecordAfterTheLastIsNamed() throws Exception {
    Entry entry = Samples.entry();
    tampering.insert(tampering.chain(2), tampering.head(2, RECORDS), entry);
    finds(Fault.Kind.INSERTED, 2, RECORDS + 1, entry.id());
  }

  @Test
  void contentsThatAreAlteredOrRemovedAreNamed() throws Exception {
    everywhere(
        (chain, number) ->
            tampering.run(
                "UPDATE decision_content SET answer = input WHERE id = (SELECT id FROM decision"
                    + Tampering.at(chain, number)
                    + ")"),
        (chain, number) -> finds(Fault.Kind.CONTENT_ALTERED, chain, number, id(chain, number)));
    everywhere(
        (chain, number) ->
            tampering.run(
                "DELETE FROM decision_content WHERE id = (SELECT id FROM decision"
                    + Tampering.at(chain, number)
                    + ")"),
        (chain, number) -> finds(Fault.Kind.CONTENT_REMOVED, chain, number, id(chain, number)));
  }

  @Test
  void aChainThatIsAlteredIsNamed() throws Exception {
    for (String what :
        List.of(
            "writer = 'x'",
            "instance = 'x'",
            "opened_at = opened_at + 1",
            "previous_head = 9",
            "head_hash = previous_hash")) {
      tampering.run("UPDATE chain SET " + what + " WHERE number = 1");
      Fault fault = fault(AnchorLog.EMPTY);
      assertThat(fault.kind())
          .as(what)
          .isEqualTo(what.startsWith("head") ? Fault.Kind.ALTERED : Fault.Kind.CHAIN_ALTERED);
      tampering.putBack();
    }
  }

  @Test
  void aChainThatIsRemovedIsNamed() throws Exception {
    for (int chain = 1; chain <= CHAINS; chain++) {
      tampering.run("DELETE FROM chain WHERE number = " + chain);
      Fault fault = fault(AnchorLog.EMPTY);
      assertThat(fault.kind()).isEqualTo(Fault.Kind.CHAIN_REMOVED);
      assertThat(fault.chain()).isEqualTo(Integer.toString(chain));
      tampering.putBack();
    }
  }

  @Test
  void theLastChainCannotBeRemovedUnseenByWhoeverKeepsTheLog() throws Exception {
    String writer = tampering.chain(CHAINS).chain().writer();
    Path file = directory.resolve("service.log");
    Files.writeString(
        file,
        "12:00:00 INFO  x: "
            + AnchorLine.write(writer, tampering.head(CHAINS, ANCHORED))
            + "\nmore\n");
    AnchorLog log = AnchorLog.read(file);
    assertThat(log.size()).isEqualTo(1);
    assertThat(verify(log).whole()).isTrue();

    for (String table : List.of("decision", "anchor")) {
      tampering.run("DELETE FROM " + table + " WHERE chain = " + CHAINS);
    }
    tampering.run("DELETE FROM chain WHERE number = " + CHAINS);
    assertThat(verify(AnchorLog.EMPTY).whole()).isTrue();
    Fault fault = fault(log);
    assertThat(fault.kind()).isEqualTo(Fault.Kind.CHAIN_REMOVED);
    assertThat(fault.chain()).isEqualTo(writer);
  }

  @Test
  void aLogThatSaysOtherwiseIsBelieved() throws Exception {
    Path file = directory.resolve("service.log");
    String writer = tampering.chain(2).chain().writer();
    Files.writeString(file, AnchorLine.write(writer, new Head(2, Hash.of())));
    Fault fault = fault(AnchorLog.read(file));
    assertThat(fault.kind()).isEqualTo(Fault.Kind.ANCHOR_CONTRADICTED);
    assertThat(fault.id()).isEqualTo(id(2, 2));
  }
}
