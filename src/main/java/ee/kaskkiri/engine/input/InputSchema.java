package ee.kaskkiri.engine.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.JsonSchemas;
import ee.kaskkiri.engine.type.ValueType;
import java.util.Map;

/**
 * Writes what a topic accepts as JSON Schema 2020-12: what it takes, and beside it, optional and
 * with any value, the names that other topics of the edition know at the same place.
 */
public final class InputSchema {
  private InputSchema() {}

  /** A schema that stands on its own. */
  public static ObjectNode document(ValueType.Fields declared, KnownPlaces known) {
    ObjectNode schema = JsonSchemas.document(declared);
    complete(schema, declared, known);
    return schema;
  }

  private static void complete(ObjectNode schema, ValueType type, KnownPlaces known) {
    if (type instanceof ValueType.ListOf list) {
      complete(schema.withObject("/items"), list.element(), known);
    } else if (type instanceof ValueType.Fields fields) {
      complete(schema, fields.fields(), known);
    }
  }

  private static void complete(ObjectNode schema, Map<String, Field> fields, KnownPlaces known) {
    if (known.anything()) {
      schema.remove("additionalProperties");
    }
    ObjectNode properties = schema.withObject("/properties");
    fields.forEach(
        (name, field) -> {
          KnownPlaces below = known.below(name);
          if (below != null && properties.get(name) instanceof ObjectNode property) {
            complete(property, field.type(), below);
          }
        });
    for (String name : known.names()) {
      if (!fields.containsKey(name)) {
        properties.putObject(name).put("description", "not used here, but by another topic");
      }
    }
  }
}
