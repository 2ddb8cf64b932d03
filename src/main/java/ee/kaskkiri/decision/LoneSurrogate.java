package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds halves of characters, which JSON escapes can write but no answer could carry. */
final class LoneSurrogate {
  private LoneSurrogate() {}

  /** Whether any text or key of the tree holds one. */
  static boolean in(JsonNode node) {
    if (node.isTextual()) {
      return in(node.textValue());
    }
    if (node instanceof ObjectNode object) {
      return object.properties().stream()
          .anyMatch(entry -> in(entry.getKey()) || in(entry.getValue()));
    }
    for (JsonNode element : node) {
      if (in(element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean in(String text) {
    return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }
}
