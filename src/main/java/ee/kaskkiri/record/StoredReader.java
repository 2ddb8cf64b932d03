package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads records from the result of a query. */
final class StoredReader {
  /** The part of the columns that a purge leaves empty. */
  static final String CONTENT = "c.message, c.input, c.answer";

  /** What the query has to select; {@code d}, {@code c} and {@code w} are the tables. */
  static final String COLUMNS =
      "d.id, d.chain, w.writer, d.number, d.received_at, d.duration, d.caller, d.message_hash,"
          + " d.instrument, d.topic, d.on_day, d.selection, d.edition, d.release, d.outcome,"
          + " d.status, d.verdict, d.codes, d.engine, d.application, d.input_hash, d.answer_hash,"
          + " d.previous_hash, d.hash, d.purged_at, "
          + CONTENT;

  /** The same columns without what was said. */
  static final String ALONE =
      COLUMNS.replace(CONTENT, "NULL AS message, NULL AS input, NULL AS answer");

  private final Database.Kind kind;

  StoredReader(Database.Kind kind) {
    this.kind = kind;
  }

  Stored read(ResultSet row) throws SQLException {
    return new Stored(
        entry(row),
        new Stored.Place(
            text(row, "writer"),
            row.getLong("number"),
            hex(row, "previous_hash"),
            hex(row, "hash")),
        hex(row, "input_hash"),
        hex(row, "answer_hash"),
        purgedAt(row));
  }

  /** What was recorded, with what is left of its content. */
  Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        Ids.read(kind, row, 1),
        Nanoseconds.read(row.getLong("received_at")),
        Duration.ofNanos(row.getLong("duration")),
        text(row, "caller"),
        row.getString("message"),
        text(row, "instrument"),
        row.getString("topic"),
        LocalDate.ofEpochDay(row.getLong("on_day")),
        text(row, "selection"),
        row.getString("edition"),
        text(row, "release"),
        Outcome.valueOf(text(row, "outcome")),
        row.getInt("status"),
        row.getString("verdict"),
        Codes.read(text(row, "codes")),
        text(row, "engine"),
        text(row, "application"),
        content(row, "input"),
        content(row, "answer"));
  }

  static @Nullable Instant purgedAt(ResultSet row) throws SQLException {
    long moment = row.getLong("purged_at");
    return row.wasNull() ? null : Instant.ofEpochMilli(moment);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static String hex(ResultSet row, String column) throws SQLException {
    return Hash.read(row.getBytes(column)).hex();
  }

  private static Content content(ResultSet row, String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? Content.NOTHING : Content.of(bytes);
  }
}
