package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.decision.Decisions;
import ee.kaskkiri.decision.Identities;
import ee.kaskkiri.decision.Question;
import ee.kaskkiri.decision.http.StackTrace;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers lines without recording them. For many threads. */
public final class LineDecider {
  private static final Logger LOG = Logger.getLogger(LineDecider.class);

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
    } catch (RuntimeException e) {
      LOG.errorf("Unexpected at line %d: %s", line.number(), StackTrace.of(e));
      return new LineAnswer.Declined(line.number(), ref, unexpected(line.number()));
    }
  }

  /** Without a name of its own, so that a line is answered with the same bytes each time. */
  private static Problem unexpected(long line) {
    return Problem.of(
        ProblemType.UNEXPECTED, "Something broke at line " + line + "; the log has it.", List.of());
  }

  private LineAnswer answer(long line, @Nullable JsonNode ref, Question question) {
    return new LineAnswer.Decided(line, ref, decisions.decide(question, identities.next()));
  }
}
