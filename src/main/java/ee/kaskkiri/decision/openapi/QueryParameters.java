package ee.kaskkiri.decision.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Instrument;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** What may be said of a decision besides its input. */
final class QueryParameters {
  private QueryParameters() {}

  /** The day that counts, which release is asked, and under which key. */
  static void day(ArrayNode parameters, Instrument instrument) {
    Act.DayThatCounts day = instrument.latest().act().on();
    String meaning =
        day == null
            ? "the day that counts; it selects the edition"
            : day.meaning().et() + " / " + day.meaning().en();
    text(parameters, "on", meaning).put("format", "date");
    ((ObjectNode) parameters.get(0)).put("required", true);
    text(parameters, "release", "hash of the release that decides, if not the active one");
    text(parameters, "knownAt", "decide by the release that was active at this moment")
        .put("format", "date-time");
    parameters
        .addObject()
        .put("name", "Idempotency-Key")
        .put("in", "header")
        .put("required", false)
        .put(
            "description",
            "what the caller calls this request: repeating it gets the first answer again")
        .putObject("schema")
        .put("type", "string")
        .put("maxLength", 255);
  }

  /** Which part of a topic is asked for. */
  static void selection(ArrayNode parameters, Collection<Topic> editions) {
    SortedSet<String> outcomes = new TreeSet<>();
    SortedSet<String> services = new TreeSet<>();
    for (Topic topic : editions) {
      outcomes.addAll(topic.outcomes(Selection.ALL).fields().keySet());
      services.addAll(topic.services());
    }
    ObjectNode outcome =
        parameter(parameters, "outcome", "only this outcome and what it needs")
            .put("type", "array");
    outcomes.forEach(outcome.putObject("items").put("type", "string").putArray("enum")::add);
    if (!services.isEmpty()) {
      ObjectNode service = text(parameters, "service", "a decision service of the model");
      services.forEach(service.putArray("enum")::add);
    }
  }

  private static ObjectNode text(ArrayNode parameters, String name, String description) {
    return parameter(parameters, name, description).put("type", "string");
  }

  /** The schema of a new parameter. */
  private static ObjectNode parameter(ArrayNode parameters, String name, String description) {
    ObjectNode parameter = parameters.addObject().put("name", name).put("in", "query");
    return parameter.put("required", false).put("description", description).putObject("schema");
  }
}
