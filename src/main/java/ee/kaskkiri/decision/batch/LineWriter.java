package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers as lines of JSON: {@code line}, {@code ref} if the line had one, {@code status},
 * and then the members of the decision, or {@code problem}. For many threads.
 */
public final class LineWriter {
  private static final byte[] PROBLEM = "\"problem\":".getBytes(StandardCharsets.UTF_8);
  private static final int LONGEST_HEAD = 128;

  private final ObjectMapper json;

  /**
   * Writes with a mapper.
   *
   * @param json writes as the service answers
   */
  public LineWriter(ObjectMapper json) {
    this.json = json;
  }

  /** An answer as one line, with its end. */
  public byte[] bytes(LineAnswer answer) {
    if (answer instanceof LineAnswer.Decided decided) {
      return decided(answer.line(), answer.ref(), answer.status(), written(decided.answer()));
    }
    Object problem = ((LineAnswer.Declined) answer).problem();
    return declined(answer.line(), answer.ref(), answer.status(), written(problem));
  }

  /**
   * A decision that was written already, as one line with its end.
   *
   * @param said the decision as a JSON object
   */
  byte[] decided(long line, @Nullable JsonNode ref, int status, byte[] said) {
    ByteArrayOutputStream bytes = begin(line, ref, status, said.length);
    bytes.write(said, 1, said.length - 1);
    bytes.write('\n');
    return bytes.toByteArray();
  }

  /**
   * A problem that was written already, as one line with its end.
   *
   * @param said the problem as a JSON object
   */
  byte[] declined(long line, @Nullable JsonNode ref, int status, byte[] said) {
    ByteArrayOutputStream bytes = begin(line, ref, status, said.length);
    bytes.writeBytes(PROBLEM);
    bytes.writeBytes(said);
    bytes.write('}');
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private ByteArrayOutputStream begin(long line, @Nullable JsonNode ref, int status, int length) {
    String called =
        ref == null ? "" : ",\"ref\":" + new String(written(ref), StandardCharsets.UTF_8);
    String head = "{\"line\":" + line + called + ",\"status\":" + status + ",";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(length + LONGEST_HEAD);
    bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    return bytes;
  }

  private byte[] written(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
