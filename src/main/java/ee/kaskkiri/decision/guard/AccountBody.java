package ee.kaskkiri.decision.guard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.access.account.AccountChange;
import ee.kaskkiri.access.account.AccountOrder;
import ee.kaskkiri.access.account.AccountRefusedException;
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
  static AccountOrder order(ObjectNode body, String by) {
    BodyFields fields = new BodyFields(body, List.of(NAME, DISPLAY_NAME, ROLES, INSTRUMENTS));
    String name = fields.required(NAME, A_NAME);
    try {
      return new AccountOrder(
          name,
          fields.text(DISPLAY_NAME, A_PERSON).orElse(name),
          fields.roles(ROLES),
          fields.texts(INSTRUMENTS),
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
  static AccountChange change(ObjectNode body) {
    BodyFields fields = new BodyFields(body, List.of(DISPLAY_NAME, ROLES, INSTRUMENTS, ACTIVE));
    try {
      return new AccountChange(
          fields.text(DISPLAY_NAME, A_PERSON).orElse(null),
          fields.has(ROLES) ? fields.roles(ROLES) : null,
          fields.has(INSTRUMENTS) ? fields.texts(INSTRUMENTS) : null,
          fields.yes(ACTIVE).orElse(null));
    } catch (AccountRefusedException e) {
      throw refused(e);
    }
  }

  /** What is wrong with what was asked, as a problem. */
  static ProblemException refused(AccountRefusedException e) {
    return BodyFields.wrong(e.field(), String.valueOf(e.getMessage()), e.expected());
  }
}
