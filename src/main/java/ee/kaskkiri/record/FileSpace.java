package ee.kaskkiri.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * Space in an SQLite file. What is deleted is overwritten, and used for new records, so the file
 * does not shrink, nor does it grow while as much is purged as is recorded.
 */
final class FileSpace implements Space {
  private final Connection connection;

  FileSpace(Connection connection) throws SQLException {
    this.connection = connection;
    execute("PRAGMA secure_delete = ON");
  }

  /** Empties the log of the file, which still holds what was deleted, if nobody reads from it. */
  @Override
  public void free(Instant before) throws SQLException {
    connection.setAutoCommit(true);
    execute("PRAGMA busy_timeout = 200");
    execute("PRAGMA wal_checkpoint(TRUNCATE)");
    execute("PRAGMA busy_timeout = 3000");
  }

  @Override
  public void close() throws SQLException {
    connection.setAutoCommit(true);
    execute("PRAGMA secure_delete = OFF");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
