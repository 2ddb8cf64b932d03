package ee.kaskkiri.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kaskkiri.rules.Finding;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts as rows of the database. */
final class DraftRows {
  /** Every column of a draft that is read. */
  static final String COLUMNS =
      "id, name, state, revision, base, created_by, created_at, changed_by, changed_at,"
          + " change_log, instrument, edition, previous, to_look_at, approved_by, approved_at,"
          + " publish_at, release, findings";

  private static final JsonMapper JSON = new JsonMapper();

  private DraftRows() {}

  static Draft draft(ResultSet row) throws SQLException {
    @Nullable String instrument = row.getString("instrument");
    @Nullable String approvedBy = row.getString("approved_by");
    @Nullable Instant approvedAt = moment(row, "approved_at");
    return new Draft(
        row.getString("id"),
        row.getString("name"),
        DraftState.valueOf(row.getString("state")),
        row.getLong("revision"),
        row.getString("base"),
        new Draft.Act(row.getString("created_by"), Instant.ofEpochMilli(row.getLong("created_at"))),
        new Draft.Act(row.getString("changed_by"), Instant.ofEpochMilli(row.getLong("changed_at"))),
        row.getString("change_log"),
        instrument == null
            ? null
            : new BegunEdition(instrument, row.getString("edition"), row.getString("previous")),
        list(row.getString("to_look_at"), new TypeReference<List<String>>() {}),
        approvedBy == null || approvedAt == null ? null : new Draft.Act(approvedBy, approvedAt),
        moment(row, "publish_at"),
        row.getString("release"),
        list(row.getString("findings"), new TypeReference<List<Finding>>() {}));
  }

  static DraftFile file(ResultSet row) throws SQLException {
    return new DraftFile(
        row.getString("path"),
        row.getString("content"),
        row.getString("written_by"),
        Instant.ofEpochMilli(row.getLong("written_at")));
  }

  static DraftEvent event(ResultSet row) throws SQLException {
    return new DraftEvent(
        Instant.ofEpochMilli(row.getLong("happened_at")),
        row.getString("caused_by"),
        DraftEvent.What.valueOf(row.getString("what")),
        row.getString("remark"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static <T> List<T> list(String json, TypeReference<List<T>> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new DraftsUnavailableException(e);
    }
  }

  static String json(List<?> list) {
    try {
      return JSON.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sets the parameters of a statement in turn: texts, numbers, moments, or null. */
  static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value == null) {
        statement.setNull(i + 1, Types.NULL);
      } else if (value instanceof Instant moment) {
        statement.setLong(i + 1, moment.toEpochMilli());
      } else if (value instanceof Long number) {
        statement.setLong(i + 1, number);
      } else {
        statement.setString(i + 1, value.toString());
      }
    }
  }
}
