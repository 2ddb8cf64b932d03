package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.decision.RequestBody;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import java.util.Objects;

/**
 * A line of newline-delimited JSON: either the input itself, or an object with the key {@code
 * input} and, if the caller wants to know the line again, {@code ref}, and no other.
 *
 * @param number its number; the first one is 1
 * @param content its bytes without the end of the line; empty if it was too long to be kept
 * @param longest how many bytes a line may have
 * @param tooLong whether it has more
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on to the parser and nobody else
record JsonLine(long number, byte[] content, int longest, boolean tooLong) implements Line {
  private static final int OVERHEAD = 64;
  private static final String INPUT = "input";
  private static final String REF = "ref";

  JsonLine {
    Objects.requireNonNull(content, "content");
    if (number < 1) {
      throw new IllegalArgumentException("number must be at least 1");
    }
  }

  @Override
  public int size() {
    return content.length + OVERHEAD;
  }

  @Override
  public LineQuestion read() {
    if (tooLong) {
      throw new ProblemException(
          ProblemType.TOO_LARGE,
          ProblemDetail.body(
              "", "The line is longer than " + longest + " bytes.", "a shorter line"));
    }
    ObjectNode line = RequestBody.readLine(content);
    if (!(line.get(INPUT) instanceof ObjectNode input) || line.size() > (line.has(REF) ? 2 : 1)) {
      return new LineQuestion(null, line);
    }
    JsonNode ref = line.get(REF);
    if (ref != null && !LineQuestion.isRef(ref)) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          ProblemDetail.body(
              "/" + REF,
              "'ref' is neither a text nor a whole number.",
              "a text or a whole number"));
    }
    return new LineQuestion(ref, input);
  }
}
