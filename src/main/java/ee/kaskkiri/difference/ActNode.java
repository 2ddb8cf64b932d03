package ee.kaskkiri.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import ee.kaskkiri.rules.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code act.yaml} says, as nodes: the edition as a whole, its topics, its lists. */
final class ActNode {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private ActNode() {}

  /** Entries of the act itself; topics and the entries of lists are not among them. */
  static Node whole(Act act) {
    Map<String, String> texts = new TreeMap<>();
    JSON.valueToTree(act)
        .properties()
        .forEach(
            field -> {
              if (!List.of("topics", "coverage", "readings", "retired").contains(field.getKey())) {
                Flat.into(texts, field.getKey(), ".", field.getValue());
              }
            });
    return Node.of(What.ACT, "", texts);
  }

  /** What the act says of its topics, and its coverage, readings and retired codes. */
  static List<Node> lists(Act act) {
    List<Node> nodes = new ArrayList<>();
    new TreeMap<>(act.topics())
        .forEach((name, topic) -> nodes.add(Node.of(What.ACT, "topics/" + name, texts(topic))));
    act.coverage().forEach(one -> nodes.add(Node.of(What.COVERAGE, one.ref(), texts(one))));
    act.readings().forEach(one -> nodes.add(Node.of(What.READING, one.id(), texts(one))));
    act.retired().forEach(one -> nodes.add(Node.of(What.RETIRED, one.code(), texts(one))));
    return nodes;
  }

  private static Map<String, String> texts(Object entry) {
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : JSON.valueToTree(entry).properties()) {
      if (!List.of("ref", "id", "code").contains(field.getKey())) {
        Flat.into(texts, field.getKey(), ".", field.getValue());
      }
    }
    return texts;
  }
}
