package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.decision.Decisions;
import ee.kaskkiri.decision.Identities;
import ee.kaskkiri.decision.Question;
import ee.kaskkiri.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Answers lines without recording them. For many threads. */
public final class LineDecider {
  private final Decisions decisions;
  private final Identities identities;
  private final BatchQuestion asked;

  /** Answers what a batch asks. */
  public LineDecider(Decisions decisions, Identities identities, BatchQuestion asked) {
    this.decisions = decisions;
    this.identities = identities;
    this.asked = asked;
  }

  /** The answer to a line, or why there is none. */
  public LineAnswer answer(Line line) {
    JsonNode ref = null;
    try {
      LineQuestion question = line.read();
      ref = question.ref();
      return answer(line.number(), ref, asked.of(question.input()));
    } catch (ProblemException e) {
      return new LineAnswer.Declined(line.number(), ref, e.problem());
    }
  }

  private LineAnswer answer(long line, @Nullable JsonNode ref, Question question) {
    return new LineAnswer.Decided(line, ref, decisions.decide(question, identities.next()));
  }
}
