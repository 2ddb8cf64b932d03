package ee.kaskkiri.decision.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Puts schemas that are named after a Java class of a library where they are used. */
final class InlineSchemas {
  private static final String REF = "$ref";

  private InlineSchemas() {}

  /** Removes them from the components of a document. */
  static void of(ObjectNode document, ObjectNode schemas) {
    List<String> names = new ArrayList<>();
    schemas.fieldNames().forEachRemaining(name -> names.add(name));
    for (String name : names) {
      if (name.contains(".") && schemas.remove(name) instanceof ObjectNode schema) {
        replace(document, "#/components/schemas/" + name, schema);
      }
    }
  }

  private static void replace(JsonNode node, String reference, ObjectNode schema) {
    if (node instanceof ObjectNode object && object.path(REF).asText().equals(reference)) {
      object.remove(REF);
      object.setAll(schema.deepCopy());
    }
    node.forEach(child -> replace(child, reference, schema));
  }
}
