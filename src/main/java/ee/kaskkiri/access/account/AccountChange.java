package ee.kaskkiri.access.account;

import ee.kaskkiri.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different of an account; null stays as it is.
 *
 * @param displayName what the person is called
 * @param roles what they may do
 * @param instruments names of the only instruments they may ask for; empty if any
 * @param active whether they may sign in
 */
public record AccountChange(
    @Nullable String displayName,
    @Nullable Set<Role> roles,
    @Nullable Set<String> instruments,
    @Nullable Boolean active) {
  /** Takes from somebody that they may sign in. */
  public static final AccountChange DEACTIVATION = new AccountChange(null, null, null, false);

  /**
   * A change that makes sense.
   *
   * @throws AccountRefusedException if a name is not in its form, or no role is left
   */
  public AccountChange {
    if (displayName != null) {
      displayName = AccountForm.displayName(displayName);
    }
    if (roles != null) {
      roles = Set.copyOf(roles);
      AccountForm.requireRoles(roles);
    }
    if (instruments != null) {
      instruments = Set.copyOf(instruments);
      AccountForm.requireInstruments(instruments);
    }
  }

  /** What an account is after it. */
  Account of(Account account) {
    return new Account(
        account.name(),
        displayName == null ? account.displayName() : displayName,
        roles == null ? account.roles() : roles,
        instruments == null ? account.instruments() : instruments,
        active == null ? account.active() : active,
        account.createdAt(),
        account.createdBy(),
        account.lastSignIn(),
        account.oneTimeUntil());
  }
}
