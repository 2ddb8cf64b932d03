package ee.kaskkiri.decision.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.decision.RequestBody;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request about drafts says; a body that is left out says nothing.
 *
 * @param fields what stands in it
 * @param place where it stands, as a JSON pointer
 */
record Body(ObjectNode fields, String place) {

  /**
   * Reads a body.
   *
   * @throws ProblemException if it is no JSON object, or has other keys than those known
   */
  static Body read(byte[] body, String... known) {
    return new Body(RequestBody.read(body.length == 0 ? new byte[] {'{', '}'} : body), "")
        .only(known);
  }

  private Body only(String... known) {
    fields
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!List.of(known).contains(name)) {
                throw wrong(name, "There is no key '" + name + "' here.", String.join(", ", known));
              }
            });
    return this;
  }

  boolean has(String name) {
    return fields.hasNonNull(name);
  }

  /** A text; null if there is none. */
  @Nullable String text(String name) {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw wrong(name, "'" + name + "' is no text.", "a text");
    }
    return value.textValue();
  }

  /** A text that must be there. */
  String required(String name) {
    String text = text(name);
    if (text == null) {
      throw wrong(name, "'" + name + "' is missing.", "a text");
    }
    return text;
  }

  /** A whole number; null if there is none. */
  @Nullable Long number(String name) {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.canConvertToLong() || !value.isIntegralNumber()) {
      throw wrong(name, "'" + name + "' is no whole number.", "a number such as 7");
    }
    return value.longValue();
  }

  /** A moment; null if there is none. */
  @Nullable Instant moment(String name) {
    String text = text(name);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw wrong(
          name, "'" + text + "' is no moment.", "a moment such as 2020-01-31T00:00:00+02:00");
    }
  }

  /** A day that must be there. */
  LocalDate day(String name) {
    String text = required(name);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(name, "'" + text + "' is no day.", "a day as YYYY-MM-DD");
    }
  }

  /** A list of texts; empty if there is none. */
  Set<String> texts(String name) {
    JsonNode list = fields.path(name);
    Set<String> texts = new LinkedHashSet<>();
    if (list.isMissingNode() || list.isNull()) {
      return texts;
    }
    for (JsonNode one : list) {
      if (!one.isTextual()) {
        throw wrong(name, "'" + name + "' is no list of texts.", "a list such as [\"x\"]");
      }
      texts.add(one.textValue());
    }
    if (!list.isArray()) {
      throw wrong(name, "'" + name + "' is no list of texts.", "a list such as [\"x\"]");
    }
    return texts;
  }

  /** What stands inside of it under a name, which must be there. */
  Body inside(String name, String... known) {
    if (!(fields.path(name) instanceof ObjectNode inner)) {
      throw wrong(name, "'" + name + "' is no object.", String.join(", ", known));
    }
    return new Body(inner, place + "/" + name).only(known);
  }

  private ProblemException wrong(String name, String detail, String expected) {
    return new ProblemException(
        ProblemType.INVALID_INPUT, ProblemDetail.body(place + "/" + name, detail, expected));
  }
}
