package ee.kaskkiri.decision.batch;

import ee.kaskkiri.decision.RepeatKey;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.record.Claim;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Pending;
import ee.kaskkiri.record.Recorder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands in the records of the lines of a batch that has a key. Until the batch itself is known by
 * the key, each record claims it too and is waited for: no line may be known by a key that stands
 * for no release, or for another batch. For many threads.
 */
final class KeyedRecords {
  private final Recorder recorder;
  private final Claim batch;
  private volatile boolean claimed;
  private @Nullable Problem taken;

  /**
   * Records of a batch.
   *
   * @param batch what the key stands for
   * @param known whether that is durable already
   */
  KeyedRecords(Recorder recorder, Claim batch, boolean known) {
    this.recorder = recorder;
    this.batch = batch;
    this.claimed = known;
  }

  /** The key turned out to stand for something else. */
  static final class TakenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    TakenException(Problem problem) {
      super(problem.detail());
      this.problem = problem;
    }

    /** What is said of it. */
    Problem problem() {
      return problem;
    }
  }

  /**
   * Hands in the record of a line.
   *
   * @param line what the key of the line stands for from now on
   * @throws TakenException if the key of the batch stands for something else
   */
  Pending enqueue(Entry entry, Claim line) throws NotRecordedException, TakenException {
    return claimed ? recorder.enqueue(entry, List.of(line)) : first(entry, line);
  }

  private synchronized Pending first(Entry entry, Claim line)
      throws NotRecordedException, TakenException {
    if (taken != null) {
      throw new TakenException(taken);
    }
    if (claimed) {
      return recorder.enqueue(entry, List.of(line));
    }
    Pending pending = recorder.enqueue(entry, List.of(batch, line));
    List<Claim> earlier = pending.await();
    for (Claim claim : earlier) {
      if (claim.key().equals(batch.key())) {
        requireOurs(claim);
      }
    }
    claimed = true;
    return () -> earlier;
  }

  private void requireOurs(Claim found) throws TakenException {
    if (!found.fingerprint().equals(batch.fingerprint())) {
      throw taken(
          Problem.of(
              ProblemType.KEY_REUSED,
              "The key stands for another request.",
              List.of(
                  ProblemDetail.parameter(
                      RepeatKey.HEADER,
                      "The key stands for another request.",
                      "the same request again, or another key"))));
    }
    if (!found.answer().equals(batch.answer())) {
      throw taken(
          Problem.of(
              ProblemType.OVERLOADED,
              "The batch was begun by another release meanwhile. Go on with the line of this"
                  + " answer.",
              List.of()));
    }
  }

  private TakenException taken(Problem problem) {
    taken = problem;
    return new TakenException(problem);
  }
}
