package ee.kaskkiri.regression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays what a case says over what its file says. */
final class Merge {
  private Merge() {}

  /**
   * A new document: objects field by field, everything else replaced, and keys whose value is
   * {@link CaseYaml#REMOVE} taken away. Where there is nothing to take away, the mark stays.
   */
  static ObjectNode over(ObjectNode base, ObjectNode given) {
    ObjectNode merged = base.deepCopy();
    for (Map.Entry<String, JsonNode> field : given.properties()) {
      JsonNode value = field.getValue();
      JsonNode below = merged.get(field.getKey());
      if (value.equals(CaseYaml.REMOVE) && below != null) {
        merged.remove(field.getKey());
      } else if (value instanceof ObjectNode object) {
        ObjectNode start = below instanceof ObjectNode old ? old : merged.objectNode();
        merged.set(field.getKey(), over(start, object));
      } else {
        merged.set(field.getKey(), value.deepCopy());
      }
    }
    return merged;
  }

  /** JSON pointers of the marks that took nothing away. */
  static List<String> idleMarks(JsonNode merged) {
    List<String> pointers = new ArrayList<>();
    collect(merged, "", pointers);
    return pointers;
  }

  private static void collect(JsonNode node, String pointer, List<String> pointers) {
    if (node.equals(CaseYaml.REMOVE)) {
      pointers.add(pointer);
    }
    node.properties()
        .forEach(field -> collect(field.getValue(), pointer + "/" + field.getKey(), pointers));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.path(i), pointer + "/" + i, pointers);
      }
    }
  }
}
