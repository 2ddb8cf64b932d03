package ee.kaskkiri.decision.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.JsonSchemas;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.regression.Case;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The input of all topics of an edition together, as an assessment takes it. */
final class MergedInputs {
  private static final String PROPERTIES = "properties";
  private static final String REQUIRED = "required";
  private static final String ITEMS = "items";

  private static final ValueType.Fields NOTHING =
      new ValueType.Fields(Map.of(), Constraint.NOT_NULL);

  private MergedInputs() {}

  /** One schema with the properties of all topics. */
  static ObjectNode schema(CompiledEdition edition) {
    ObjectNode merged = JsonSchemas.schema(NOTHING);
    for (Topic topic : edition.topics().values()) {
      merge(merged, JsonSchemas.schema(topic.inputs(Selection.ALL)));
    }
    return merged;
  }

  /** A case that every topic of the edition can be asked with; empty if there is none. */
  static Optional<Case> example(CompiledEdition edition, Examples examples) {
    return edition.topics().keySet().stream()
        .flatMap(topic -> examples.all(edition.edition(), topic))
        .filter(example -> acceptedByAll(edition, example))
        .findFirst();
  }

  private static boolean acceptedByAll(CompiledEdition edition, Case example) {
    return edition.topics().values().stream()
        .allMatch(
            topic ->
                edition.check(topic, Selection.ALL, example.given()) instanceof Checked.Accepted);
  }

  private static void merge(ObjectNode into, ObjectNode other) {
    if (into.get(PROPERTIES) instanceof ObjectNode known
        && other.get(PROPERTIES) instanceof ObjectNode more) {
      more.properties().forEach(property -> merge(known, property.getKey(), property.getValue()));
      required(into, other);
    }
    if (into.get(ITEMS) instanceof ObjectNode known
        && other.get(ITEMS) instanceof ObjectNode more) {
      merge(known, more);
    }
  }

  private static void merge(ObjectNode properties, String name, JsonNode more) {
    if (properties.get(name) instanceof ObjectNode known && more instanceof ObjectNode schema) {
      merge(known, schema);
    } else {
      properties.set(name, more);
    }
  }

  private static void required(ObjectNode into, ObjectNode other) {
    Set<String> names = new LinkedHashSet<>();
    into.path(REQUIRED).forEach(name -> names.add(name.textValue()));
    other.path(REQUIRED).forEach(name -> names.add(name.textValue()));
    ArrayNode required = into.putArray(REQUIRED);
    names.forEach(required::add);
  }
}
