package ee.kaskkiri.regression;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.rules.FileTree;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes an input the way a case does: only what differs from the base of its file. */
public final class GivenOverBase {
  private GivenOverBase() {}

  /** The base of a case file; empty if there is no such file, or it has none that can be read. */
  public static ObjectNode base(FileTree tree, String path) {
    Optional<String> text = tree.text(path);
    try {
      return text.isPresent() && CaseYaml.read(text.get()).path("base") instanceof ObjectNode base
          ? base
          : JsonNodeFactory.instance.objectNode();
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.objectNode(); // what is wrong with the file is told elsewhere
    }
  }

  /** What must be laid over a base to get an input. */
  public static ObjectNode over(ObjectNode base, ObjectNode input) {
    ObjectNode given = base.objectNode();
    Set<String> gone = new LinkedHashSet<>();
    base.fieldNames().forEachRemaining(gone::add);
    for (Map.Entry<String, JsonNode> field : input.properties()) {
      JsonNode below = base.get(field.getKey());
      JsonNode value = field.getValue();
      gone.remove(field.getKey());
      if (below instanceof ObjectNode before && value instanceof ObjectNode after) {
        ObjectNode rest = over(before, after);
        if (!rest.isEmpty()) {
          given.set(field.getKey(), rest);
        }
      } else if (!value.equals(below)) {
        given.set(field.getKey(), value);
      }
    }
    gone.forEach(name -> given.set(name, CaseYaml.REMOVE));
    return given;
  }

  /** A document as YAML, without a line that begins it. */
  public static String yaml(ObjectNode document) {
    return CaseYaml.write(document);
  }
}
