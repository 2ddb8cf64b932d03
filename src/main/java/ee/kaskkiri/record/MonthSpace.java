package ee.kaskkiri.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Space in the months of PostgreSQL: that of a month of which all is purged is given back. */
final class MonthSpace implements Space {
  private static final String USED =
      "SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
          + " WHERE i.inhparent = 'decision_content'::regclass"
          + " AND pg_relation_size(c.oid) > 0 AND c.relname < '%s'";

  private final Connection connection;

  MonthSpace(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void free(Instant before) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String month : months(statement, before)) {
        statement.execute("SET LOCAL lock_timeout = '1s'");
        statement.execute("LOCK TABLE " + month + " IN ACCESS EXCLUSIVE MODE");
        if (isEmpty(statement, month)) {
          statement.execute("TRUNCATE " + month);
        }
        connection.commit();
      }
    }
  }

  /** The months that were over at a moment. */
  private static List<String> months(Statement statement, Instant before) throws SQLException {
    List<String> months = new ArrayList<>();
    String first = Partitions.name("decision_content", Partitions.month(before));
    try (ResultSet result = statement.executeQuery(USED.formatted(first))) {
      while (result.next()) {
        months.add(result.getString(1));
      }
    }
    return months;
  }

  private static boolean isEmpty(Statement statement, String month) throws SQLException {
    try (ResultSet result = statement.executeQuery("SELECT 1 FROM " + month + " LIMIT 1")) {
      return !result.next();
    }
  }

  @Override
  public void close() {
    // nothing was set
  }
}
