package ee.kaskkiri.decision.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.access.KeyOrder;
import ee.kaskkiri.access.KeyRefusedException;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a key.
 *
 * @param name names its holder
 * @param roles what the holder may do
 * @param instruments the only instruments the holder may ask for; any if missing or empty
 * @param expires the last day on which it is worth something, in UTC; a year from now if missing
 */
@Schema(name = "KeyOrder")
public record KeyBody(
    @Schema(required = true, pattern = "^[a-z0-9][a-z0-9-]{0,62}$") String name,
    @Schema(required = true, minItems = 1) List<String> roles,
    @Nullable List<String> instruments,
    @Nullable LocalDate expires) {
  private static final String NAME = "name";
  private static final String ROLES = "roles";
  private static final String INSTRUMENTS = "instruments";
  private static final String EXPIRES = "expires";
  private static final List<String> KNOWN = List.of(NAME, ROLES, INSTRUMENTS, EXPIRES);

  /**
   * Reads the body of a request.
   *
   * @param by who asks
   * @throws ProblemException if it makes no sense
   */
  static KeyOrder order(ObjectNode body, String by) {
    body.fieldNames().forEachRemaining(KeyBody::requireKnown);
    if (!body.path(NAME).isTextual()) {
      throw wrong(NAME, "The name is missing, or no text.", "a name such as payments");
    }
    Set<Role> roles =
        texts(body, ROLES).stream().map(KeyBody::role).collect(Collectors.toUnmodifiableSet());
    try {
      return new KeyOrder(
          body.path(NAME).textValue(), roles, texts(body, INSTRUMENTS), expires(body), by);
    } catch (KeyRefusedException e) {
      throw refused(e);
    }
  }

  /** What is wrong with an order, as a problem. */
  static ProblemException refused(KeyRefusedException e) {
    return wrong(e.field(), String.valueOf(e.getMessage()), e.expected());
  }

  private static void requireKnown(String name) {
    if (!KNOWN.contains(name)) {
      throw wrong("", "There is a key that is not known here.", String.join(", ", KNOWN));
    }
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.slug().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    ROLES,
                    "There is no role '" + name + "'.",
                    Arrays.stream(Role.values())
                        .map(Role::slug)
                        .collect(Collectors.joining(", "))));
  }

  private static Set<String> texts(ObjectNode body, String name) {
    JsonNode list = body.path(name);
    if (list.isMissingNode() || list.isNull()) {
      return Set.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode one : list) {
      if (one.isTextual()) {
        texts.add(one.textValue());
      }
    }
    if (!list.isArray() || texts.size() != list.size()) {
      throw wrong(name, "'" + name + "' is no list of different texts.", "a list such as [\"x\"]");
    }
    return texts;
  }

  /** The end of the last day; null if none is said. */
  private static @Nullable Instant expires(ObjectNode body) {
    JsonNode day = body.path(EXPIRES);
    if (day.isMissingNode() || day.isNull()) {
      return null;
    }
    try {
      return KeyOrder.endOf(LocalDate.parse(day.asText()));
    } catch (DateTimeParseException e) {
      throw wrong(EXPIRES, "'" + EXPIRES + "' is no day.", "a day as YYYY-MM-DD");
    }
  }

  private static ProblemException wrong(String name, String detail, String expected) {
    return new ProblemException(
        ProblemType.INVALID_INPUT,
        ProblemDetail.body(name.isEmpty() ? "" : "/" + name, detail, expected));
  }
}
