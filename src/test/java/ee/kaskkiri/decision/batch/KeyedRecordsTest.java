package ee.kaskkiri.decision.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.uuid.Generators;
import ee.kaskkiri.decision.Unsaid;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.record.Claim;
import ee.kaskkiri.record.Content;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.NotRecordedException.Reason;
import ee.kaskkiri.record.Outcome;
import ee.kaskkiri.record.Pending;
import ee.kaskkiri.record.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyedRecordsTest {
  private static final BatchKey KEY = BatchKey.of("local", "k", "waste");
  private static final Unsaid UNSAID = unsaid("{}");

  private final Told recorder = new Told();

  private static Unsaid unsaid(String said) {
    Content body = Content.of(said);
    Entry entry =
        new Entry(
            Generators.timeBasedEpochGenerator().generate(),
            Instant.EPOCH,
            Duration.ZERO,
            "local",
            null,
            "waste",
            "collection",
            LocalDate.EPOCH,
            "",
            null,
            "r",
            Outcome.DECIDED,
            200,
            null,
            List.of(),
            "engine",
            "1",
            Content.of("{}"),
            body);
    return new Unsaid(entry, 200, body);
  }

  /** Notes what is claimed, and says what it was told to say. */
  private static final class Told implements Recorder {
    private final List<List<String>> claimed = new ArrayList<>();
    private final Deque<Pending> said = new ArrayDeque<>();

    @Override
    public Optional<Claim> record(List<Entry> entries, @Nullable Claim claim) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Pending enqueue(Entry entry, List<Claim> claims) {
      claimed.add(claims.stream().map(Claim::key).toList());
      return said.isEmpty() ? List::of : said.remove();
    }

    @Override
    public Optional<Claim> claimed(String caller, String key) {
      return Optional.empty();
    }
  }

  private static List<Claim> fails() throws NotRecordedException {
    throw new NotRecordedException(Reason.DATABASE_FAILED, "The disk is full.", null);
  }

  private KeyedRecords records(boolean known) {
    return new KeyedRecords(recorder, KEY.batch("ours"), known);
  }

  private Pending enqueue(KeyedRecords records, long line) throws Exception {
    return records.enqueue(UNSAID.entry(), KEY.line(line, UNSAID));
  }

  @Test
  void theBatchIsClaimedUntilARecordThatClaimsItIsDurable() throws Exception {
    recorder.said.add(KeyedRecordsTest::fails);
    KeyedRecords records = records(false);

    assertThatThrownBy(() -> enqueue(records, 1)).isInstanceOf(NotRecordedException.class);
    assertThat(enqueue(records, 2).await()).isEmpty();
    assertThat(enqueue(records, 3).await()).isEmpty();

    assertThat(recorder.claimed)
        .containsExactly(List.of("k", "k 1"), List.of("k", "k 2"), List.of("k 3"));
  }

  @Test
  void aKnownBatchIsNotClaimedAgain() throws Exception {
    assertThat(enqueue(records(true), 1).await()).isEmpty();

    assertThat(recorder.claimed).containsExactly(List.of("k 1"));
  }

  @Test
  void whatALineWasSaidBeforeIsHandedOn() throws Exception {
    Claim line = KEY.line(1, UNSAID);
    recorder.said.add(() -> List.of(KEY.batch("ours"), line));

    assertThat(enqueue(records(false), 1).await()).contains(line);
  }

  @Test
  void aKeyThatStandsForAnotherBatchTakesNoMoreLines() throws Exception {
    recorder.said.add(() -> List.of(BatchKey.of("local", "k", "bread").batch("ours")));

    requireTaken(409);
  }

  @Test
  void aBatchThatAnotherReleaseBeganTakesNoMoreLines() throws Exception {
    recorder.said.add(() -> List.of(KEY.batch("theirs")));

    requireTaken(503);
  }

  private void requireTaken(int status) {
    KeyedRecords records = records(false);
    for (int line = 1; line <= 2; line++) {
      long number = line;
      KeyedRecords.TakenException taken =
          catchThrowableOfType(KeyedRecords.TakenException.class, () -> enqueue(records, number));
      assertThat(taken.problem().status()).isEqualTo(status);
    }
    assertThat(recorder.claimed).hasSize(1);
  }

  @Test
  void aKeyIsAtWorkOnceWhateverIsAskedUnderIt() {
    KeysAtWork keys = new KeysAtWork();
    keys.take(KEY);

    assertThatThrownBy(() -> keys.take(BatchKey.of("local", "k", "bread")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("still being answered");
    keys.take(BatchKey.of("somebody", "k", "waste"));
    keys.leave(BatchKey.of("local", "k", "bread"));
    keys.take(KEY);
  }

  @Test
  void recordsThatNobodyHearsOfAreWaitedForUntilOneFails() {
    List<String> done = new ArrayList<>();
    new Unsettled()
        .settle(
            List.of(
                turn(noting(done, "1", List::of)),
                turn(noting(done, "2", KeyedRecordsTest::fails)),
                turn(noting(done, "3", List::of))));

    assertThat(done).containsExactly("awaited 1", "awaited 2", "abandoned 3");
  }

  private static Turn turn(Pending pending) {
    return new Turn.Recorded(1, 2, null, UNSAID, null, pending);
  }

  private static Pending noting(List<String> done, String name, Pending pending) {
    return new Pending() {
      @Override
      public List<Claim> await() throws NotRecordedException {
        done.add("awaited " + name);
        return pending.await();
      }

      @Override
      public void abandon() {
        done.add("abandoned " + name);
      }
    };
  }
}
