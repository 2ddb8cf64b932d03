package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Names of records as each database keeps them, and the moments in them. */
final class Ids {
  private static final int BYTES = 2 * Long.BYTES;
  private static final int BELOW_TIME = 16;
  private static final long LAST = (1L << 48) - 1;

  private Ids() {}

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** What a statement takes. */
  static Object value(Database.Kind kind, UUID id) {
    return switch (kind) {
      case SQLITE -> bytes(id);
      case POSTGRESQL -> id;
    };
  }

  static void set(Database.Kind kind, PreparedStatement statement, int index, UUID id)
      throws SQLException {
    switch (kind) {
      case SQLITE -> statement.setBytes(index, bytes(id));
      case POSTGRESQL -> statement.setObject(index, id);
    }
  }

  static UUID read(Database.Kind kind, ResultSet result, int index) throws SQLException {
    return switch (kind) {
      case SQLITE -> {
        ByteBuffer bytes = ByteBuffer.wrap(result.getBytes(index));
        yield new UUID(bytes.getLong(), bytes.getLong());
      }
      case POSTGRESQL -> result.getObject(index, UUID.class);
    };
  }

  /** What is not above any name of that moment or later, and above every earlier one. */
  static UUID first(Instant moment) {
    if (moment.isBefore(Instant.EPOCH)) {
      return new UUID(0, 0);
    }
    long seconds = Math.min(LAST, moment.getEpochSecond());
    long milliseconds = seconds * 1000 + (moment.getNano() + 999_999) / 1_000_000;
    return new UUID(Math.min(LAST, milliseconds) << BELOW_TIME, 0);
  }
}
