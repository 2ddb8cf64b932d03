package ee.kaskkiri.engine.input;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON into values of declared types; whatever does not fit becomes a mistake. */
final class ValueReader {
  private final Mistakes mistakes;

  ValueReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /**
   * The values of an object.
   *
   * @param known the names known at its place; null if nothing is
   * @return null if the node is no object
   */
  @Nullable Map<String, @Nullable Object> record(
      JsonNode node, ValueType.Fields type, @Nullable KnownPlaces known) {
    if (!node.isObject()) {
      mistakes.wrongType(Got.of(node), type);
      return null;
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Map<String, Field> fields = type.fields();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (mistakes.full()) {
        break;
      }
      Field field = fields.get(entry.getKey());
      KnownPlaces below = known == null ? null : known.below(entry.getKey());
      if (field != null) {
        int mark = mistakes.enter(entry.getKey());
        values.put(entry.getKey(), value(entry.getValue(), field.type(), below));
        mistakes.leave(mark);
      } else if (below != null) {
        int mark = mistakes.enter(entry.getKey());
        names(entry.getValue(), below);
        mistakes.leave(mark);
      } else {
        mistakes.unknownKey(
            entry.getKey(),
            known == null || known.names().isEmpty() ? fields.keySet() : known.names());
      }
    }
    if (values.size() < fields.size()) {
      fields.forEach((name, field) -> absent(name, field, values));
    }
    return values;
  }

  private void absent(String name, Field field, Map<String, @Nullable Object> values) {
    if (values.containsKey(name)) {
      return;
    }
    if (field.optional()) {
      values.put(name, null);
    } else {
      mistakes.missingKey(name, field.type());
    }
  }

  private @Nullable Object value(JsonNode node, ValueType type, @Nullable KnownPlaces known) {
    if (node.isNull()) {
      if (!type.nullable()) {
        mistakes.notAllowed("null", type, null);
      }
      return null;
    }
    if (type instanceof ValueType.Scalar scalar) {
      return scalar(node, scalar);
    }
    int before = mistakes.count();
    if (type instanceof ValueType.ListOf list) {
      return obeys(list(node, list, known), node, list, list.constraint(), before);
    }
    if (type instanceof ValueType.Fields fields) {
      return obeys(record(node, fields, known), node, fields, fields.constraint(), before);
    }
    return new FreeValue(mistakes).read(node, type);
  }

  private @Nullable Object obeys(
      @Nullable Object value, JsonNode node, ValueType type, Constraint constraint, int before) {
    if (value != null && mistakes.count() == before && !constraint.allows(value)) {
      mistakes.notAllowed(Got.of(node), type, null);
    }
    return value;
  }

  private @Nullable List<@Nullable Object> list(
      JsonNode node, ValueType.ListOf type, @Nullable KnownPlaces known) {
    if (!node.isArray()) {
      mistakes.wrongType(Got.of(node), type);
      return null;
    }
    List<@Nullable Object> values = new ArrayList<>(node.size());
    for (int i = 0; i < node.size() && !mistakes.full(); i++) {
      int mark = mistakes.enter(i);
      values.add(value(node.get(i), type.element(), known));
      mistakes.leave(mark);
    }
    return values;
  }

  private @Nullable Object scalar(JsonNode node, ValueType.Scalar type) {
    Object value = ScalarReader.read(node, type.kind());
    if (value == null) {
      String problem = ScalarReader.problem(node, type.kind());
      if (problem == null) {
        mistakes.wrongType(Got.of(node), type);
      } else {
        mistakes.noValue(problem, type);
      }
      return null;
    }
    if (!type.constraint().allows(value)) {
      mistakes.notAllowed(Got.of(node), type, meant(value, type.constraint()));
    }
    return value;
  }

  private static @Nullable String meant(Object value, Constraint constraint) {
    if (!(value instanceof String text)) {
      return null;
    }
    List<String> allowed =
        constraint.values().stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .toList();
    return NearName.of(text, allowed).orElse(null);
  }

  /** A part that only another topic needs: its names are checked, its values are not. */
  private void names(JsonNode node, KnownPlaces known) {
    if (node.isArray()) {
      for (int i = 0; i < node.size() && !mistakes.full(); i++) {
        int mark = mistakes.enter(i);
        names(node.get(i), known);
        mistakes.leave(mark);
      }
      return;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (mistakes.full()) {
        break;
      }
      KnownPlaces below = known.below(entry.getKey());
      if (below == null) {
        mistakes.unknownKey(entry.getKey(), known.names());
      } else {
        int mark = mistakes.enter(entry.getKey());
        names(entry.getValue(), below);
        mistakes.leave(mark);
      }
    }
  }
}
