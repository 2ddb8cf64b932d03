package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.record.NotRecordedException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Removes what was said of people from old records: input, answer, and what stands for keys.
 * Hashes, verdict and codes stay, so chains still verify.
 */
public final class Retention {
  private static final int SMALL = 200;

  private final Database database;
  private final Clock clock;

  /** Of a database that is opened for writing. */
  public Retention(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Purges all records decided before a moment, a few at a time, so that nobody else waits for
   * long.
   *
   * @return how many were purged
   * @throws NotRecordedException if the database does not answer; what was purged so far stays
   *     purged
   */
  public long purge(Instant before) throws NotRecordedException {
    UUID end = Ids.first(before);
    try (Connection connection = database.connect();
        Space space = Space.of(database.kind(), connection)) {
      connection.setAutoCommit(false);
      long purged = 0;
      UUID last = new UUID(0, 0);
      for (List<UUID> some = some(connection, last, end);
          !some.isEmpty();
          some = some(connection, last, end)) {
        long start = System.nanoTime();
        UUID next = some.get(some.size() - 1);
        purge(connection, last, next);
        purged += some.size();
        last = next;
        LockSupport.parkNanos(System.nanoTime() - start); // lets those write who record
      }
      removeClaims(connection, end);
      space.free(before);
      return purged;
    } catch (SQLException e) {
      throw new NotRecordedException(
          Reason.DATABASE_FAILED, "The database does not let records be purged.", e);
    }
  }

  private List<UUID> some(Connection connection, UUID after, UUID end) throws SQLException {
    List<UUID> some = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id FROM decision_content WHERE id > ? AND id < ? ORDER BY id LIMIT " + SMALL)) {
      Ids.set(database.kind(), select, 1, after);
      Ids.set(database.kind(), select, 2, end);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          some.add(Ids.read(database.kind(), result, 1));
        }
      }
    }
    connection.commit(); // what is read here must not hold up the write
    return some;
  }

  private void purge(Connection connection, UUID after, UUID last) throws SQLException {
    String contents = " decision_content WHERE id > ? AND id <= ?";
    try (PreparedStatement update =
            connection.prepareStatement(
                "UPDATE decision SET purged_at = "
                    + clock.millis()
                    + " WHERE id IN (SELECT id FROM"
                    + contents
                    + ") AND id > ? AND id <= ?");
        PreparedStatement delete = connection.prepareStatement("DELETE FROM" + contents)) {
      Ids.set(database.kind(), update, 1, after);
      Ids.set(database.kind(), update, 2, last);
      Ids.set(database.kind(), update, 3, after);
      Ids.set(database.kind(), update, 4, last);
      update.executeUpdate();
      Ids.set(database.kind(), delete, 1, after);
      Ids.set(database.kind(), delete, 2, last);
      delete.executeUpdate();
      connection.commit();
    } catch (SQLException e) {
      connection.rollback(); // a record is purged whole or not at all
      throw e;
    }
  }

  private void removeClaims(Connection connection, UUID end) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM claim WHERE (caller, key) IN"
                + " (SELECT caller, key FROM claim WHERE id < ? LIMIT "
                + SMALL
                + ")")) {
      Ids.set(database.kind(), delete, 1, end);
      int removed;
      do {
        removed = delete.executeUpdate();
        connection.commit();
      } while (removed > 0);
    }
  }
}
