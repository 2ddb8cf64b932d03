package ee.kaskkiri.decision.batch.file;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.decision.Answer;
import ee.kaskkiri.decision.batch.LineAnswer;
import ee.kaskkiri.decision.batch.LineWriter;
import ee.kaskkiri.problem.Problem;

/**
 * Answers as newline-delimited JSON, as the service gives them, but without {@code id} and {@code
 * decidedAt}: there is no record to look up.
 */
public final class JsonForm implements AnswerForm {
  private static final byte[] NOTHING = {};

  private final LineWriter writer;

  /**
   * Writes with a mapper.
   *
   * @param json writes as the service answers
   */
  public JsonForm(ObjectMapper json) {
    this.writer =
        new LineWriter(
            json.copy()
                .addMixIn(Answer.class, Timeless.class)
                .addMixIn(Problem.class, Timeless.class));
  }

  /** What is left out. */
  @JsonIgnoreProperties({"id", "decidedAt"})
  private interface Timeless {}

  @Override
  public byte[] head() {
    return NOTHING;
  }

  @Override
  public byte[] bytes(LineAnswer answer) {
    return writer.bytes(answer);
  }
}
