package ee.kaskkiri.decision.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says schemas of OpenAPI 3.1 in the words of 3.0. */
final class OlderSchemas {
  private static final String TYPE = "type";
  private static final String NULL = "null";
  private static final String REF = "$ref";
  private static final String EXAMPLES = "examples";

  /** What holds values, in which a word of the schema language would be none. */
  private static final Set<String> VALUES = Set.of("example", EXAMPLES, "enum", "default", "value");

  private OlderSchemas() {}

  /** Rewrites every schema below a node, in place. */
  static void rewrite(JsonNode node) {
    if (node instanceof ObjectNode object) {
      rewriteOne(object);
      for (String name : names(object)) {
        if (!VALUES.contains(name)) {
          rewrite(object.path(name));
        }
      }
    } else if (node.isArray()) {
      node.forEach(OlderSchemas::rewrite);
    }
  }

  private static void rewriteOne(ObjectNode schema) {
    if (schema.get(TYPE) instanceof ArrayNode types) {
      oneType(schema, types);
    }
    if (schema.get(EXAMPLES) instanceof ArrayNode examples) {
      schema.remove(EXAMPLES);
      if (!examples.isEmpty()) {
        schema.set("example", examples.get(0));
      }
    }
    exclusive(schema, "exclusiveMinimum", "minimum");
    exclusive(schema, "exclusiveMaximum", "maximum");
    if (schema.has(REF) && schema.size() > 1) {
      JsonNode reference = schema.remove(REF);
      schema.putArray("allOf").addObject().set(REF, reference);
    }
  }

  private static void oneType(ObjectNode schema, ArrayNode types) {
    List<String> named = new ArrayList<>();
    types.forEach(type -> named.add(type.asText()));
    if (named.remove(NULL)) {
      schema.put("nullable", true);
    }
    if (named.size() == 1) {
      schema.put(TYPE, named.get(0));
    } else {
      schema.remove(TYPE);
    }
  }

  private static void exclusive(ObjectNode schema, String newer, String bound) {
    if (schema.path(newer).isNumber()) {
      schema.set(bound, schema.get(newer));
      schema.put(newer, true);
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
