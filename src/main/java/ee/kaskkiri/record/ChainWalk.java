package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One walk along one chain. Reads it in short stretches, each as it was at one moment, so that it
 * neither fills the memory nor holds up those who write.
 */
final class ChainWalk {
  private static final int STRETCH = 500;
  private static final int FETCH = 50;

  private final Connection connection;
  private final Chain chain;
  private final NavigableMap<Long, Hash> log;
  private final Tally tally;
  private final StoredReader reader;
  private final Diagnosis diagnosis;
  private Head reached;
  private @Nullable ChainRow latest;
  private @Nullable Head following;

  ChainWalk(
      Connection connection,
      Database.Kind kind,
      Chain chain,
      NavigableMap<Long, Hash> log,
      Tally tally) {
    this.connection = connection;
    this.chain = chain;
    this.log = log;
    this.tally = tally;
    this.reader = new StoredReader(kind);
    this.diagnosis = new Diagnosis(connection, chain, reader);
    this.reached = chain.start();
  }

  /** The first thing that is wrong; null if nothing is, or it was stopped. */
  @Nullable Fault walk() throws SQLException {
    if (chain.number() == 1 && !chain.before().equals(Chain.NO_CHAIN)) {
      return diagnosis.chainAltered();
    }
    Optional<Long> lowest = lowest(Long.MIN_VALUE);
    if (lowest.isPresent() && lowest.get() < 1) {
      return diagnosis.inserted(lowest.get(), null);
    }
    while (!tally.stopped()) {
      connection.rollback(); // looks at what is there by now
      long until = reached.number() + STRETCH;
      Fault fault = stretch(until);
      if (fault != null) {
        return fault;
      }
      if (reached.number() < until) {
        return lowest(reached.number()).isPresent() ? diagnosis.gap(reached) : end();
      }
    }
    return null;
  }

  private @Nullable Fault stretch(long until) throws SQLException {
    Map<Long, Hash> anchors = anchors(until);
    following = following();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + StoredReader.COLUMNS
                + " FROM decision d"
                + " LEFT JOIN decision_content c ON c.id = d.id"
                + " LEFT JOIN chain w ON w.number = d.chain"
                + " WHERE d.chain = ? AND d.number > ? AND d.number <= ?"
                + " ORDER BY d.number, d.id")) {
      select.setFetchSize(FETCH);
      select.setInt(1, chain.number());
      select.setLong(2, reached.number());
      select.setLong(3, until);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Fault fault = step(row, anchors);
          if (fault != null) {
            return fault;
          }
        }
      }
    }
    return null;
  }

  private @Nullable Fault step(ResultSet result, Map<Long, Hash> anchors) throws SQLException {
    ChainRow row = ChainRow.read(result, reader);
    long expected = reached.number() + 1;
    if (row.number() > expected) {
      return diagnosis.gap(reached);
    }
    if (row.number() < expected) {
      return diagnosis.twice(Objects.requireNonNull(latest), row);
    }
    if (!row.belongs(chain, reached.hash(), expected) || !row.previous().equals(reached.hash())) {
      return diagnosis.misfit(reached, latest, row);
    }
    Fault content = content(result, row);
    if (content != null) {
      return content;
    }
    reached = new Head(expected, row.hash());
    latest = row;
    tally.record(StoredReader.purgedAt(result) != null);
    Head later = following;
    Hash next = later != null && later.number() == expected ? later.hash() : null;
    return contradicts(anchors.get(expected)) || contradicts(log.get(expected)) || contradicts(next)
        ? diagnosis.contradicted(row)
        : null;
  }

  private boolean contradicts(@Nullable Hash anchor) {
    if (anchor == null) {
      return false;
    }
    tally.anchor();
    return !anchor.equals(reached.hash());
  }

  private @Nullable Fault content(ResultSet result, ChainRow row) throws SQLException {
    Draft draft = Objects.requireNonNull(row.draft());
    byte[] input = result.getBytes("input");
    byte[] answer = result.getBytes("answer");
    boolean purged = StoredReader.purgedAt(result) != null;
    if (input == null || answer == null) {
      return purged ? null : diagnosis.contentRemoved(row);
    }
    return !purged
            && Objects.equals(Draft.messageHash(draft.entry().message()), draft.messageHash())
            && Hash.of(input).equals(draft.inputHash())
            && Hash.of(answer).equals(draft.answerHash())
        ? null
        : diagnosis.contentAltered(row);
  }

  private Map<Long, Hash> anchors(long until) throws SQLException {
    Map<Long, Hash> anchors = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT number, hash FROM anchor WHERE chain = ? AND number > ? AND number <= ?")) {
      select.setInt(1, chain.number());
      select.setLong(2, reached.number());
      select.setLong(3, until);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          anchors.put(result.getLong(1), Hash.read(result.getBytes(2)));
        }
      }
    }
    return anchors;
  }

  /** Where this chain stood when the next one was opened; null if it is the last one. */
  private @Nullable Head following() throws SQLException {
    return Chains.find(connection, chain.number() + 1)
        .map(next -> next.chain().before())
        .orElse(null);
  }

  /** The lowest number above another one. */
  private Optional<Long> lowest(long number) throws SQLException {
    return number("SELECT min(number) FROM decision WHERE chain = ? AND number > " + number);
  }

  private Optional<Long> number(String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, chain.number());
      try (ResultSet result = select.executeQuery()) {
        long found = result.next() ? result.getLong(1) : 0;
        return result.wasNull() ? Optional.empty() : Optional.of(found);
      }
    }
  }

  /** There are no more records; there must not have been any. */
  private @Nullable Fault end() throws SQLException {
    Optional<Chains.Standing> standing = Chains.find(connection, chain.number());
    if (standing.isEmpty() || !standing.get().chain().equals(chain)) {
      return diagnosis.chainAltered();
    }
    Head head = standing.get().head();
    Head later = following();
    long known =
        LongStream.of(
                head.number(),
                number("SELECT max(number) FROM anchor WHERE chain = ?").orElse(0L),
                later == null ? 0 : later.number(),
                log.isEmpty() ? 0 : log.lastKey())
            .max()
            .orElse(0);
    if (known > reached.number()) {
      return diagnosis.truncated(reached, known);
    }
    if (head.number() < reached.number()) {
      return diagnosis.beyond(head);
    }
    return head.hash().equals(reached.hash()) ? null : diagnosis.lastAltered(latest);
  }
}
