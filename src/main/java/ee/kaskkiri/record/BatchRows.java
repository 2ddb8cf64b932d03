package ee.kaskkiri.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Rows of SQLite. */
final class BatchRows implements Rows {
  private final PreparedStatement decisions;
  private final PreparedStatement contents;

  BatchRows(Connection connection) throws SQLException {
    decisions =
        connection.prepareStatement(
            "INSERT INTO decision (id, chain, number, received_at, duration, caller, message_hash,"
                + " instrument, topic, on_day, selection, edition, release, outcome, status,"
                + " verdict, codes, engine, application, input_hash, answer_hash, previous_hash,"
                + " hash) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    contents =
        connection.prepareStatement(
            "INSERT INTO decision_content (id, message, input, answer) VALUES (?,?,?,?)");
  }

  @Override
  public void write(List<Link> links) throws SQLException {
    try {
      for (Link link : links) {
        add(link);
      }
      decisions.executeBatch();
      contents.executeBatch();
    } finally {
      decisions.clearBatch();
      contents.clearBatch();
    }
  }

  private void add(Link link) throws SQLException {
    Entry entry = link.draft().entry();
    byte[] id = Ids.bytes(entry.id());
    int at = 0;
    decisions.setBytes(++at, id);
    decisions.setInt(++at, link.chain());
    decisions.setLong(++at, link.head().number());
    decisions.setLong(++at, Nanoseconds.of(entry.receivedAt()));
    decisions.setLong(++at, entry.duration().toNanos());
    decisions.setString(++at, entry.caller());
    Hash messageHash = link.draft().messageHash();
    decisions.setBytes(++at, messageHash == null ? null : messageHash.bytes());
    decisions.setString(++at, entry.instrument());
    decisions.setString(++at, entry.topic());
    decisions.setLong(++at, entry.on().toEpochDay());
    decisions.setString(++at, entry.selection());
    decisions.setString(++at, entry.edition());
    decisions.setString(++at, entry.release());
    decisions.setString(++at, entry.outcome().name());
    decisions.setInt(++at, entry.status());
    decisions.setString(++at, entry.verdict());
    decisions.setString(++at, Codes.write(entry.codes()));
    decisions.setString(++at, entry.engine());
    decisions.setString(++at, entry.application());
    decisions.setBytes(++at, link.draft().inputHash().bytes());
    decisions.setBytes(++at, link.draft().answerHash().bytes());
    decisions.setBytes(++at, link.previous().bytes());
    decisions.setBytes(++at, link.head().hash().bytes());
    decisions.addBatch();
    contents.setBytes(1, id);
    contents.setString(2, entry.message());
    contents.setBytes(3, entry.input().bytes());
    contents.setBytes(4, entry.answer().bytes());
    contents.addBatch();
  }

  @Override
  public void close() throws SQLException {
    decisions.close();
    contents.close();
  }
}
