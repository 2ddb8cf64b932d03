package ee.kaskkiri.bench.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.bench.contest.Json;
import java.util.List;
import java.util.Map;

/** A graph of ZEN: one node after the other, each of which sees what those before found. */
final class ZenModel {
  private final ObjectNode model = Json.MAPPER.createObjectNode();
  private final ArrayNode nodes = model.putArray("nodes");
  private final ArrayNode edges = model.putArray("edges");
  private String last = "request";

  ZenModel() {
    node("request", "inputNode");
  }

  private ObjectNode node(String id, String type) {
    ObjectNode node = nodes.addObject().put("id", id).put("name", id).put("type", type);
    node.putObject("position").put("x", nodes.size() * 300).put("y", 0);
    return node;
  }

  private ObjectNode next(String id, String type) {
    edges.addObject().put("id", "to-" + id).put("sourceId", last).put("targetId", id);
    last = id;
    return node(id, type);
  }

  /** A table whose first row that fits counts, which is the only one where none overlap. */
  void table(String id, ArrayNode columns, List<String> outputs, ArrayNode rules) {
    ObjectNode content = next(id, "decisionTableNode").putObject("content");
    content.put("hitPolicy", "first").put("passThrough", true).put("executionMode", "single");
    content.putNull("inputField").putNull("outputPath");
    content.set("inputs", columns);
    ArrayNode named = content.putArray("outputs");
    for (String output : outputs) {
      named.addObject().put("id", output).put("name", output).put("field", output);
    }
    content.set("rules", rules);
  }

  /** Expressions, of which later ones see earlier ones as {@code $.name}. */
  void expressions(String id, List<Map.Entry<String, String>> values) {
    ObjectNode content = next(id, "expressionNode").putObject("content");
    content.put("passThrough", true).put("executionMode", "single");
    content.putNull("inputField").putNull("outputPath");
    ArrayNode expressions = content.putArray("expressions");
    values.forEach(
        value ->
            expressions
                .addObject()
                .put("id", value.getKey())
                .put("key", value.getKey())
                .put("value", value.getValue()));
  }

  String json() throws JsonProcessingException {
    next("response", "outputNode");
    return Json.MAPPER.writeValueAsString(model);
  }

  /** What {@link Dmn#shares} says. */
  static String shares() throws JsonProcessingException {
    ArrayNode byStage = Json.MAPPER.createArrayNode();
    byStage.addObject().put("id", "stage").put("name", "stage").put("field", "stage");
    ArrayNode rates = Json.MAPPER.createArrayNode();
    for (String stage : List.of("I", "II", "III")) {
      rates
          .addObject()
          .put("_id", "rate-" + stage)
          .put("stage", "'" + stage + "'")
          .put("base", "7123.00")
          .put("perCapita", "17.00");
    }
    ArrayNode byCut = Json.MAPPER.createArrayNode();
    byCut.addObject().put("id", "cut").put("name", "cut").put("field", "cut");
    ArrayNode verdicts = Json.MAPPER.createArrayNode();
    verdicts.addObject().put("_id", "some").put("cut", "> 0").put("verdict", "'CUT'");
    verdicts.addObject().put("_id", "nothing").put("cut", "<= 0").put("verdict", "'GRANT'");
    ZenModel model = new ZenModel();
    model.table("rates", byStage, List.of("base", "perCapita"), rates);
    model.expressions(
        "sums",
        List.of(
            Map.entry(
                "ceiling",
                "2 * sum(map(members, #.participation == 'full' ? base + perCapita *"
                    + " #.youngPeople : 0))"),
            Map.entry("cut", "requested > $.ceiling ? requested - $.ceiling : 0")));
    model.table("verdict", byCut, List.of("verdict"), verdicts);
    model.expressions(
        "answer", List.of(Map.entry("answer", "{ceiling: ceiling, cut: cut, verdict: verdict}")));
    return model.json();
  }
}
