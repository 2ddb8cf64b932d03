package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.KeyOrder;
import ee.kaskkiri.access.KeyRefusedException;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.decision.Body;
import ee.kaskkiri.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
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

  /**
   * Reads the body of a request.
   *
   * @param by who asks
   * @throws ProblemException if it makes no sense
   */
  static KeyOrder order(byte[] body, String by) {
    Body said = Body.read(body, NAME, ROLES, INSTRUMENTS, EXPIRES);
    String name = said.required(NAME, "a name such as payments");
    Set<Role> roles = BodyRoles.read(said, ROLES);
    Set<String> instruments = said.texts(INSTRUMENTS);
    try {
      return new KeyOrder(name, roles, instruments, expires(said), by);
    } catch (KeyRefusedException e) {
      throw refused(e);
    }
  }

  /** What is wrong with an order, as a problem. */
  static ProblemException refused(KeyRefusedException e) {
    return Body.problem("/" + e.field(), String.valueOf(e.getMessage()), e.expected());
  }

  /** The end of the last day; null if none is said. */
  private static @Nullable Instant expires(Body said) {
    LocalDate day = said.dayIfAny(EXPIRES);
    return day == null ? null : KeyOrder.endOf(day);
  }
}
