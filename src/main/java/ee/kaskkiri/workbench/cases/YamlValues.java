package ee.kaskkiri.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Writes and recognizes values on one line of YAML. */
final class YamlValues {
  private static final String PLAIN =
      "[\\p{L}][\\p{L}\\p{N} ._/-]*[\\p{L}\\p{N}._-]|\\p{L}|\\d{4}-\\d{2}-\\d{2}";
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private YamlValues() {}

  /** A value on one line. */
  static String line(JsonNode value) {
    if (value.isObject()) {
      return value.properties().stream()
          .map(field -> text(field.getKey()) + ": " + line(field.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(YamlValues::line)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value.isTextual()) {
      return text(value.textValue());
    }
    return value.isNumber() ? value.decimalValue().toPlainString() : value.toString();
  }

  private static String text(String text) {
    boolean plain = text.matches(PLAIN) && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : TextNode.valueOf(text).toString();
  }

  /** Whether a scalar of a file is a value. */
  static boolean is(ScalarNode scalar, JsonNode value) {
    String text = scalar.getValue();
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    if (value.isTextual()) {
      return text.equals(value.textValue()) && (!plain || !looksOtherwise(text));
    }
    if (!plain) {
      return false;
    }
    if (value.isNumber()) {
      return isNumber(text) && new BigDecimal(text).compareTo(value.decimalValue()) == 0;
    }
    return value.isNull()
        ? Set.of("null", "~", "").contains(text)
        : value.isBoolean() && text.equals(value.toString());
  }

  private static boolean looksOtherwise(String text) {
    return isNumber(text) || Set.of("true", "false", "null", "~", "").contains(text);
  }

  private static boolean isNumber(String text) {
    return text.matches("[-+]?\\d+(\\.\\d+)?");
  }
}
