package ee.kaskkiri.engine.input;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON where the rule file declares no type. */
final class FreeValue {
  private final Mistakes mistakes;

  FreeValue(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  @Nullable Object read(JsonNode node, ValueType type) {
    return switch (node.getNodeType()) {
      case OBJECT -> fields(node, type);
      case ARRAY -> elements(node, type);
      case NUMBER -> number(node, type);
      case BOOLEAN -> node.booleanValue();
      case STRING -> ScalarReader.read(node, Kind.TEXT);
      case NULL, MISSING, BINARY, POJO -> null;
    };
  }

  private Map<String, @Nullable Object> fields(JsonNode node, ValueType type) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    node.properties()
        .forEach(
            entry -> {
              int mark = mistakes.enter(entry.getKey());
              fields.put(entry.getKey(), read(entry.getValue(), type));
              mistakes.leave(mark);
            });
    return fields;
  }

  private List<@Nullable Object> elements(JsonNode node, ValueType type) {
    List<@Nullable Object> elements = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      int mark = mistakes.enter(i);
      elements.add(read(node.get(i), type));
      mistakes.leave(mark);
    }
    return elements;
  }

  private @Nullable BigDecimal number(JsonNode node, ValueType type) {
    String problem = ExactNumber.problem(node);
    if (problem != null) {
      mistakes.noValue(problem, type);
      return null;
    }
    return ExactNumber.read(node);
  }
}
