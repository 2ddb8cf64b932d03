package ee.kaskkiri.access.account;

import ee.kaskkiri.access.NameList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads accounts from the result of a query. */
final class AccountRows {
  /** What the query has to select; {@code a} is the table. */
  static final String COLUMNS =
      "a.name, a.display_name, a.hash, a.one_time_until, a.roles, a.instruments, a.active,"
          + " a.created_at, a.created_by, a.last_sign_in";

  private AccountRows() {}

  /**
   * An account with what proves its password.
   *
   * @param account what is known of it
   * @param hash what is kept of the password
   */
  record Kept(Account account, String hash) {}

  static Kept read(ResultSet row) throws SQLException {
    return new Kept(
        new Account(
            row.getString("name"),
            row.getString("display_name"),
            NameList.roles(row.getString("roles")),
            NameList.read(row.getString("instruments")),
            row.getInt("active") == 1,
            Instant.ofEpochMilli(row.getLong("created_at")),
            row.getString("created_by"),
            moment(row, "last_sign_in"),
            moment(row, "one_time_until")),
        row.getString("hash"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long moment = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(moment);
  }
}
