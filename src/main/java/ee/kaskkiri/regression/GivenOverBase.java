package ee.kaskkiri.regression;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.rules.FileTree;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes an input the way a case does: only what differs from the base of its file. */
public final class GivenOverBase {
  private static final Comparator<JsonNode> BY_VALUE =
      (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
          return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
      };

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
      } else if (!same(value, below)) {
        given.set(field.getKey(), value);
      }
    }
    gone.forEach(name -> given.set(name, CaseYaml.REMOVE));
    return given;
  }

  /** Whether two values are the same: numbers by value, however they came about. */
  public static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
    return one == null ? other == null : other != null && one.equals(BY_VALUE, other);
  }

  /** A document as YAML, without a line that begins it. */
  public static String yaml(ObjectNode document) {
    return CaseYaml.write(document);
  }
}
