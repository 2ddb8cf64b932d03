package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** What becomes of the space of records that are purged. */
interface Space extends AutoCloseable {
  /** Gives back what can be given back, once everything before a moment is purged. */
  void free(Instant before) throws SQLException;

  @Override
  void close() throws SQLException;

  /** Of a database, through a connection that deletes from now on. */
  static Space of(Database.Kind kind, Connection connection) throws SQLException {
    return switch (kind) {
      case SQLITE -> new FileSpace(connection);
      case POSTGRESQL -> new MonthSpace(connection);
    };
  }
}
