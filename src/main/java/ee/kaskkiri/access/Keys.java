package ee.kaskkiri.access;

import ee.kaskkiri.database.Database;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of systems that have no identity provider, in the database. */
public final class Keys {
  /** How long a key lives if nobody says. */
  public static final Duration USUAL_LIFE = Duration.ofDays(365);

  private static final String COLUMNS =
      "id, name, hash, roles, instruments, created_at, created_by, expires_at, revoked_at,"
          + " revoked_by, used_on";

  private final Database database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** The keys of a database. */
  public Keys(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A key with what proves its secret.
   *
   * @param key what is known of it
   * @param hash what is kept of the secret
   */
  record Kept(ApiKey key, String hash) {}

  /**
   * Makes a key.
   *
   * @throws KeyRefusedException if a living key has the name, or it would have ended already
   * @throws SQLException if the database does not answer
   */
  public NewKey create(KeyOrder order) throws SQLException {
    Instant now = now();
    @Nullable Instant asked = order.expiresAt();
    Instant expires = asked == null ? now.plus(USUAL_LIFE) : asked;
    if (!expires.isAfter(now)) {
      throw new KeyRefusedException(
          "expires", "A key that ends at " + expires + " has ended already.", "a later day");
    }
    KeyText text = KeyText.draw(random);
    ApiKey key =
        new ApiKey(
            text.id(),
            order.name(),
            order.roles(),
            order.instruments(),
            now,
            order.by(),
            expires,
            null,
            null,
            null);
    try (Connection connection = database.connect()) {
      retireExpired(connection, order.name(), now);
      requireFree(connection, order.name());
      insert(connection, key, text.hash());
    } catch (SQLException e) {
      try (Connection connection = database.connect()) {
        requireFree(connection, order.name());
      }
      throw e;
    }
    return new NewKey(key, text);
  }

  /** An expired key gives its name free. */
  private static void retireExpired(Connection connection, String name, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE api_key SET revoked_at = expires_at, revoked_by = 'expiry'"
                + " WHERE name = ? AND revoked_at IS NULL AND expires_at <= ?")) {
      statement.setString(1, name);
      statement.setLong(2, now.toEpochMilli());
      statement.executeUpdate();
    }
  }

  private static void requireFree(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT id FROM api_key WHERE name = ? AND revoked_at IS NULL")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        if (rows.next()) {
          throw new KeyRefusedException(
              "name",
              "There is a key '" + name + "' already.",
              "another name, or revoke that key first");
        }
      }
    }
  }

  private static void insert(Connection connection, ApiKey key, String hash) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO api_key (id, name, hash, roles, instruments, created_at, created_by,"
                + " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setString(1, key.id());
      statement.setString(2, key.name());
      statement.setString(3, hash);
      statement.setString(4, NameList.ofRoles(key.roles()));
      statement.setString(5, NameList.write(key.instruments()));
      statement.setLong(6, key.createdAt().toEpochMilli());
      statement.setString(7, key.createdBy());
      statement.setLong(8, key.expiresAt().toEpochMilli());
      statement.executeUpdate();
    }
  }

  /**
   * All keys that ever were, the latest last.
   *
   * @throws SQLException if the database does not answer
   */
  public List<ApiKey> all() throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM api_key ORDER BY created_at, id");
        ResultSet rows = statement.executeQuery()) {
      List<ApiKey> keys = new ArrayList<>();
      while (rows.next()) {
        keys.add(kept(rows).key());
      }
      return keys;
    }
  }

  /**
   * Revokes a key; one that was revoked stays as it was.
   *
   * @param which its id, or the name of one that was not revoked yet
   * @param by who revokes it
   * @return what is known of it now; empty if there is none
   * @throws SQLException if the database does not answer
   */
  public Optional<ApiKey> revoke(String which, String by) throws SQLException {
    Optional<ApiKey> known =
        all().stream()
            .filter(
                key ->
                    key.id().equals(which) || (key.revokedAt() == null && key.name().equals(which)))
            .findFirst();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    try (Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "UPDATE api_key SET revoked_at = ?, revoked_by = ?"
                    + " WHERE id = ? AND revoked_at IS NULL")) {
      statement.setLong(1, now().toEpochMilli());
      statement.setString(2, by);
      statement.setString(3, known.get().id());
      statement.executeUpdate();
    }
    return find(known.get().id()).map(Kept::key);
  }

  /** A key by its id. */
  Optional<Kept> find(String id) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepareStatement("SELECT " + COLUMNS + " FROM api_key WHERE id = ?")) {
      statement.setString(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(kept(rows)) : Optional.empty();
      }
    }
  }

  /** Remembers that a key was used today. */
  void used(String id) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepareStatement("UPDATE api_key SET used_on = ? WHERE id = ?")) {
      statement.setString(1, today().toString());
      statement.setString(2, id);
      statement.executeUpdate();
    }
  }

  /** The day, in UTC. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
  }

  /** The moment, as precisely as it is kept. */
  Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private static Kept kept(ResultSet row) throws SQLException {
    long revoked = row.getLong("revoked_at");
    boolean living = row.wasNull();
    @Nullable String used = row.getString("used_on");
    ApiKey key =
        new ApiKey(
            row.getString("id"),
            row.getString("name"),
            NameList.roles(row.getString("roles")),
            NameList.read(row.getString("instruments")),
            Instant.ofEpochMilli(row.getLong("created_at")),
            row.getString("created_by"),
            Instant.ofEpochMilli(row.getLong("expires_at")),
            living ? null : Instant.ofEpochMilli(revoked),
            row.getString("revoked_by"),
            used == null ? null : LocalDate.parse(used));
    return new Kept(key, row.getString("hash"));
  }
}
