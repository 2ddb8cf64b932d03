package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.Role;
import ee.kaskkiri.access.account.Account;
import ee.kaskkiri.access.account.OneTimePassword;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param name names the person for good
 * @param displayName what they are called
 * @param roles what they may do
 * @param instruments names of the only instruments they may ask for; empty if any
 * @param active whether they may sign in
 * @param createdAt when it was made
 * @param lastSignIn when they signed in last; null if they never did
 */
@Schema(name = "Account")
public record AccountView(
    String name,
    String displayName,
    List<String> roles,
    List<String> instruments,
    boolean active,
    Instant createdAt,
    @Nullable Instant lastSignIn) {

  /**
   * A password that was just made.
   *
   * @param account for whom
   * @param password the password itself, shown only now
   */
  @Schema(name = "OneTimePassword")
  public record Made(AccountView account, String password) {
    static Made of(OneTimePassword made) {
      return new Made(AccountView.of(made.account()), made.password());
    }
  }

  public AccountView {
    roles = List.copyOf(roles);
    instruments = List.copyOf(instruments);
  }

  static AccountView of(Account account) {
    return new AccountView(
        account.name(),
        account.displayName(),
        account.roles().stream().sorted().map(Role::slug).toList(),
        account.instruments().stream().sorted().toList(),
        account.active(),
        account.createdAt(),
        account.lastSignIn());
  }
}
