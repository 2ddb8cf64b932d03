package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.decision.Unsaid;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.record.Claim;
import ee.kaskkiri.record.Pending;
import org.jspecify.annotations.Nullable;

/** What was found out for a line, and may be said in its turn. */
sealed interface Turn {
  /** Number of the line. */
  long line();

  /** Number of the line after it. */
  long next();

  /** What the caller calls the line; null if nothing. */
  @Nullable JsonNode ref();

  /** What is recorded first. */
  record Recorded(
      long line,
      long next,
      @Nullable JsonNode ref,
      Unsaid unsaid,
      @Nullable Claim claim,
      Pending pending)
      implements Turn {}

  /** What was said before. */
  record Repeated(long line, long next, @Nullable JsonNode ref, Claim claim) implements Turn {}

  /** What is said without a record, because nothing was asked of the rules. */
  record Unread(long line, long next, @Nullable JsonNode ref, Problem problem) implements Turn {}

  /** What ends the batch. */
  record Last(long line, long next, @Nullable JsonNode ref, Problem problem) implements Turn {}
}
