package ee.kaskkiri.access.account;

import ee.kaskkiri.access.NameList;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.access.account.AccountRows.Kept;
import ee.kaskkiri.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

  private static final String SELECT = "SELECT " + AccountRows.COLUMNS + " FROM account a";

  private final Database database;
  private final Clock clock;
  private final Passwords passwords = new Passwords();

  /** The accounts of a database. */
  public Accounts(Database database, Clock clock) {
    this.database = database;
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
    try (Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT INTO account (name, display_name, hash, one_time_until, roles, instruments,"
                    + " active, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)"
                    + " ON CONFLICT (name) DO NOTHING")) {
      statement.setString(1, account.name());
      statement.setString(2, account.displayName());
      statement.setString(3, passwords.hash(password));
      statement.setLong(4, now.plus(ONE_TIME).toEpochMilli());
      statement.setString(5, NameList.ofRoles(account.roles()));
      statement.setString(6, NameList.write(account.instruments()));
      statement.setLong(7, now.toEpochMilli());
      statement.setString(8, account.createdBy());
      return statement.executeUpdate() == 1
          ? Optional.of(new OneTimePassword(account, password))
          : Optional.empty();
    }
  }

  /**
   * Every account, also of those who may not sign in any more, by name.
   *
   * @throws SQLException if the database does not answer
   */
  public List<Account> all() throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(SELECT + " ORDER BY a.name");
        ResultSet rows = statement.executeQuery()) {
      List<Account> accounts = new ArrayList<>();
      while (rows.next()) {
        accounts.add(AccountRows.read(rows).account());
      }
      return accounts;
    }
  }

  /**
   * An account by its name; empty if there is none.
   *
   * @throws SQLException if the database does not answer
   */
  public Optional<Account> find(String name) throws SQLException {
    return kept(name).map(Kept::account);
  }

  private Optional<Kept> kept(String name) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(SELECT + " WHERE a.name = ?")) {
      statement.setString(1, AccountForm.plain(name));
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(AccountRows.read(rows)) : Optional.empty();
      }
    }
  }

  /**
   * Changes an account. Who may not sign in any more is signed out at once.
   *
   * @param written its name
   * @return the account after it; empty if there is none of the name
   * @throws LastAdministratorException if no active administrator would be left
   * @throws SQLException if the database does not answer
   */
  public Optional<Account> change(String written, AccountChange change) throws SQLException {
    String name = AccountForm.plain(written);
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      try {
        lock(connection);
        Optional<Account> before = find(connection, name);
        Optional<Account> after = before.map(change::of);
        if (before.isPresent() && after.isPresent()) {
          if (administers(before.get()) && !administers(after.get())) {
            requireAnother(connection, name);
          }
          update(connection, after.get());
        }
        connection.commit();
        return after;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private static boolean administers(Account account) {
    return account.active() && account.roles().contains(Role.ADMIN);
  }

  /** Two administrators must not take each other away at the same moment. */
  private void lock(Connection connection) throws SQLException {
    String held =
        switch (database.kind()) {
          case SQLITE -> "UPDATE account SET active = active WHERE 1 = 0";
          case POSTGRESQL -> "LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE";
        };
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(held);
    }
  }

  private static Optional<Account> find(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + " WHERE a.name = ?")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(AccountRows.read(rows).account()) : Optional.empty();
      }
    }
  }

  private static void requireAnother(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + " WHERE a.active = 1 AND a.name <> ?")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (administers(AccountRows.read(rows).account())) {
            return;
          }
        }
      }
    }
    throw new LastAdministratorException(name);
  }

  private static void update(Connection connection, Account account) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE account SET display_name = ?, roles = ?, instruments = ?, active = ?"
                + " WHERE name = ?")) {
      statement.setString(1, account.displayName());
      statement.setString(2, NameList.ofRoles(account.roles()));
      statement.setString(3, NameList.write(account.instruments()));
      statement.setInt(4, account.active() ? 1 : 0);
      statement.setString(5, account.name());
      statement.executeUpdate();
    }
    if (!account.active()) {
      Sessions.endAll(connection, account.name());
    }
  }

  /**
   * Gives somebody a one-time password, and ends what they have open.
   *
   * @return empty if there is no such account
   * @throws AccountRefusedException if they may not sign in
   * @throws SQLException if the database does not answer
   */
  public Optional<OneTimePassword> reset(String name) throws SQLException {
    Optional<Account> found = find(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (!found.get().active()) {
      throw new AccountRefusedException(
          "name",
          "'" + found.get().name() + "' may not sign in: the account was deactivated.",
          "another account, or to activate this one first");
    }
    String password = passwords.draw();
    keep(found.get().name(), password, now().plus(ONE_TIME));
    return Optional.of(new OneTimePassword(find(name).orElseThrow(), password));
  }

  private void keep(String name, String password, @Nullable Instant oneTimeUntil)
      throws SQLException {
    String hash = passwords.hash(password);
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement =
          connection.prepareStatement(
              "UPDATE account SET hash = ?, one_time_until = ? WHERE name = ?")) {
        statement.setString(1, hash);
        statement.setObject(2, oneTimeUntil == null ? null : oneTimeUntil.toEpochMilli());
        statement.setString(3, name);
        statement.executeUpdate();
        Sessions.endAll(connection, name);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
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
    try (Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepareStatement("UPDATE account SET last_sign_in = ? WHERE name = ?")) {
      statement.setLong(1, now().toEpochMilli());
      statement.setString(2, account.name());
      statement.executeUpdate();
    }
    return new SignIn.Accepted(account);
  }

  /**
   * Lets somebody choose a password, and ends what they have open.
   *
   * @return false if the old password is another one, or they may not sign in any more
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
    keep(account.name(), plain, null);
    return true;
  }

  /** The moment, as precisely as it is kept. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
