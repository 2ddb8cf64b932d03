package ee.kaskkiri.decision;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The problems of a body that is not the JSON it should be. */
final class BodyFault {
  private static final String EXPECTED = "one JSON object, in UTF-8";
  private static final Pattern ADVICE_TO_PROGRAMMERS =
      Pattern.compile(", from `[^`]*`|: enable `[^`]*` to allow|: not allowed when .*$");

  private BodyFault() {}

  static ProblemException empty() {
    return fault("", "The body is empty.");
  }

  static ProblemException noObject(JsonNode got) {
    if (got.isMissingNode()) {
      return fault("", "The body is blank.");
    }
    String kind = got.getNodeType().name().toLowerCase(Locale.ROOT);
    return fault("", "The body is a JSON " + kind + ", not an object with the inputs by name.");
  }

  static ProblemException notUtf8(CharacterCodingException cause) {
    return fault("", "The body is not UTF-8: " + cause.getMessage() + ".");
  }

  static ProblemException loneSurrogate() {
    return fault("", "The body has a \\u escape that is half of a character.");
  }

  static ProblemException number(NumberFormatException cause) {
    return fault("", "The body has a number that cannot be read: " + cause.getMessage() + ".");
  }

  static ProblemException notJson(JsonProcessingException cause) {
    String message =
        ADVICE_TO_PROGRAMMERS.matcher(cause.getOriginalMessage()).replaceAll("").strip();
    return fault(
        pointer(cause), "The body is not valid JSON" + place(cause) + ": " + message + ".");
  }

  private static String place(JsonProcessingException cause) {
    JsonLocation location = cause.getLocation();
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  private static String pointer(JsonProcessingException cause) {
    return cause.getProcessor() instanceof JsonParser parser
        ? parser.getParsingContext().pathAsPointer().toString()
        : "";
  }

  private static ProblemException fault(String pointer, String detail) {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST, ProblemDetail.body(pointer, detail, EXPECTED));
  }
}
