package ee.kaskkiri.decision.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.regression.Case;

/** Puts examples where OpenAPI wants them. */
final class Shown {
  private static final String JSON = "application/json";

  private Shown() {}

  /** Adds a value that belongs to a case. */
  static void with(ObjectNode content, Case example, JsonNode value) {
    content
        .withObject("/examples")
        .putObject(example.id())
        .put("summary", "on=" + example.on() + ": " + example.name())
        .set("value", value);
  }

  /** Adds the problem of an empty input; nothing if it is another problem or an answer. */
  static void refused(ObjectNode operation, JsonNode problem) {
    if (problem.path("type").asText().equals(ProblemType.INVALID_INPUT.uri())) {
      content(operation, ProblemType.INVALID_INPUT.status(), Problem.MEDIA_TYPE)
          .withObject("/examples")
          .putObject(ProblemType.INVALID_INPUT.slug())
          .put("summary", "nothing was given")
          .set("value", problem);
    }
  }

  /** Where the answers of an operation are described. */
  static ObjectNode answered(ObjectNode operation) {
    return content(operation, 200, JSON);
  }

  private static ObjectNode content(ObjectNode operation, int status, String mediaType) {
    return operation
        .withObject("/responses/" + status + "/content")
        .withObject("/" + mediaType.replace("/", "~1"));
  }
}
