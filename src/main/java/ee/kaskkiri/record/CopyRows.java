package ee.kaskkiri.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Rows of PostgreSQL. */
final class CopyRows implements Rows {
  private static final String DECISIONS =
      "COPY decision (id, chain, number, received_at, duration, caller, message_hash, instrument, topic,"
          + " on_day, selection, edition, release, outcome, status, verdict, codes, engine,"
          + " application, input_hash, answer_hash, previous_hash, hash) FROM STDIN BINARY";
  private static final int DECISION_FIELDS = 23;
  private static final int DECISION_BYTES = 512;
  private static final String CONTENTS =
      "COPY decision_content (id, message, input, answer) FROM STDIN BINARY";
  private static final int CONTENT_FIELDS = 4;
  private static final int CONTENT_BYTES = 64;

  private final CopyManager copy;

  CopyRows(Connection connection) throws SQLException {
    copy = connection.unwrap(PGConnection.class).getCopyAPI();
  }

  @Override
  public void write(List<Link> links) throws SQLException {
    CopyBytes decisions = new CopyBytes(links.size() * DECISION_BYTES);
    int size = 0;
    for (Link link : links) {
      add(decisions, link);
      Entry entry = link.draft().entry();
      size += CONTENT_BYTES + entry.input().bytes().length + entry.answer().bytes().length;
    }
    CopyBytes contents = new CopyBytes(size);
    for (Link link : links) {
      Entry entry = link.draft().entry();
      contents
          .row(CONTENT_FIELDS)
          .id(entry.id())
          .text(entry.message())
          .field(entry.input().bytes())
          .field(entry.answer().bytes());
    }
    send(DECISIONS, decisions.end());
    send(CONTENTS, contents.end());
  }

  private static void add(CopyBytes rows, Link link) {
    Entry entry = link.draft().entry();
    Hash messageHash = link.draft().messageHash();
    rows.row(DECISION_FIELDS)
        .id(entry.id())
        .shorter(link.chain())
        .number(link.head().number())
        .number(Nanoseconds.of(entry.receivedAt()))
        .number(entry.duration().toNanos())
        .text(entry.caller())
        .field(messageHash == null ? null : messageHash.bytes())
        .text(entry.instrument())
        .text(entry.topic())
        .number(entry.on().toEpochDay())
        .text(entry.selection())
        .text(entry.edition())
        .text(entry.release())
        .text(entry.outcome().name())
        .shorter(entry.status())
        .text(entry.verdict())
        .text(Codes.write(entry.codes()))
        .text(entry.engine())
        .text(entry.application())
        .field(link.draft().inputHash().bytes())
        .field(link.draft().answerHash().bytes())
        .field(link.previous().bytes())
        .field(link.head().hash().bytes());
  }

  private void send(String sql, CopyBytes rows) throws SQLException {
    CopyIn in = copy.copyIn(sql);
    try {
      in.writeToCopy(rows.array(), 0, rows.size());
      in.endCopy();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
  }

  @Override
  public void close() {
    // nothing is held open between two groups
  }
}
