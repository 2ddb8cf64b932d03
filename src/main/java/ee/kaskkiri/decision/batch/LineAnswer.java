package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.decision.Answer;
import ee.kaskkiri.problem.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said to a line. */
public sealed interface LineAnswer {
  /** Number of the line. */
  long line();

  /** What the caller calls the line; null if nothing, or if the line could not be read. */
  @Nullable JsonNode ref();

  /** What the status would be if the line had been a request of its own. */
  int status();

  /**
   * A decision.
   *
   * @param line number of the line
   * @param ref what the caller calls it
   * @param answer the decision
   */
  record Decided(long line, @Nullable JsonNode ref, Answer answer) implements LineAnswer {
    private static final int OK = 200;

    public Decided {
      Objects.requireNonNull(answer, "answer");
    }

    @Override
    public int status() {
      return OK;
    }
  }

  /**
   * Why there is no decision.
   *
   * @param line number of the line
   * @param ref what the caller calls it
   * @param problem why
   */
  record Declined(long line, @Nullable JsonNode ref, Problem problem) implements LineAnswer {
    public Declined {
      Objects.requireNonNull(problem, "problem");
    }

    @Override
    public int status() {
      return problem.status();
    }
  }
}
