package ee.kaskkiri.access.account;

import ee.kaskkiri.access.NameList;
import ee.kaskkiri.access.account.AccountRows.Kept;
import ee.kaskkiri.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts in the database: each change together with the event that tells of it. */
final class AccountTable {
  private static final String SELECT = "SELECT " + AccountRows.COLUMNS + " FROM account a";

  private final Database database;

  AccountTable(Database database) {
    this.database = database;
  }

  /** Something that happens wholly or not at all. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  <T> T transaction(Work<T> work) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      try {
        T result = work.run(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  /** The same, beside no other change: two administrators must not take each other away at once. */
  <T> T alone(Work<T> work) throws SQLException {
    String held =
        switch (database.kind()) {
          case SQLITE -> "UPDATE account SET active = active WHERE 1 = 0";
          case POSTGRESQL -> "LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE";
        };
    return transaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(held);
          }
          return work.run(connection);
        });
  }

  List<Account> all() throws SQLException {
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

  Optional<Kept> find(String name) throws SQLException {
    try (Connection connection = database.connect()) {
      return find(connection, name);
    }
  }

  static Optional<Kept> find(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + " WHERE a.name = ?")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(AccountRows.read(rows)) : Optional.empty();
      }
    }
  }

  /** Whether anybody else who may sign in administers. */
  static boolean administeredBesides(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + " WHERE a.active = 1 AND a.name <> ?")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (AccountRows.read(rows).account().administers()) {
            return true;
          }
        }
        return false;
      }
    }
  }

  /** Makes an account; false if there is one of the name. */
  static boolean insert(Connection connection, Account account, String hash) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO account (name, display_name, hash, one_time_until, roles, instruments,"
                + " active, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)"
                + " ON CONFLICT (name) DO NOTHING")) {
      statement.setString(1, account.name());
      statement.setString(2, account.displayName());
      statement.setString(3, hash);
      moment(statement, 4, account.oneTimeUntil());
      statement.setString(5, NameList.ofRoles(account.roles()));
      statement.setString(6, NameList.write(account.instruments()));
      moment(statement, 7, account.createdAt());
      statement.setString(8, account.createdBy());
      return statement.executeUpdate() == 1;
    }
  }

  /** Changes what an account may do; who may not sign in any more is signed out. */
  static void update(Connection connection, Account account) throws SQLException {
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
   * Gives somebody who may sign in another password, and ends what they have open.
   *
   * @param was what was kept of the password before
   * @return false if another one is kept by now, or they may not sign in any more
   */
  static boolean password(
      Connection connection, String name, String was, String hash, @Nullable Instant oneTimeUntil)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE account SET hash = ?, one_time_until = ?"
                + " WHERE name = ? AND hash = ? AND active = 1")) {
      statement.setString(1, hash);
      moment(statement, 2, oneTimeUntil);
      statement.setString(3, name);
      statement.setString(4, was);
      boolean given = statement.executeUpdate() == 1;
      if (given) {
        Sessions.endAll(connection, name);
      }
      return given;
    }
  }

  static void signedIn(Connection connection, String name, Instant now) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE account SET last_sign_in = ? WHERE name = ?")) {
      moment(statement, 1, now);
      statement.setString(2, name);
      statement.executeUpdate();
    }
  }

  /** Remembers for good that something happened to an account. */
  static void event(Connection connection, String name, AccountEvent event) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO account_event (happened_at, caused_by, account, what, remark)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      moment(statement, 1, event.at());
      statement.setString(2, event.by());
      statement.setString(3, name);
      statement.setString(4, event.what().name());
      statement.setString(5, event.text());
      statement.executeUpdate();
    }
  }

  List<AccountEvent> events(String name) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT happened_at, caused_by, what, remark FROM account_event"
                    + " WHERE account = ? ORDER BY number")) {
      statement.setString(1, name);
      List<AccountEvent> events = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          events.add(
              new AccountEvent(
                  Instant.ofEpochMilli(rows.getLong("happened_at")),
                  rows.getString("caused_by"),
                  AccountEvent.What.valueOf(rows.getString("what")),
                  rows.getString("remark")));
        }
      }
      return events;
    }
  }

  private static void moment(PreparedStatement statement, int place, @Nullable Instant moment)
      throws SQLException {
    if (moment == null) {
      statement.setNull(place, Types.BIGINT);
    } else {
      statement.setLong(place, moment.toEpochMilli());
    }
  }
}
