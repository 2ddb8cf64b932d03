package ee.kaskkiri.record;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.record.Gate.Failure;
import ee.kaskkiri.record.NotRecordedException.Reason;
import ee.kaskkiri.record.Records.Order;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class GroupWriterTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Database database;
  private final ExecutorService callers = Executors.newCachedThreadPool();

  GroupWriterTest(Database.Kind kind, @TempDir Path directory) throws Exception {
    database = Samples.database(kind, directory);
  }

  @AfterEach
  void close() {
    callers.shutdownNow();
    database.close();
  }

  private static GroupWriter start(Database database, int waiting, Duration patience) {
    WriterLimits limits = new WriterLimits(waiting, 64, patience, 10, Duration.ofHours(1));
    return GroupWriter.start(database, "oven", limits, Clock.systemUTC());
  }

  private CompletableFuture<Optional<Claim>> ask(
      Recorder recorder, Entry entry, @Nullable Claim claim) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return recorder.record(List.of(entry), claim);
          } catch (NotRecordedException e) {
            throw new CompletionException(e);
          }
        },
        callers);
  }

  private CompletableFuture<Optional<Claim>> ask(Recorder recorder, Entry entry) {
    return ask(recorder, entry, null);
  }

  private static Reason reason(CompletableFuture<?> asked) {
    try {
      asked.join();
      throw new AssertionError("it was recorded");
    } catch (CompletionException e) {
      if (e.getCause() instanceof NotRecordedException failure) {
        return failure.reason();
      }
      throw e;
    }
  }

  private static Reason refused(Recorder recorder, Entry entry) {
    try {
      recorder.record(List.of(entry), null);
      throw new AssertionError("it was recorded");
    } catch (NotRecordedException e) {
      return e.reason();
    }
  }

  private List<UUID> recorded() throws NotRecordedException {
    return new StoredRecords(database)
        .search(Search.ALL, Order.OLDEST_FIRST, null, 10_000).stream()
            .map(stored -> stored.entry().id())
            .toList();
  }

  private void isWhole() throws NotRecordedException {
    Verification verification = new Verifier(database).verify(AnchorLog.EMPTY, VerifierWatch.NONE);
    assertThat(verification.fault()).isNull();
    assertThat(verification.records()).isEqualTo(recorded().size());
  }

  @Test
  void manyCallersShareCommits() throws Exception {
    List<UUID> acknowledged = new ArrayList<>();
    WriterState state;
    try (GroupWriter writer = start(database, 64, LONG)) {
      List<CompletableFuture<List<UUID>>> asked = new ArrayList<>();
      for (int caller = 0; caller < 16; caller++) {
        asked.add(CompletableFuture.supplyAsync(() -> many(writer), callers));
      }
      asked.forEach(ids -> acknowledged.addAll(ids.join()));
      state = writer.state();
    }
    assertThat(recorded()).containsExactlyInAnyOrderElementsOf(acknowledged).hasSize(16 * 20);
    assertThat(state.requests()).isEqualTo(16 * 20);
    assertThat(state.groups()).isLessThan(16 * 20);
    isWhole();
  }

  private static List<UUID> many(Recorder recorder) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Entry entry = Samples.entry();
      try {
        recorder.record(List.of(entry), null);
      } catch (NotRecordedException e) {
        throw new CompletionException(e);
      }
      ids.add(entry.id());
    }
    return ids;
  }

  @Test
  void aRecordThatCannotBeMadeFailsAlone() throws Exception {
    Gate gate = Gate.closed(database);
    Entry first = Samples.entry();
    Entry again = Samples.entry(first.id(), "other", List.of());
    Entry last = Samples.entry();
    try (GroupWriter writer = start(gate, 8, LONG)) {
      CompletableFuture<?> one = ask(writer, first, Samples.claim("a", "a", first));
      Wait.until(() -> writer.state().waiting() == 1);
      CompletableFuture<?> two = ask(writer, again, Samples.claim("b", "b", again));
      Wait.until(() -> writer.state().waiting() == 2);
      CompletableFuture<?> three = ask(writer, last, Samples.claim("c", "c", last));
      Wait.until(() -> writer.state().waiting() == 3);
      gate.open();

      assertThat(one.join()).isEqualTo(Optional.empty());
      assertThat(reason(two)).isEqualTo(Reason.DATABASE_FAILED);
      assertThat(three.join()).isEqualTo(Optional.empty());
      assertThat(writer.state().lastGroup()).isEqualTo(3);
      assertThat(writer.state().healthy()).isTrue();
      assertThat(writer.claimed("other", "b")).isEmpty();
      assertThat(writer.claimed("local", "c")).isPresent();
    }
    assertThat(recorded()).containsExactly(first.id(), last.id());
    isWhole();
  }

  @Test
  void aFullQueueRefusesAtOnceAndForgetsNobody() throws Exception {
    Gate gate = Gate.closed(database);
    try (GroupWriter writer = start(gate, 2, LONG)) {
      CompletableFuture<?> one = ask(writer, Samples.entry());
      CompletableFuture<?> two = ask(writer, Samples.entry());
      Wait.until(() -> writer.state().waiting() == 2);
      assertThat(writer.state().lag()).isPositive();
      assertThat(refused(writer, Samples.entry())).isEqualTo(Reason.QUEUE_FULL);
      gate.open();
      one.join();
      two.join();
    }
    assertThat(recorded()).hasSize(2);
    isWhole();
  }

  @Test
  void nobodyWaitsForeverAndWhatNobodyWaitsForIsNotRecorded() throws Exception {
    Gate gate = Gate.closed(database);
    try (GroupWriter writer = start(gate, 8, Duration.ofMillis(20))) {
      assertThat(refused(writer, Samples.entry())).isEqualTo(Reason.DATABASE_FAILED);
      gate.open();
    }
    assertThat(recorded()).isEmpty();
    isWhole();
  }

  @Test
  void recordsAreMadeAgainOnceTheDatabaseIsBack() throws Exception {
    Gate gate = Gate.open(database);
    Entry before = Samples.entry();
    Entry after = Samples.entry();
    try (GroupWriter writer = start(gate, 8, LONG)) {
      writer.record(List.of(before), null);
      gate.fail(Failure.COMMIT);
      assertThat(refused(writer, Samples.entry())).isEqualTo(Reason.DATABASE_FAILED);
      gate.fail(Failure.CONNECT);
      assertThat(refused(writer, Samples.entry())).isEqualTo(Reason.DATABASE_FAILED);
      assertThat(writer.state().healthy()).isFalse();
      assertThat(writer.state().failure()).isEqualTo("no connection");
      gate.fail(Failure.NONE);
      Wait.until(() -> writer.state().healthy());
      writer.record(List.of(after), null);
    }
    assertThat(recorded()).containsExactly(before.id(), after.id());
    isWhole();
  }

  @Test
  void aCommitWhoseAnswerIsLostIsFollowedAndNotForgotten() throws Exception {
    Gate gate = Gate.open(database);
    Entry before = Samples.entry();
    Entry lost = Samples.entry();
    Entry after = Samples.entry();
    try (GroupWriter writer = start(gate, 8, LONG)) {
      writer.record(List.of(before), null);
      gate.fail(Failure.ANSWER);
      assertThat(refused(writer, lost)).isEqualTo(Reason.DATABASE_FAILED);
      gate.fail(Failure.NONE);
      writer.record(List.of(after), null);
    }
    assertThat(recorded()).containsExactly(before.id(), lost.id(), after.id());
    isWhole();
  }

  @Test
  void ofTwoWhoClaimAKeyAtOnceOneGetsTheOthersAnswer() throws Exception {
    try (GroupWriter one = start(database, 8, LONG);
        GroupWriter other = start(database, 8, LONG)) {
      for (int round = 0; round < 20; round++) {
        Entry first = Samples.entry();
        Entry second = Samples.entry();
        String key = "key" + round;
        Claim left = Samples.claim(key, "left", first);
        Claim right = Samples.claim(key, "right", second);
        CompletableFuture<Optional<Claim>> leftAsked = ask(one, first, left);
        CompletableFuture<Optional<Claim>> rightAsked =
            ask(round % 2 == 0 ? one : other, second, right);
        List<Optional<Claim>> answers = List.of(leftAsked.join(), rightAsked.join());
        assertThat(answers)
            .isIn(
                List.of(Optional.empty(), Optional.of(left)),
                List.of(Optional.of(right), Optional.empty()));
        assertThat(one.claimed("local", key)).contains(answers.get(0).isEmpty() ? left : right);
      }
    }
    assertThat(recorded()).hasSize(40);
    isWhole();
  }

  @Test
  void twoInstancesWriteAChainEach() throws Exception {
    try (GroupWriter one = start(database, 64, LONG);
        GroupWriter other = start(database, 64, LONG)) {
      List<CompletableFuture<List<UUID>>> asked = new ArrayList<>();
      for (int caller = 0; caller < 8; caller++) {
        GroupWriter writer = caller % 2 == 0 ? one : other;
        asked.add(CompletableFuture.supplyAsync(() -> many(writer), callers));
      }
      Verifier verifier = new Verifier(database);
      assertThat(verifier.verify(AnchorLog.EMPTY, VerifierWatch.NONE).fault()).isNull();
      asked.forEach(CompletableFuture::join);
    }
    Verification verification = new Verifier(database).verify(AnchorLog.EMPTY, VerifierWatch.NONE);
    assertThat(verification.fault()).isNull();
    assertThat(verification.chains()).isEqualTo(2);
    assertThat(verification.records()).isEqualTo(8 * 20);
  }
}
