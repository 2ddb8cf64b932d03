package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.decision.Asking;
import ee.kaskkiri.decision.RecordedDecisions;
import ee.kaskkiri.decision.Unrecorded;
import ee.kaskkiri.decision.Unsaid;
import ee.kaskkiri.decision.http.Faults;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.record.Claim;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Recorder;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the lines of one batch and hands in their records. For many threads. */
final class LineWork {
  private final RecordedDecisions decisions;
  private final Recorder recorder;
  private final Faults faults;
  private final Clock clock;
  private final BatchOrder order;
  private boolean claimed;

  LineWork(
      RecordedDecisions decisions,
      Recorder recorder,
      Faults faults,
      Clock clock,
      BatchOrder order) {
    this.decisions = decisions;
    this.recorder = recorder;
    this.faults = faults;
    this.clock = clock;
    this.order = order;
    this.claimed = order.known();
  }

  /** What may be said to lines, as far as there is anything. */
  List<Turn> of(List<Line> lines) {
    List<Turn> turns = new ArrayList<>(lines.size());
    for (Line line : lines) {
      Turn turn = of(line);
      turns.add(turn);
      if (turn instanceof Turn.Last) {
        return turns;
      }
    }
    return turns;
  }

  private Turn of(Line line) {
    JsonNode ref = null;
    try {
      LineQuestion question = line.read();
      ref = question.ref();
      return of(line, question);
    } catch (ProblemException e) {
      return new Turn.Unread(line.number(), ref, e.problem());
    } catch (NotRecordedException e) {
      return new Turn.Last(line.number(), ref, Unrecorded.problem(e).problem());
    } catch (RuntimeException e) {
      return new Turn.Unread(line.number(), ref, faults.unexpected(e));
    }
  }

  private Turn of(Line line, LineQuestion question) throws NotRecordedException {
    Asking asking =
        new Asking(order.caller(), clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
    Unsaid unsaid = decisions.prepare(asking, order.question().of(question.input()));
    BatchKey key = order.key();
    if (key == null) {
      return new Turn.Recorded(
          line.number(), question.ref(), unsaid, null, recorder.enqueue(unsaid.entry(), List.of()));
    }
    Claim claim = key.line(line.number(), unsaid);
    Optional<Claim> earlier = order.known() ? earlier(claim) : Optional.empty();
    return earlier.isPresent()
        ? again(line.number(), question.ref(), claim, earlier.get())
        : keyed(line.number(), question.ref(), unsaid, key, claim);
  }

  private Optional<Claim> earlier(Claim claim) throws NotRecordedException {
    return recorder.claimed(claim.caller(), claim.key());
  }

  private static Turn again(long line, @Nullable JsonNode ref, Claim asked, Claim earlier) {
    BatchKey.requireSame(earlier, asked.fingerprint(), "line");
    return new Turn.Repeated(line, ref, earlier);
  }

  /** Whatever is recorded first claims the key, before anything is said to anybody. */
  private synchronized Turn keyed(
      long line, @Nullable JsonNode ref, Unsaid unsaid, BatchKey key, Claim claim)
      throws NotRecordedException {
    List<Claim> claims = claimed ? List.of(claim) : List.of(key.batch(release()), claim);
    Turn turn =
        new Turn.Recorded(line, ref, unsaid, claim, recorder.enqueue(unsaid.entry(), claims));
    claimed = true;
    return turn;
  }

  private String release() {
    return order.question().release().id();
  }
}
