package ee.kaskkiri.access.account;

import ee.kaskkiri.access.Role;
import ee.kaskkiri.access.account.AccountEvent.What;
import ee.kaskkiri.access.account.AccountRows.Kept;
import ee.kaskkiri.database.Database;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people who may sign in, in the database. */
public final class Accounts {
  /** How long a one-time password may be used. */
  public static final Duration ONE_TIME = Duration.ofDays(3);

  /** Name of the account that the first start makes. */
  public static final String FIRST = "admin";

  private final AccountTable table;
  private final Clock clock;
  private final Passwords passwords = new Passwords();

  /** The accounts of a database. */
  public Accounts(Database database, Clock clock) {
    this.table = new AccountTable(database);
    this.clock = clock;
  }

  /**
   * Makes an account with a one-time password.
   *
   * @throws AccountRefusedException if there is one of the name already
   * @throws SQLException if the database does not answer
   */
  public OneTimePassword create(AccountOrder order) throws SQLException {
    return insert(order)
        .orElseThrow(
            () ->
                new AccountRefusedException(
                    "name",
                    "There is an account '" + order.name() + "' already.",
                    "another name; names of those who left are not given again"));
  }

  /**
   * Makes the account of the first administrator, unless there is an account.
   *
   * @param by who asks
   * @return its one-time password; empty if there is an account already
   * @throws SQLException if the database does not answer
   */
  public Optional<OneTimePassword> createFirst(String by) throws SQLException {
    if (!all().isEmpty()) {
      return Optional.empty();
    }
    return insert(
        new AccountOrder(FIRST, "Administrator", Set.of(Role.ADMIN, Role.READER), Set.of(), by));
  }

  /** Empty if there is an account of the name already. */
  private Optional<OneTimePassword> insert(AccountOrder order) throws SQLException {
    Instant now = now();
    String password = passwords.draw();
    Account account =
        new Account(
            order.name(),
            order.displayName(),
            order.roles(),
            order.instruments(),
            true,
            now,
            order.by(),
            null,
            now.plus(ONE_TIME));
    String hash = passwords.hash(password);
    AccountEvent event =
        new AccountEvent(now, order.by(), What.CREATED, AccountEvent.rights(account));
    boolean made =
        table.transaction(
            connection -> {
              boolean inserted = AccountTable.insert(connection, account, hash);
              if (inserted) {
                AccountTable.event(connection, account.name(), event);
              }
              return inserted;
            });
    return made ? Optional.of(new OneTimePassword(account, password)) : Optional.empty();
  }

  /**
   * Every account, also of those who may not sign in any more, by name.
   *
   * @throws SQLException if the database does not answer
   */
  public List<Account> all() throws SQLException {
    return table.all();
  }

  /**
   * An account by its name; empty if there is none.
   *
   * @throws SQLException if the database does not answer
   */
  public Optional<Account> find(String name) throws SQLException {
    return kept(name).map(Kept::account);
  }

  /**
   * What happened to an account, the first event first; nothing from before version 6 of the
   * tables.
   *
   * @throws SQLException if the database does not answer
   */
  public List<AccountEvent> events(String name) throws SQLException {
    return table.events(AccountForm.plain(name));
  }

  private Optional<Kept> kept(String name) throws SQLException {
    return table.find(AccountForm.plain(name));
  }

  /**
   * Changes an account. Who may not sign in any more is signed out at once.
   *
   * @param written its name
   * @param by who changes it
   * @return the account after it; empty if there is none of the name
   * @throws LastAdministratorException if no active administrator would be left
   * @throws SQLException if the database does not answer
   */
  public Optional<Account> change(String written, AccountChange change, String by)
      throws SQLException {
    String name = AccountForm.plain(written);
    return table.alone(
        connection -> {
          Optional<Account> found = AccountTable.find(connection, name).map(Kept::account);
          if (found.isEmpty()) {
            return found;
          }
          Account before = found.get();
          Account after = change.of(before);
          if (before.administers()
              && !after.administers()
              && !AccountTable.administeredBesides(connection, name)) {
            throw new LastAdministratorException(name);
          }
          AccountTable.update(connection, after);
          String difference = AccountEvent.difference(before, after);
          if (!difference.isEmpty()) {
            AccountTable.event(
                connection, name, new AccountEvent(now(), by, What.CHANGED, difference));
          }
          return Optional.of(after);
        });
  }

  /**
   * Gives somebody a one-time password, and ends what they have open.
   *
   * @param by who gives it
   * @return empty if there is no such account
   * @throws AccountRefusedException if they may not sign in
   * @throws SQLException if the database does not answer
   */
  public Optional<OneTimePassword> reset(String name, String by) throws SQLException {
    String password = passwords.draw();
    boolean given = false;
    Optional<Kept> found = kept(name);
    while (found.isPresent() && !given) {
      requireActive(found.get().account());
      Instant until = now().plus(ONE_TIME);
      given = keep(found.get(), password, until, by, What.PASSWORD_RESET);
      found = kept(name);
    }
    return found.map(kept -> new OneTimePassword(kept.account(), password));
  }

  private static void requireActive(Account account) {
    if (!account.active()) {
      throw new AccountRefusedException(
          "name",
          "'" + account.name() + "' may not sign in: the account was deactivated.",
          "another account, or to activate this one first");
    }
  }

  /** False if another password is kept by now, or they may not sign in any more. */
  private boolean keep(Kept was, String password, @Nullable Instant until, String by, What what)
      throws SQLException {
    String name = was.account().name();
    String hash = passwords.hash(password);
    return table.transaction(
        connection -> {
          boolean given = AccountTable.password(connection, name, was.hash(), hash, until);
          if (given) {
            AccountTable.event(connection, name, new AccountEvent(now(), by, what, null));
          }
          return given;
        });
  }

  /**
   * Whether somebody is who they say; takes as long for names that there are not.
   *
   * @throws SQLException if the database does not answer
   */
  public SignIn signIn(String name, String password) throws SQLException {
    Optional<Kept> kept = kept(name);
    boolean proven = passwords.proves(kept.map(Kept::hash).orElse(null), password);
    if (kept.isEmpty() || !proven || !kept.get().account().active()) {
      return new SignIn.Refused();
    }
    Account account = kept.get().account();
    if (account.oneTimeIsOver(now())) {
      return new SignIn.Over();
    }
    table.transaction(
        connection -> {
          AccountTable.signedIn(connection, account.name(), now());
          return account;
        });
    return new SignIn.Accepted(account);
  }

  /**
   * Lets somebody choose a password, and ends what they have open.
   *
   * @return false if the old password is another one, was taken away meanwhile, or they may not
   *     sign in any more
   * @throws AccountRefusedException if the new one is not good enough
   * @throws SQLException if the database does not answer
   */
  public boolean choose(String name, String old, String chosen) throws SQLException {
    Optional<Kept> kept = kept(name);
    if (!passwords.proves(kept.map(Kept::hash).orElse(null), old) || kept.isEmpty()) {
      return false;
    }
    Account account = kept.get().account();
    if (!account.active() || account.oneTimeIsOver(now())) {
      return false;
    }
    String plain = PasswordRules.plain(chosen);
    PasswordRules.require(plain, account);
    if (plain.equals(PasswordRules.plain(old))) {
      throw new AccountRefusedException(
          "newPassword", "The new password is the old one.", "another password");
    }
    return keep(kept.get(), plain, null, account.caller().name(), What.PASSWORD_CHOSEN);
  }

  /** The moment, as precisely as it is kept. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
