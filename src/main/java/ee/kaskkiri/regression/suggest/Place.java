package ee.kaskkiri.regression.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place in an input that can be varied.
 *
 * @param path names, and numbers of list elements, from the outside in
 * @param type what may stand there
 */
record Place(List<Object> path, ValueType type) {

  /** Every place of an input that its type declares. */
  static List<Place> of(ValueType.Fields type, ObjectNode input) {
    List<Place> places = new ArrayList<>();
    collect(List.of(), type, input, places);
    return places;
  }

  private static void collect(
      List<Object> path, ValueType type, JsonNode node, List<Place> places) {
    if (!path.isEmpty()) {
      places.add(new Place(path, type));
    }
    if (type instanceof ValueType.Fields fields && node.isObject()) {
      fields
          .fields()
          .forEach(
              (name, field) -> {
                JsonNode below = node.get(name);
                if (below != null) {
                  collect(below(path, name), field.type(), below, places);
                }
              });
    } else if (type instanceof ValueType.ListOf list && node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(below(path, i), list.element(), node.get(i), places);
      }
    }
  }

  private static List<Object> below(List<Object> path, Object step) {
    List<Object> below = new ArrayList<>(path);
    below.add(step);
    return below;
  }

  /** The place without the numbers of list elements: what stands there is of one sort. */
  String sort() {
    return path.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.joining("/"));
  }

  /** What stands here. */
  JsonNode in(JsonNode input) {
    JsonNode node = input;
    for (Object step : path) {
      node = step instanceof Integer index ? node.path(index) : node.path((String) step);
    }
    return node;
  }

  /** A copy of an input with another value here. */
  ObjectNode with(ObjectNode input, JsonNode value) {
    ObjectNode copy = input.deepCopy();
    JsonNode holder = new Place(path.subList(0, path.size() - 1), type).in(copy);
    Object last = path.get(path.size() - 1);
    if (holder instanceof ObjectNode object) {
      object.set((String) last, value);
    } else if (holder instanceof ArrayNode array) {
      array.set((Integer) last, value);
    }
    return copy;
  }
}
