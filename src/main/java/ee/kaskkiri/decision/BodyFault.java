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

  /** Of the body of a request. */
  static final BodyFault BODY = new BodyFault("The body", false);

  /** Of a line of a body. */
  static final BodyFault LINE = new BodyFault("The line", true);

  private final String subject;
  private final boolean oneLine;

  private BodyFault(String subject, boolean oneLine) {
    this.subject = subject;
    this.oneLine = oneLine;
  }

  ProblemException empty() {
    return fault("", subject + " is empty.");
  }

  ProblemException blank() {
    return fault("", subject + " is blank.");
  }

  ProblemException noObject(JsonNode got) {
    String kind = got.getNodeType().name().toLowerCase(Locale.ROOT);
    return fault("", subject + " is a JSON " + kind + ", not an object with the inputs by name.");
  }

  /**
   * A byte that no character begins or goes on with.
   *
   * @param before the text until there
   */
  ProblemException notUtf8(String before, byte wrong) {
    int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return fault(
        "",
        String.format(
            Locale.ROOT,
            "%s is not UTF-8: byte 0x%02X at %scolumn %d.",
            subject,
            wrong,
            oneLine ? "" : "line " + line + ", ",
            column));
  }

  ProblemException loneSurrogate() {
    return fault("", subject + " has a \\u escape that is half of a character.");
  }

  ProblemException number(JsonParser parser) {
    return fault(
        pointer(parser),
        subject
            + " has a number whose exponent is too large"
            + place(parser.currentTokenLocation())
            + ".");
  }

  ProblemException trailing(JsonParser parser) {
    return fault(
        "",
        subject
            + " goes on after its JSON value has ended"
            + place(parser.currentTokenLocation())
            + ".");
  }

  ProblemException keyTwice(JsonParser parser) {
    String key = parser.getParsingContext().getCurrentName();
    return fault(
        pointer(parser),
        "The key '" + key + "' stands twice in one object" + place(parser.currentLocation()) + ".");
  }

  ProblemException tooDeep(JsonParser parser, int deepest) {
    return fault(
        pointer(parser),
        subject
            + " has a nesting depth of more than "
            + deepest
            + place(parser.currentLocation())
            + ".");
  }

  ProblemException tooLong(JsonParser parser, int longestNumber) {
    return fault(
        pointer(parser),
        subject
            + " has a number of more than "
            + longestNumber
            + " digits, or a name or text that is longer than any input"
            + place(parser.currentLocation())
            + ".");
  }

  ProblemException endsEarly(JsonParser parser) {
    return fault(
        pointer(parser),
        subject + " ends before its JSON value does" + place(parser.currentLocation()) + ".");
  }

  /**
   * A character that cannot stand where it stands.
   *
   * @param location where reading ended; null if that is not known
   */
  ProblemException notJson(JsonParser parser, @Nullable JsonLocation location, String text) {
    return fault(
        pointer(parser),
        subject + " is not valid JSON" + place(location) + quote(location, text) + ".");
  }

  private static String quote(@Nullable JsonLocation location, String text) {
    if (location == null) {
      return "";
    }
    int end = (int) Math.min(location.getCharOffset(), text.length());
    String read = text.substring(Math.max(0, end - LONGEST_QUOTE), Math.max(0, end)).strip();
    return read.isEmpty() ? "" : ", at the end of '" + read + "'";
  }

  private String place(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " ("
            + (oneLine ? "" : "line " + location.getLineNr() + ", ")
            + "column "
            + location.getColumnNr()
            + ")";
  }

  private static String pointer(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  private static ProblemException fault(String pointer, String detail) {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST, ProblemDetail.body(pointer, detail, EXPECTED));
  }
}
