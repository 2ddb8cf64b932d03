package ee.kaskkiri.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import ee.kaskkiri.edition.YamlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes what a case expects, value by value. */
final class ExpectationText {
  private static final String OUTCOME = "outcome";
  private static final String CODES = "codes";
  private static final String FIRED = "fired";

  private final YamlText yaml;

  ExpectationText(YamlText yaml) {
    this.yaml = yaml;
  }

  void set(MappingNode one, NewExpectation wanted) {
    Node expect = YamlText.value(one, "expect").orElseThrow();
    if (!(expect instanceof MappingNode mapping)
        || !(YamlText.value(mapping, OUTCOME).orElse(null) instanceof MappingNode outcome)) {
      yaml.replace(expect, whole(wanted));
      return;
    }
    change(outcome, wanted.outcome());
    codes(mapping, wanted.codes());
    List<String> fired = wanted.fired();
    if (fired != null) {
      fired(mapping, new HashSet<>(fired));
    }
  }

  private static String whole(NewExpectation wanted) {
    return "{outcome: "
        + YamlValues.line(wanted.outcome())
        + ", codes: "
        + list(wanted.codes())
        + "}";
  }

  static String list(List<String> texts) {
    return "["
        + String.join(
            ", ", texts.stream().map(text -> YamlValues.line(TextNode.valueOf(text))).toList())
        + "]";
  }

  private void change(Node node, JsonNode value) {
    if (node instanceof MappingNode mapping && value instanceof ObjectNode object) {
      fields(mapping, object);
    } else if (node instanceof SequenceNode list
        && value.isArray()
        && list.getValue().size() == value.size()) {
      for (int i = 0; i < value.size(); i++) {
        change(list.getValue().get(i), value.path(i));
      }
    } else if (!(node instanceof ScalarNode scalar && YamlValues.is(scalar, value))) {
      yaml.replace(node, YamlValues.line(value));
    }
  }

  /** A field more or less changes the whole line; anything else only its value. */
  private void fields(MappingNode mapping, ObjectNode object) {
    Set<String> names = new HashSet<>();
    mapping.getValue().forEach(tuple -> names.add(name(tuple)));
    Set<String> wanted = new HashSet<>();
    object.fieldNames().forEachRemaining(wanted::add);
    if (!names.equals(wanted)) {
      yaml.replace(mapping, YamlValues.line(object));
      return;
    }
    mapping.getValue().forEach(tuple -> change(tuple.getValueNode(), object.path(name(tuple))));
  }

  private static String name(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
  }

  private void codes(MappingNode expect, List<String> codes) {
    List<String> left = new ArrayList<>(codes);
    List<String> written = new ArrayList<>();
    boolean same = true;
    List<Node> there = elements(expect, CODES);
    for (Node one : there) {
      String code = code(one);
      boolean stays = codes.contains(code);
      same &= stays;
      left.remove(code);
      if (stays) {
        written.add(yaml.written(one));
      }
    }
    if (same && left.isEmpty()) {
      return;
    }
    left.forEach(code -> written.add(YamlValues.line(TextNode.valueOf(code))));
    put(expect, CODES, written);
  }

  private void fired(MappingNode expect, Set<String> fired) {
    List<Node> there = elements(expect, FIRED);
    List<String> stay =
        there.stream()
            .filter(one -> one instanceof ScalarNode rule && fires(fired, rule.getValue()))
            .map(yaml::written)
            .toList();
    if (stay.size() < there.size()) {
      put(expect, FIRED, stay);
    }
  }

  private static boolean fires(Set<String> fired, String rule) {
    return fired.stream().anyMatch(one -> one.equals(rule) || one.endsWith("/" + rule));
  }

  private void put(MappingNode expect, String key, List<String> written) {
    String text = "[" + String.join(", ", written) + "]";
    Optional<Node> there = YamlText.value(expect, key);
    if (there.isPresent()) {
      yaml.replace(there.get(), text);
    } else {
      yaml.set(expect, key, text, OUTCOME);
    }
  }

  private static List<Node> elements(MappingNode expect, String key) {
    return YamlText.value(expect, key).orElse(null) instanceof SequenceNode list
        ? list.getValue()
        : List.of();
  }

  private static String code(Node one) {
    if (one instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    return one instanceof MappingNode mapping
        ? String.valueOf(YamlText.scalar(mapping, "code"))
        : "";
  }
}
