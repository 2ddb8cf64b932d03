package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.account.AccountChange;
import ee.kaskkiri.access.account.AccountOrder;
import ee.kaskkiri.access.account.AccountRefusedException;
import ee.kaskkiri.decision.Body;
import ee.kaskkiri.problem.ProblemException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an account.
 *
 * @param name as the person signs in
 * @param displayName what they are called; the name if missing
 * @param roles what they may do
 * @param instruments the only instruments they may ask for; any if missing or empty
 */
@Schema(name = "AccountOrder")
public record AccountBody(
    @Schema(required = true, pattern = "^[a-z0-9][a-z0-9._-]{0,62}$") String name,
    @Nullable String displayName,
    @Schema(required = true, minItems = 1) List<String> roles,
    @Nullable List<String> instruments) {
  private static final String NAME = "name";
  private static final String DISPLAY_NAME = "displayName";
  private static final String ROLES = "roles";
  private static final String INSTRUMENTS = "instruments";
  private static final String ACTIVE = "active";
  private static final String A_NAME = "a name such as mari.mets";
  private static final String A_PERSON = "what the person is called";

  /**
   * Asks for a change of an account; what is missing stays as it is.
   *
   * @param displayName what the person is called
   * @param roles what they may do
   * @param instruments the only instruments they may ask for; any if empty
   * @param active whether they may sign in
   */
  @Schema(name = "AccountChange")
  public record Change(
      @Nullable String displayName,
      @Nullable List<String> roles,
      @Nullable List<String> instruments,
      @Nullable Boolean active) {}

  /**
   * Reads the body of a request for an account.
   *
   * @param by who asks
   * @throws ProblemException if it makes no sense
   */
  static AccountOrder order(byte[] body, String by) {
    Body said = Body.read(body, NAME, DISPLAY_NAME, ROLES, INSTRUMENTS);
    String name = said.required(NAME, A_NAME);
    try {
      return new AccountOrder(
          name,
          said.has(DISPLAY_NAME) ? said.required(DISPLAY_NAME, A_PERSON) : name,
          BodyRoles.read(said, ROLES),
          said.texts(INSTRUMENTS),
          by);
    } catch (AccountRefusedException e) {
      throw refused(e);
    }
  }

  /**
   * Reads the body of a request for a change.
   *
   * @throws ProblemException if it makes no sense
   */
  static AccountChange change(byte[] body) {
    Body said = Body.read(body, DISPLAY_NAME, ROLES, INSTRUMENTS, ACTIVE);
    try {
      return new AccountChange(
          said.text(DISPLAY_NAME, A_PERSON),
          said.has(ROLES) ? BodyRoles.read(said, ROLES) : null,
          said.has(INSTRUMENTS) ? said.texts(INSTRUMENTS) : null,
          said.yes(ACTIVE));
    } catch (AccountRefusedException e) {
      throw refused(e);
    }
  }

  /** What is wrong with what was asked, as a problem. */
  static ProblemException refused(AccountRefusedException e) {
    return Body.problem("/" + e.field(), String.valueOf(e.getMessage()), e.expected());
  }
}
