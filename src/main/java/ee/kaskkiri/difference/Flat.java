package ee.kaskkiri.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns a tree of values into texts by path. */
final class Flat {
  private Flat() {}

  /**
   * Adds every value below a path.
   *
   * @param texts takes the texts by path; a list of words is one text. In a document they are JSON,
   *     so that values of different types are never the same
   * @param path path of the value
   * @param between what stands between the steps of a path
   */
  static void into(Map<String, String> texts, String path, String between, JsonNode value) {
    if (value.isArray() && !value.isEmpty() && allWords(value)) {
      if (between.equals("/")) {
        texts.put(path, value.toString());
        return;
      }
      List<String> words = new ArrayList<>();
      value.forEach(word -> words.add(word.asText()));
      texts.put(path, String.join(", ", words));
    } else if (value.isContainerNode() && !value.isEmpty()) {
      value
          .properties()
          .forEach(
              field -> into(texts, path + between + field.getKey(), between, field.getValue()));
      for (int i = 0; value.isArray() && i < value.size(); i++) {
        into(texts, path + between + i, between, value.path(i));
      }
    } else if (value.isContainerNode()) {
      put(texts, path, between, value);
    } else if (!value.isNull() || between.equals("/")) {
      boolean word = value.isTextual() && !between.equals("/");
      texts.put(path, word ? value.textValue() : value.toString());
    }
  }

  /** In a document, that a list or object is empty says something. */
  private static void put(Map<String, String> texts, String path, String between, JsonNode value) {
    if (between.equals("/")) {
      texts.put(path, value.toString());
    }
  }

  private static boolean allWords(JsonNode list) {
    for (JsonNode element : list) {
      if (!element.isTextual()) {
        return false;
      }
    }
    return true;
  }
}
