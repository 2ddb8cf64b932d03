package ee.kaskkiri.access.account;

import ee.kaskkiri.access.Role;
import java.util.Objects;
import java.util.Set;

/**
 * Asks for an account.
 *
 * @param name of the person, as they sign in
 * @param displayName what they are called
 * @param roles what they may do
 * @param instruments names of the only instruments they may ask for; empty if any
 * @param by who asks
 */
public record AccountOrder(
    String name, String displayName, Set<Role> roles, Set<String> instruments, String by) {
  /**
   * An order that makes sense.
   *
   * @throws AccountRefusedException if a name is not in its form, or there is no role
   */
  public AccountOrder {
    Objects.requireNonNull(by, "by");
    name = AccountForm.plain(name);
    AccountForm.requireName(name);
    displayName = AccountForm.displayName(displayName);
    roles = Set.copyOf(roles);
    AccountForm.requireRoles(roles);
    instruments = Set.copyOf(instruments);
    AccountForm.requireInstruments(instruments);
  }
}
