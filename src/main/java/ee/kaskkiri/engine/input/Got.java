package ee.kaskkiri.engine.input;

import com.fasterxml.jackson.databind.JsonNode;

/** Says in words what a caller sent. */
final class Got {
  private static final int LONGEST = 60;

  private Got() {}

  static String of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "An object";
      case ARRAY -> node.isEmpty() ? "An empty list" : "A list";
      case STRING -> "\"" + shortened(node.textValue()) + "\"";
      case NUMBER -> shortened(node.decimalValue().toString());
      case BOOLEAN -> node.asText();
      case NULL, MISSING, BINARY, POJO -> "null";
    };
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
