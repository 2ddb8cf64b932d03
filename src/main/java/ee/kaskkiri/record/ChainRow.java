package ee.kaskkiri.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a chain, whatever was done to it.
 *
 * @param number where it stands
 * @param id its name; null if it cannot be read
 * @param draft what it says; null if that cannot have been recorded
 * @param previous hash that it gives for the record before it
 * @param hash hash that it gives for itself
 */
record ChainRow(long number, @Nullable UUID id, @Nullable Draft draft, Hash previous, Hash hash) {
  static ChainRow read(ResultSet row, StoredReader reader) throws SQLException {
    Draft draft = draft(row, reader);
    return new ChainRow(
        row.getLong("number"),
        draft == null ? null : draft.entry().id(),
        draft,
        hash(row, "previous_hash"),
        hash(row, "hash"));
  }

  private static @Nullable Draft draft(ResultSet row, StoredReader reader) throws SQLException {
    try {
      byte[] message = row.getBytes("message_hash");
      return Draft.of(
          reader.entry(row),
          message == null ? null : Hash.read(message),
          hash(row, "input_hash"),
          hash(row, "answer_hash"));
    } catch (RuntimeException e) {
      return null; // nothing that was recorded reads so
    }
  }

  private static Hash hash(ResultSet row, String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return Hash.read(bytes == null ? new byte[0] : bytes);
  }

  /** Whether it was recorded at that place after a record of that hash. */
  boolean belongs(Chain chain, Hash before, long at) {
    return draft != null && chain.hash(before, at, draft).equals(hash);
  }

  /** Whether it is what was recorded, at the place where it stands. */
  boolean isConsistent(Chain chain) {
    return belongs(chain, previous, number);
  }
}
