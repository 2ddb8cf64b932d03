package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/** The rows of chains. */
final class Chains {
  private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7041130612)";
  private static final String COLUMNS =
      "SELECT number, writer, instance, opened_at, previous_head, previous_hash, head, head_hash"
          + " FROM chain";

  /** A chain, and where it stands by its own account. */
  record Standing(Chain chain, Head head) {}

  private Chains() {}

  /** Opens a chain after all that are there. Commits. */
  static Chain open(
      Connection connection, Database.Kind kind, String writer, String instance, Instant now)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      switch (kind) {
        // takes the lock of writers before anything is read
        case SQLITE -> statement.executeUpdate("UPDATE chain SET head = head WHERE number = 0");
        case POSTGRESQL -> statement.execute(ONE_AT_A_TIME);
      }
    }
    Optional<Standing> last = last(connection);
    Chain chain =
        new Chain(
            last.map(standing -> standing.chain().number()).orElse(0) + 1,
            writer,
            instance,
            Instant.ofEpochMilli(now.toEpochMilli()),
            last.map(Standing::head).orElse(Chain.NO_CHAIN));
    insert(connection, chain);
    connection.commit();
    return chain;
  }

  private static void insert(Connection connection, Chain chain) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO chain (number, writer, instance, opened_at, previous_head, previous_hash,"
                + " head, head_hash) VALUES (?,?,?,?,?,?,?,?)")) {
      insert.setInt(1, chain.number());
      insert.setString(2, chain.writer());
      insert.setString(3, chain.instance());
      insert.setLong(4, chain.openedAt().toEpochMilli());
      insert.setLong(5, chain.before().number());
      insert.setBytes(6, chain.before().hash().bytes());
      insert.setLong(7, chain.start().number());
      insert.setBytes(8, chain.start().hash().bytes());
      insert.executeUpdate();
    }
  }

  private static Optional<Standing> last(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(COLUMNS + " ORDER BY number DESC LIMIT 1")) {
      return one(select);
    }
  }

  /** The first chain whose number is above another; empty if there is none. */
  static Optional<Standing> above(Connection connection, int number) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(COLUMNS + " WHERE number > ? ORDER BY number LIMIT 1")) {
      select.setInt(1, number);
      return one(select);
    }
  }

  /**
   * A chain by its number, once nobody else is about to change it: a transaction whose connection
   * was lost may still be on its way.
   */
  static Optional<Standing> settled(Connection connection, Database.Kind kind, int number)
      throws SQLException {
    String locked =
        switch (kind) {
          case SQLITE -> "";
          case POSTGRESQL -> " FOR UPDATE";
        };
    return find(connection, number, locked);
  }

  /** A chain by its number; empty if there is none. */
  static Optional<Standing> find(Connection connection, int number) throws SQLException {
    return find(connection, number, "");
  }

  private static Optional<Standing> find(Connection connection, int number, String locked)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(COLUMNS + " WHERE number = ?" + locked)) {
      select.setInt(1, number);
      return one(select);
    }
  }

  private static Optional<Standing> one(PreparedStatement select) throws SQLException {
    try (ResultSet result = select.executeQuery()) {
      return result.next() ? Optional.of(read(result)) : Optional.empty();
    }
  }

  private static Standing read(ResultSet result) throws SQLException {
    return new Standing(
        new Chain(
            result.getInt(1),
            result.getString(2),
            result.getString(3),
            Instant.ofEpochMilli(result.getLong(4)),
            new Head(result.getLong(5), Hash.read(result.getBytes(6)))),
        new Head(result.getLong(7), Hash.read(result.getBytes(8))));
  }
}
