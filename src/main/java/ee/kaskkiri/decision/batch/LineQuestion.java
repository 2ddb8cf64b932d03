package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line asks.
 *
 * @param ref what the caller calls the line, a text or a whole number; null if nothing
 * @param input the document, not checked yet
 */
public record LineQuestion(@Nullable JsonNode ref, ObjectNode input) {
  public LineQuestion {
    Objects.requireNonNull(input, "input");
    if (ref != null && !isRef(ref)) {
      throw new IllegalArgumentException("ref is neither a text nor a whole number");
    }
  }

  /** Whether something can be what a caller calls a line. */
  static boolean isRef(JsonNode ref) {
    return ref.isTextual() || ref.isIntegralNumber();
  }
}
