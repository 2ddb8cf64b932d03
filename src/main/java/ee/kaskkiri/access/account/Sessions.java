package ee.kaskkiri.access.account;

import ee.kaskkiri.database.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is signed in. The browser keeps 256 bits of chance, the database a hash of them, so that all
 * instances of the service know it, and whoever reads the database cannot take anybody's place.
 */
public final class Sessions {
  /** After how long without a request a session ends. */
  public static final Duration IDLE = Duration.ofHours(1);

  /** After how long it ends in any case. */
  public static final Duration LONGEST = Duration.ofHours(12);

  /** How precisely it is kept when it was used last. */
  private static final Duration GRAIN = Duration.ofMinutes(1);

  private static final int BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

  private final Database database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** The sessions of a database. */
  public Sessions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Begins a session.
   *
   * @return what the browser keeps
   * @throws SQLException if the database does not answer
   */
  public String begin(Account account) throws SQLException {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    long now = clock.millis();
    try (Connection connection = database.connect()) {
      removeEnded(connection, now);
      try (PreparedStatement statement =
          connection.prepareStatement(
              "INSERT INTO sign_in (hash, account, created_at, used_at) VALUES (?, ?, ?, ?)")) {
        statement.setString(1, hash(token));
        statement.setString(2, account.name());
        statement.setLong(3, now);
        statement.setLong(4, now);
        statement.executeUpdate();
      }
    }
    return token;
  }

  private static void removeEnded(Connection connection, long now) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM sign_in WHERE created_at <= ? OR used_at <= ?")) {
      statement.setLong(1, now - LONGEST.toMillis());
      statement.setLong(2, now - IDLE.toMillis());
      statement.executeUpdate();
    }
  }

  /**
   * Whose session it is; empty if it has ended or never was.
   *
   * @param token what the browser keeps
   * @throws SQLException if the database does not answer
   */
  public Optional<Account> find(String token) throws SQLException {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    String hash = hash(token);
    long now = clock.millis();
    try (Connection connection = database.connect()) {
      Optional<Used> used = find(connection, hash, now);
      if (used.isPresent() && used.get().at() < now - GRAIN.toMillis()) {
        use(connection, hash, now);
      }
      return used.map(Used::by);
    }
  }

  /**
   * A session.
   *
   * @param by whose it is
   * @param at when it was used last, as far as is kept
   */
  private record Used(Account by, long at) {}

  private static Optional<Used> find(Connection connection, String hash, long now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT "
                + AccountRows.COLUMNS
                + ", s.used_at FROM sign_in s JOIN account a ON a.name = s.account"
                + " WHERE s.hash = ? AND s.created_at > ? AND s.used_at > ? AND a.active = 1"
                + " AND (a.one_time_until IS NULL OR a.one_time_until > ?)")) {
      statement.setString(1, hash);
      statement.setLong(2, now - LONGEST.toMillis());
      statement.setLong(3, now - IDLE.toMillis());
      statement.setLong(4, now);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(new Used(AccountRows.read(rows).account(), rows.getLong("used_at")))
            : Optional.empty();
      }
    }
  }

  private static void use(Connection connection, String hash, long now) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE sign_in SET used_at = ? WHERE hash = ?")) {
      statement.setLong(1, now);
      statement.setString(2, hash);
      statement.executeUpdate();
    }
  }

  /**
   * Ends a session; one that has ended stays so.
   *
   * @param token what the browser keeps
   * @throws SQLException if the database does not answer
   */
  public void end(String token) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepareStatement("DELETE FROM sign_in WHERE hash = ?")) {
      statement.setString(1, hash(token));
      statement.executeUpdate();
    }
  }

  /** Ends all sessions of somebody. */
  static void endAll(Connection connection, String account) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM sign_in WHERE account = ?")) {
      statement.setString(1, account);
      statement.executeUpdate();
    }
  }

  private static String hash(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
