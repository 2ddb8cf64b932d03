package ee.kaskkiri.database;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteException;

/** Tells what a failure of a database is about. */
public final class Failures {
  private static final int PRIMARY = 0xff;
  private static final Set<Integer> SQLITE_DATA =
      Set.of(18 /* too big */, 19 /* constraint */, 20 /* mismatch */, 25 /* range */);
  private static final Set<String> POSTGRESQL_DATA =
      Set.of("21" /* cardinality */, "22" /* data */, "23" /* constraint */, "54" /* limit */);

  private Failures() {}

  /** Whether it is what was to be written that is wrong, so that something else may be written. */
  public static boolean isOfData(SQLException failure) {
    if (failure instanceof SQLiteException sqlite) {
      return SQLITE_DATA.contains(sqlite.getResultCode().code & PRIMARY);
    }
    if (failure.getErrorCode() != 0 && failure instanceof BatchUpdateException) {
      return SQLITE_DATA.contains(failure.getErrorCode() & PRIMARY);
    }
    String state = failure.getSQLState();
    return state != null && state.length() > 1 && POSTGRESQL_DATA.contains(state.substring(0, 2));
  }

  /** Whether the connection cannot be used any more. */
  static boolean isOfConnection(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("58"));
  }
}
