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
import ee.kaskkiri.record.Pending;
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
  private final @Nullable KeyedRecords keyed;

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
    BatchKey key = order.key();
    this.keyed =
        key == null
            ? null
            : new KeyedRecords(recorder, key.batch(order.question().release().id()), order.known());
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
      return new Turn.Unread(line.number(), line.next(), ref, e.problem());
    } catch (NotRecordedException e) {
      return new Turn.Last(line.number(), line.next(), ref, Unrecorded.problem(e).problem());
    } catch (KeyedRecords.TakenException e) {
      return new Turn.Last(line.number(), line.next(), ref, e.problem());
    } catch (RuntimeException | StackOverflowError e) { // of this line, and of no other
      return new Turn.Unread(line.number(), line.next(), ref, faults.unexpected(e));
    }
  }

  private Turn of(Line line, LineQuestion question)
      throws NotRecordedException, KeyedRecords.TakenException {
    Asking asking =
        new Asking(order.caller(), clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
    Unsaid unsaid = decisions.prepare(asking, order.question().of(question.input()));
    JsonNode ref = question.ref();
    BatchKey key = order.key();
    if (key == null || keyed == null) {
      Pending pending = recorder.enqueue(unsaid.entry(), List.of());
      return new Turn.Recorded(line.number(), line.next(), ref, unsaid, null, pending);
    }
    Claim claim = key.line(line.number(), unsaid);
    Optional<Claim> earlier = order.known() ? earlier(claim) : Optional.empty();
    if (earlier.isPresent()) {
      BatchKey.requireSame(earlier.get(), claim.fingerprint(), "line");
      return new Turn.Repeated(line.number(), line.next(), ref, earlier.get());
    }
    Pending pending = keyed.enqueue(unsaid.entry(), claim);
    return new Turn.Recorded(line.number(), line.next(), ref, unsaid, claim, pending);
  }

  private Optional<Claim> earlier(Claim claim) throws NotRecordedException {
    return recorder.claimed(claim.caller(), claim.key());
  }
}
