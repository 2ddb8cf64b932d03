package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.input.NearName;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, apart from decisions: an object whose keys are all known. Refusals never
 * quote a value, which may be a secret.
 *
 * @param fields what stands in it
 * @param place where it stands, as a JSON pointer
 */
public record Body(ObjectNode fields, String place) {
  private static final String TEXTS = "a list such as [\"x\"]";

  /**
   * Reads a body.
   *
   * @throws ProblemException if it is no JSON object, or has other keys than those known
   */
  public static Body read(byte[] body, String... known) {
    return new Body(RequestBody.read(body), "").only(List.of(known));
  }

  /**
   * Reads a body, which says nothing if it is left out.
   *
   * @throws ProblemException if it is no JSON object, or has other keys than those known
   */
  public static Body readIfAny(byte[] body, String... known) {
    return read(body.length == 0 ? new byte[] {'{', '}'} : body, known);
  }

  private Body only(List<String> known) {
    fields
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                String near =
                    NearName.of(name, known).map(one -> " Did you mean '" + one + "'?").orElse("");
                throw wrong(
                    name, "There is no key '" + name + "' here." + near, String.join(", ", known));
              }
            });
    return this;
  }

  /** Whether something stands there. */
  public boolean has(String name) {
    return fields.hasNonNull(name);
  }

  /** A text; null if there is none. */
  public @Nullable String text(String name) {
    return text(name, "a text");
  }

  /** A text; null if there is none. */
  public @Nullable String text(String name, String expected) {
    if (!has(name)) {
      return null;
    }
    return text(fields.path(name), place + "/" + name, expected);
  }

  private static String text(JsonNode value, String place, String expected) {
    if (!value.isTextual()) {
      throw problem(place, quoted(place) + " is no text.", expected);
    }
    return value.textValue();
  }

  private static String quoted(String place) {
    return "'" + place.substring(place.lastIndexOf('/') + 1) + "'";
  }

  /** A text that must be there. */
  public String required(String name) {
    return required(name, "a text");
  }

  /** A text that must be there. */
  public String required(String name, String expected) {
    String text = text(name, expected);
    if (text == null) {
      throw missing(name, expected);
    }
    return text;
  }

  /** A text that must be there, or null if that is what is said. */
  public @Nullable String said(String name) {
    if (!fields.has(name)) {
      throw missing(name, "a text, or null");
    }
    return text(name);
  }

  private ProblemException missing(String name, String expected) {
    return wrong(name, "'" + name + "' is missing.", expected);
  }

  /** A yes or no; null if nothing is said. */
  public @Nullable Boolean yes(String name) {
    if (!has(name)) {
      return null;
    }
    if (!fields.path(name).isBoolean()) {
      throw wrong(name, "'" + name + "' says neither yes nor no.", "true or false");
    }
    return fields.path(name).booleanValue();
  }

  /** A whole number that must be there. */
  public long number(String name) {
    String expected = "a number such as 7";
    if (!has(name)) {
      throw missing(name, expected);
    }
    JsonNode value = fields.path(name);
    if (!value.canConvertToLong() || !value.isIntegralNumber()) {
      throw wrong(name, "'" + name + "' is no whole number.", expected);
    }
    return value.longValue();
  }

  /** A moment; null if there is none. */
  public @Nullable Instant moment(String name) {
    String expected = "a moment such as 2020-01-31T00:00:00+02:00";
    String text = text(name, expected);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw wrong(name, "'" + name + "' is no moment.", expected);
    }
  }

  /** A day; null if there is none. */
  public @Nullable LocalDate dayIfAny(String name) {
    String expected = "a day as YYYY-MM-DD";
    String text = text(name, expected);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(name, "'" + name + "' is no day.", expected);
    }
  }

  /** A day that must be there. */
  public LocalDate day(String name) {
    LocalDate day = dayIfAny(name);
    if (day == null) {
      throw missing(name, "a day as YYYY-MM-DD");
    }
    return day;
  }

  /** A list of different texts; empty if there is none. */
  public Set<String> texts(String name) {
    Set<String> texts = new LinkedHashSet<>();
    if (has(name)) {
      List<String> lines = lines(name);
      texts.addAll(lines);
      if (texts.size() < lines.size()) {
        throw wrong(name, "'" + name + "' holds a text twice.", TEXTS);
      }
    }
    return texts;
  }

  /** A list of texts that must be there. */
  public List<String> lines(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : list(name, TEXTS)) {
      texts.add(text(one, place + "/" + name + "/" + texts.size(), TEXTS));
    }
    return texts;
  }

  private JsonNode list(String name, String expected) {
    if (!has(name)) {
      throw missing(name, expected);
    }
    if (!fields.path(name).isArray()) {
      throw wrong(name, "'" + name + "' is no list.", expected);
    }
    return fields.path(name);
  }

  /** A list of objects that must be there. */
  public List<Body> all(String name, String... known) {
    List<Body> all = new ArrayList<>();
    String expected = "a list of objects with " + String.join(", ", known);
    for (JsonNode one : list(name, expected)) {
      String where = place + "/" + name + "/" + all.size();
      if (!(one instanceof ObjectNode inner)) {
        throw problem(where, quoted(where) + " is no object.", expected);
      }
      all.add(new Body(inner, where).only(List.of(known)));
    }
    return all;
  }

  /** What stands inside of it under a name, which must be there. */
  public Body inside(String name, String... known) {
    return new Body(object(name, String.join(", ", known)), place + "/" + name)
        .only(List.of(known));
  }

  /** An object of any keys that must be there. */
  public ObjectNode object(String name, String expected) {
    if (!(fields.path(name) instanceof ObjectNode inner)) {
      throw wrong(name, "'" + name + "' is no object.", expected);
    }
    return inner;
  }

  /** Something is wrong with what stands under a name; with the whole, if that is empty. */
  public ProblemException wrong(String name, String detail, String expected) {
    return problem(name.isEmpty() ? place : place + "/" + name, detail, expected);
  }

  /** Something is wrong in the body of a request. */
  public static ProblemException problem(String place, String detail, String expected) {
    return new ProblemException(
        ProblemType.INVALID_INPUT, ProblemDetail.body(place, detail, expected));
  }
}
