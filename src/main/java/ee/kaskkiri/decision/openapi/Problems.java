package ee.kaskkiri.decision.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Problems as OpenAPI describes them. */
final class Problems {
  private static final String SCHEMA = "#/components/schemas/Problem";
  private static final String STRING = "string";
  private static final Map<String, ProblemType> OF_A_PARAMETER =
      Map.ofEntries(
          Map.entry("instrument", ProblemType.UNKNOWN_INSTRUMENT),
          Map.entry("edition", ProblemType.UNKNOWN_EDITION),
          Map.entry("topic", ProblemType.UNKNOWN_TOPIC),
          Map.entry("outcome", ProblemType.UNKNOWN_OUTCOME),
          Map.entry("service", ProblemType.UNKNOWN_SERVICE),
          Map.entry("on", ProblemType.NO_EDITION_IN_FORCE),
          Map.entry("name", ProblemType.NOT_FOUND),
          Map.entry("release", ProblemType.UNKNOWN_RELEASE),
          Map.entry("knownAt", ProblemType.UNKNOWN_RELEASE),
          Map.entry("from", ProblemType.UNKNOWN_RELEASE),
          Map.entry("to", ProblemType.UNKNOWN_RELEASE),
          Map.entry("fromEdition", ProblemType.UNKNOWN_EDITION),
          Map.entry("toEdition", ProblemType.UNKNOWN_EDITION),
          Map.entry("id", ProblemType.UNKNOWN_DECISION),
          Map.entry("draft", ProblemType.UNKNOWN_DRAFT),
          Map.entry("path", ProblemType.UNKNOWN_FILE),
          Map.entry("changedBy", ProblemType.UNKNOWN_RELEASE),
          Map.entry("Idempotency-Key", ProblemType.KEY_REUSED),
          Map.entry("suggest", ProblemType.OVERLOADED));

  /** Problems that no decision ends in. */
  private static final Set<ProblemType> OF_OTHERS =
      EnumSet.of(
          ProblemType.METHOD_NOT_ALLOWED,
          ProblemType.BODY_STOPPED,
          ProblemType.UNKNOWN_EDITION,
          ProblemType.UNKNOWN_DECISION,
          ProblemType.PURGED,
          ProblemType.SIGN_IN_REFUSED,
          ProblemType.LAST_ADMINISTRATOR,
          ProblemType.UNKNOWN_DRAFT,
          ProblemType.UNKNOWN_FILE,
          ProblemType.DRAFT_CHANGED,
          ProblemType.DRAFT_CONFLICT,
          ProblemType.DRAFT_NOT_OPEN,
          ProblemType.DRAFT_BEHIND,
          ProblemType.DRAFT_REFUSED,
          ProblemType.OWN_DRAFT,
          ProblemType.REPOSITORY_READ_ONLY);

  private Problems() {}

  /** Adds the schema of a problem. */
  static void describe(ObjectNode components) {
    ObjectNode schemas = components.withObject("/schemas");
    ObjectNode detail = schemas.putObject("ProblemDetail").put("type", "object");
    ObjectNode of = detail.putObject("properties");
    for (String name :
        List.of("detail", "pointer", "parameter", "kind", "expected", "meant", "topic", "source")) {
      of.putObject(name).put("type", STRING);
    }
    of.putObject("known").put("type", "array").putObject("items").put("type", STRING);
    detail.putArray("required").add("detail");

    ObjectNode problem =
        schemas.putObject("Problem").put("type", "object").put("description", "RFC 9457");
    ObjectNode properties = problem.putObject("properties");
    ArrayNode types =
        properties
            .putObject("type")
            .put("type", STRING)
            .put("format", "uri-reference")
            .putArray("examples");
    Arrays.stream(ProblemType.values()).map(ProblemType::uri).forEach(types::add);
    properties.putObject("title").put("type", STRING);
    properties.putObject("status").put("type", "integer");
    properties.putObject("detail").put("type", STRING);
    properties.putObject("id").put("type", STRING);
    properties
        .putObject("errors")
        .put("type", "array")
        .putObject("items")
        .put("$ref", "#/components/schemas/ProblemDetail");
    problem.putArray("required").add("type").add("title").add("status").add("detail").add("errors");
  }

  /**
   * Says which problems an operation without a body may end in, by what its address is made of, and
   * that there may be others by the time a caller reads them.
   */
  static void mayHappen(String method, ObjectNode operation) {
    Set<ProblemType> types =
        EnumSet.of(
            ProblemType.MALFORMED_REQUEST,
            ProblemType.NOT_AUTHENTICATED,
            ProblemType.NOT_ALLOWED,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.UNEXPECTED);
    for (JsonNode parameter : operation.path("parameters")) {
      ProblemType type = OF_A_PARAMETER.get(parameter.path("name").asText());
      if (type != null) {
        types.add(type);
      }
    }
    if (operation.has("requestBody")) {
      types.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
    if (method.equals("post")) {
      types.add(ProblemType.TOO_LARGE);
      types.add(ProblemType.OVERLOADED);
    }
    ObjectNode responses = operation.withObject("/responses");
    add(responses, types);
    content(responses.putObject("default"), "A problem");
  }

  /** Says which problems a decision may end in, by status. */
  static void ofADecision(ObjectNode responses) {
    Set<ProblemType> types = EnumSet.allOf(ProblemType.class);
    types.removeAll(OF_OTHERS);
    add(responses, types);
  }

  private static void add(ObjectNode responses, Set<ProblemType> types) {
    for (ProblemType type : types) {
      String status = String.valueOf(type.status());
      ObjectNode response = responses.withObject("/" + status);
      String before = response.path("description").asText();
      String description = type.title().en() + " (" + type.slug() + ")";
      content(response, before.isEmpty() ? description : before + "; " + description);
      if (type == ProblemType.OVERLOADED || type == ProblemType.TOO_MANY_REQUESTS) {
        response
            .putObject("headers")
            .putObject("Retry-After")
            .put("description", "seconds to wait")
            .putObject("schema")
            .put("type", "integer");
      }
    }
  }

  private static void content(ObjectNode response, String description) {
    response.put("description", description);
    response
        .putObject("content")
        .putObject(Problem.MEDIA_TYPE)
        .putObject("schema")
        .put("$ref", SCHEMA);
  }
}
