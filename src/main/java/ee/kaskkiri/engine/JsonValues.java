package ee.kaskkiri.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.limit.Effort;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.util.TypeUtil;

/** Writes the values of the engines as JSON, losing nothing. */
public final class JsonValues {
  /** Makes nodes that keep every decimal place. */
  public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Of memory that a node takes. */
  private static final int BYTES = 48;

  private JsonValues() {}

  /** The value as JSON: days, times, durations and ranges as FEEL writes them. */
  public static JsonNode of(@Nullable Object value) {
    return of(value, Effort.current());
  }

  /** A value may hold the same list many times over, and be far greater as JSON. */
  private static JsonNode of(@Nullable Object value, Effort effort) {
    effort.make(BYTES);
    if (value == null) {
      return NullNode.getInstance();
    }
    if (value instanceof String text) {
      return NODES.textNode(text);
    }
    if (value instanceof BigDecimal number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (value instanceof Map<?, ?> fields) {
      ObjectNode object = NODES.objectNode();
      fields.forEach((name, field) -> object.set(String.valueOf(name), of(field, effort)));
      return object;
    }
    if (value instanceof Collection<?> elements) {
      ArrayNode array = NODES.arrayNode(elements.size());
      elements.forEach(element -> array.add(of(element, effort)));
      return array;
    }
    if (value instanceof Number number) {
      return NODES.numberNode(new BigDecimal(number.toString()));
    }
    if (value instanceof FEELFunction function) {
      return NODES.textNode("function " + function.getName());
    }
    return NODES.textNode(TypeUtil.formatValue(value, false));
  }
}
