package ee.kaskkiri.decision;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The problems of a body that is not the JSON it should be, in words of this service: those of the
 * JSON library speak to its programmers.
 */
final class BodyFault {
  private static final String EXPECTED = "one JSON object, in UTF-8";
  private static final int LONGEST_QUOTE = 20;

  private BodyFault() {}

  static ProblemException empty() {
    return fault("", "The body is empty.");
  }

  static ProblemException blank() {
    return fault("", "The body is blank.");
  }

  static ProblemException noObject(JsonNode got) {
    String kind = got.getNodeType().name().toLowerCase(Locale.ROOT);
    return fault("", "The body is a JSON " + kind + ", not an object with the inputs by name.");
  }

  /**
   * A byte that no character begins or goes on with.
   *
   * @param before the text until there
   */
  static ProblemException notUtf8(String before, byte wrong) {
    int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return fault(
        "",
        String.format(
            Locale.ROOT,
            "The body is not UTF-8: byte 0x%02X at line %d, column %d.",
            wrong,
            line,
            column));
  }

  static ProblemException loneSurrogate() {
    return fault("", "The body has a \\u escape that is half of a character.");
  }

  static ProblemException number(JsonParser parser) {
    return fault(
        pointer(parser),
        "The body has a number whose exponent is too large"
            + place(parser.currentTokenLocation())
            + ".");
  }

  static ProblemException trailing(JsonParser parser) {
    return fault(
        "",
        "The body goes on after its JSON value has ended"
            + place(parser.currentTokenLocation())
            + ".");
  }

  static ProblemException keyTwice(JsonParser parser) {
    String key = parser.getParsingContext().getCurrentName();
    return fault(
        pointer(parser),
        "The key '" + key + "' stands twice in one object" + place(parser.currentLocation()) + ".");
  }

  static ProblemException tooDeep(JsonParser parser, int deepest) {
    return fault(
        pointer(parser),
        "The body has a nesting depth of more than "
            + deepest
            + place(parser.currentLocation())
            + ".");
  }

  static ProblemException tooLong(JsonParser parser, int longestNumber) {
    return fault(
        pointer(parser),
        "The body has a number of more than "
            + longestNumber
            + " digits, or a name or text that is longer than any input"
            + place(parser.currentLocation())
            + ".");
  }

  static ProblemException endsEarly(JsonParser parser) {
    return fault(
        pointer(parser),
        "The body ends before its JSON value does" + place(parser.currentLocation()) + ".");
  }

  /**
   * A character that cannot stand where it stands.
   *
   * @param location where reading ended; null if that is not known
   */
  static ProblemException notJson(JsonParser parser, @Nullable JsonLocation location, String text) {
    return fault(
        pointer(parser),
        "The body is not valid JSON" + place(location) + quote(location, text) + ".");
  }

  private static String quote(@Nullable JsonLocation location, String text) {
    if (location == null) {
      return "";
    }
    int end = (int) Math.min(location.getCharOffset(), text.length());
    String read = text.substring(Math.max(0, end - LONGEST_QUOTE), Math.max(0, end)).strip();
    return read.isEmpty() ? "" : ", at the end of '" + read + "'";
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  private static String pointer(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  private static ProblemException fault(String pointer, String detail) {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST, ProblemDetail.body(pointer, detail, EXPECTED));
  }
}
