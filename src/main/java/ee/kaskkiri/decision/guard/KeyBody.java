package ee.kaskkiri.decision.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.access.KeyOrder;
import ee.kaskkiri.access.KeyRefusedException;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
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
    BodyFields fields = new BodyFields(body, KNOWN);
    String name = fields.required(NAME, "a name such as payments");
    Set<Role> roles = fields.roles(ROLES);
    Set<String> instruments = fields.texts(INSTRUMENTS);
    try {
      return new KeyOrder(name, roles, instruments, expires(body), by);
    } catch (KeyRefusedException e) {
      throw refused(e);
    }
  }

  /** What is wrong with an order, as a problem. */
  static ProblemException refused(KeyRefusedException e) {
    return BodyFields.wrong(e.field(), String.valueOf(e.getMessage()), e.expected());
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
      throw BodyFields.wrong(EXPIRES, "'" + EXPIRES + "' is no day.", "a day as YYYY-MM-DD");
    }
  }
}
