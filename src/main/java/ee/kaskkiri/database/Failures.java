package ee.kaskkiri.database;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteException;

/** Tells what a failure of a database is about. */
public final class Failures {
  private static final int PRIMARY = 0xff;
  private static final Set<Integer> SQLITE_DATA =
      Set.of(18 /* too big */, 20 /* mismatch */, 25 /* range */);

  /** A name that is there already. Any other constraint is broken by what others did. */
  private static final int SQLITE_SAME_NAME = 1555;

  private static final String POSTGRESQL_SAME_NAME = "23505";
  private static final Set<String> POSTGRESQL_DATA =
      Set.of("21" /* cardinality */, "22" /* data */, "54" /* limit */);

  private Failures() {}

  /** Whether it is what was to be written that is wrong, so that something else may be written. */
  public static boolean isOfData(SQLException failure) {
    if (failure instanceof SQLiteException sqlite) {
      int code = sqlite.getResultCode().code;
      return code == SQLITE_SAME_NAME || SQLITE_DATA.contains(code & PRIMARY);
    }
    if (failure.getErrorCode() != 0 && failure instanceof BatchUpdateException) {
      return SQLITE_DATA.contains(failure.getErrorCode() & PRIMARY);
    }
    String state = failure.getSQLState();
    return state != null
        && state.length() > 1
        && (state.equals(POSTGRESQL_SAME_NAME) || POSTGRESQL_DATA.contains(state.substring(0, 2)));
  }

  /** Whether the connection cannot be used any more. */
  static boolean isOfConnection(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("58"));
  }
}
