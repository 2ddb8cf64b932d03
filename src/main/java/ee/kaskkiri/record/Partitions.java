package ee.kaskkiri.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The months of PostgreSQL's tables, made before they are written to. */
final class Partitions {
  private static final List<String> TABLES = List.of("decision", "decision_content");
  private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7041130611)";

  /** Rows of some kilobytes stay in one piece. */
  private static final String WIDE = " WITH (toast_tuple_target = 8160)";

  private final Set<YearMonth> there = new HashSet<>();

  /** Makes the months of these records, in transactions of their own. */
  void make(Connection connection, List<Job> jobs) throws SQLException {
    for (Job job : jobs) {
      for (Draft draft : job.drafts()) {
        YearMonth month = YearMonth.from(draft.entry().decidedAt().atOffset(ZoneOffset.UTC));
        if (!there.contains(month)) {
          make(connection, month);
          there.add(month);
        }
      }
    }
  }

  /** The partition of a month. */
  static String name(String table, YearMonth month) {
    return String.format("%s_%04d_%02d", table, month.getYear(), month.getMonthValue());
  }

  static YearMonth month(Instant moment) {
    return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
  }

  private static void make(Connection connection, YearMonth month) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(ONE_AT_A_TIME);
      for (String table : TABLES) {
        if (!exists(statement, name(table, month))) {
          make(statement, table, month);
        }
      }
      connection.commit();
    }
  }

  private static boolean exists(Statement statement, String name) throws SQLException {
    try (ResultSet result =
        statement.executeQuery("SELECT 1 WHERE to_regclass('" + name + "') IS NOT NULL")) {
      return result.next();
    }
  }

  /** Attached when made, because a table that is made as a partition waits for every reader. */
  private static void make(Statement statement, String table, YearMonth month) throws SQLException {
    String name = name(table, month);
    statement.execute(
        "CREATE TABLE "
            + name
            + " (LIKE "
            + table
            + " INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)"
            + WIDE);
    statement.execute(
        "ALTER TABLE "
            + table
            + " ATTACH PARTITION "
            + name
            + " FOR VALUES FROM ('"
            + first(month)
            + "') TO ('"
            + first(month.plusMonths(1))
            + "')");
  }

  private static UUID first(YearMonth month) {
    return Ids.first(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
