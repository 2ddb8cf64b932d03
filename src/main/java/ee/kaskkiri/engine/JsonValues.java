package ee.kaskkiri.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of the engines as JSON, numbers with exactly the decimals that they have. */
public final class JsonValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonValues() {}

  /**
   * A text, boolean, exact number, java.time value, list or map of such, or null, as JSON.
   *
   * @throws IllegalArgumentException if the value is of another type
   */
  public static JsonNode of(@Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof String text) {
      return NODES.textNode(text);
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (value instanceof BigDecimal number) {
      return DecimalNode.valueOf(number);
    }
    if (value instanceof BigInteger number) {
      return DecimalNode.valueOf(new BigDecimal(number));
    }
    if (value instanceof Integer || value instanceof Long) {
      return DecimalNode.valueOf(BigDecimal.valueOf(((Number) value).longValue()));
    }
    if (value instanceof TemporalAccessor || value instanceof TemporalAmount) {
      return NODES.textNode(value.toString());
    }
    if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode(list.size());
      list.forEach(element -> array.add(of(element)));
      return array;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = NODES.objectNode();
      map.forEach((name, element) -> object.set(String.valueOf(name), of(element)));
      return object;
    }
    throw new IllegalArgumentException("a " + value.getClass().getName() + " has no JSON form");
  }
}
