package ee.kaskkiri.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says in plain words what a JSON Schema finds in a YAML file. */
final class SchemaMessages {
  private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";
  private static final String WHOLE = "the whole file";

  private final String path;
  private final JsonNode schema;

  /**
   * Messages about a file.
   *
   * @param path the file
   * @param schema the schema that it is checked against, from its root
   */
  SchemaMessages(String path, JsonNode schema) {
    this.path = path;
    this.schema = schema;
  }

  /** The finding for a message. */
  Finding finding(ValidationMessage message) {
    JsonNode rule = message.getSchemaNode();
    return switch (message.getType()) {
      case "additionalProperties" -> unknown(message);
      case "required" ->
          error(
              message.getInstanceLocation() + "/" + message.getProperty(),
              "the key is missing.",
              "Needed are: " + listed(rule) + ".");
      case "type" ->
          error(
              place(message),
              got(message.getInstanceNode()) + " stands here.",
              "Write " + expected(rule) + ".");
      case "enum" ->
          error(
              place(message),
              quoted(message) + " is none of the values known here.",
              "Write one of: " + listed(rule) + ".");
      case "pattern" ->
          rule.asText().equals(DAY)
              ? error(place(message), quoted(message) + " is no day.", "Write it as YYYY-MM-DD.")
              : error(
                  place(message),
                  quoted(message) + " is not written as it should be.",
                  "It must match " + rule.asText());
      case "minLength" -> error(place(message), "the text is empty.", "Write one.");
      case "minItems" -> error(place(message), "the list is empty.", "Write an element.");
      default -> Finding.error(path, place(message), message.getError());
    };
  }

  private Finding unknown(ValidationMessage message) {
    String keyword = message.getSchemaLocation().getFragment().toString();
    JsonNode object = schema.at(keyword.substring(0, keyword.lastIndexOf('/')));
    List<String> known = new ArrayList<>();
    object.path("properties").fieldNames().forEachRemaining(known::add);
    return error(
        message.getInstanceLocation() + "/" + message.getProperty(),
        "the key is not known here.",
        known.isEmpty() ? "Take it out." : "Known keys are: " + String.join(", ", known) + ".");
  }

  private Finding error(String place, String wrong, String mend) {
    return Finding.error(path, place, wrong, mend);
  }

  private static String place(ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    return pointer.isEmpty() ? WHOLE : pointer;
  }

  private static String quoted(ValidationMessage message) {
    return "'" + message.getInstanceNode().asText() + "'";
  }

  private static String listed(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static String expected(JsonNode rule) {
    return rule.isArray()
        ? StreamSupport.stream(rule.spliterator(), false)
            .map(SchemaMessages::expected)
            .collect(Collectors.joining(" or "))
        : switch (rule.asText()) {
          case "object" -> "keys with values";
          case "array" -> "a list";
          case "string" -> "a text";
          case "boolean" -> "true or false";
          case "null" -> "null";
          default -> "a number";
        };
  }

  private static String got(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> node.asText();
      case NULL, MISSING, BINARY, POJO -> "nothing";
    };
  }
}
