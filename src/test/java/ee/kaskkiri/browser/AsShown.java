package ee.kaskkiri.browser;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a value of JSON looks like on an Estonian page. */
final class AsShown {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private AsShown() {}

  /** Reads JSON, its numbers with all their digits. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(text, broken);
    }
  }

  /** The texts of a list that a script gave. */
  static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }

  /** The single values of an outcome, in the order in which they are read, but for one of them. */
  static List<String> values(JsonNode outcome, String without) {
    List<String> shown = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : outcome.properties()) {
      if (!entry.getKey().equals(without)) {
        addTo(shown, entry.getValue());
      }
    }
    return shown;
  }

  private static void addTo(List<String> shown, JsonNode value) {
    if (value.isContainerNode() && !value.isEmpty()) {
      value.forEach(each -> addTo(shown, each));
    } else if (!value.isObject()) {
      shown.add(single(value));
    }
  }

  private static String single(JsonNode value) {
    if (value.isNull()) {
      return "puudub";
    }
    if (value.isArray()) {
      return "tühi loetelu";
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "jah" : "ei";
    }
    return value.isNumber() ? number(value.decimalValue().toPlainString()) : day(value.asText());
  }

  /** Thousands apart, a comma before the cents, a true minus. */
  private static String number(String plain) {
    String[] parts = plain.split("\\.", 2);
    String whole = parts[0].replaceAll("\\B(?=(\\d{3})+$)", "\u00a0");
    return (parts.length == 1 ? whole : whole + ',' + parts[1]).replace('-', '\u2212');
  }

  private static String day(String text) {
    return text.replaceFirst("^(\\d{4})-(\\d\\d)-(\\d\\d)$", "$3.$2.$1");
  }
}
