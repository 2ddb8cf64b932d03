package ee.kaskkiri.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Finds out what was done where a chain does not fit. */
final class Diagnosis {
  private static final int FETCH = 50;

  private final Connection connection;
  private final Chain chain;
  private final StoredReader reader;

  Diagnosis(Connection connection, Chain chain, StoredReader reader) {
    this.connection = connection;
    this.chain = chain;
    this.reader = reader;
  }

  /** The record after the one that was reached has a higher number than it should. */
  Fault gap(Head reached) throws SQLException {
    long number = reached.number() + 1;
    ChainRow elsewhere = belongingHere(reached);
    return elsewhere == null
        ? fault(Fault.Kind.REMOVED, number, null, "is not there, though later ones are.")
        : fault(
            Fault.Kind.REORDERED,
            number,
            elsewhere,
            "stands in the place of record " + elsewhere.number() + ".");
  }

  /** Two records have one number. */
  Fault twice(ChainRow one, ChainRow other) throws SQLException {
    ChainRow next = at(one.number() + 1);
    Hash followed = next == null ? headHash() : next.previous();
    ChainRow inserted = other.hash().equals(followed) ? one : other;
    return fault(
        Fault.Kind.INSERTED,
        inserted.number(),
        inserted,
        "is there twice; this one was never recorded.");
  }

  /**
   * A record does not follow the one before it.
   *
   * @param before the record before it; null if there is none
   */
  Fault misfit(Head reached, @Nullable ChainRow before, ChainRow row) throws SQLException {
    if (row.belongs(chain, reached.hash(), row.number())) {
      return altered(row); // all but what it says of the record before it
    }
    if (row.isConsistent(chain)) {
      return before == null
          ? chainAltered()
          : fault(
              Fault.Kind.ALTERED,
              before.number(),
              before,
              "is not the one that the next record followed: it was altered, or others between"
                  + " them were removed.");
    }
    ChainRow displaced = belongingHere(reached);
    long origin = origin(row, Math.max(row.number(), displaced == null ? 0 : displaced.number()));
    if (displaced != null) {
      return origin == 0 ? inserted(row.number(), row) : reordered(row, origin);
    }
    if (origin > row.number()) {
      return fault(
          Fault.Kind.REMOVED,
          row.number(),
          null,
          "is not there; record " + origin + " stands in its place.");
    }
    if (origin > 0) {
      return before == null ? reordered(row, origin) : inserted(before.number(), before);
    }
    return before == null && othersMisfitToo() ? chainAltered() : altered(row);
  }

  private Fault altered(ChainRow row) {
    return fault(Fault.Kind.ALTERED, row.number(), row, "is not what was recorded.");
  }

  private Fault reordered(ChainRow row, long origin) {
    return fault(
        Fault.Kind.REORDERED,
        row.number(),
        row,
        "was recorded as record " + origin + ", and stands in the place of another.");
  }

  Fault inserted(long number, @Nullable ChainRow row) {
    return fault(Fault.Kind.INSERTED, number, row, "was never recorded.");
  }

  /** The last record is not the one that the chain says it is. */
  Fault lastAltered(@Nullable ChainRow last) {
    return last == null
        ? chainAltered()
        : fault(Fault.Kind.ALTERED, last.number(), last, "is not what its chain ended with.");
  }

  /** Records stand after the one that the chain says is its last. */
  Fault beyond(Head head) throws SQLException {
    return inserted(head.number() + 1, at(head.number() + 1));
  }

  Fault truncated(Head reached, long known) {
    return fault(
        Fault.Kind.TRUNCATED,
        reached.number() + 1,
        null,
        "is not there, nor any later one, though the chain had " + known + " records.");
  }

  Fault contentAltered(ChainRow row) {
    return fault(
        Fault.Kind.CONTENT_ALTERED,
        row.number(),
        row,
        "has another input or answer than was recorded.");
  }

  Fault contentRemoved(ChainRow row) {
    return fault(
        Fault.Kind.CONTENT_REMOVED,
        row.number(),
        row,
        "has no input and answer any more, though they were not purged.");
  }

  Fault contradicted(ChainRow row) {
    return fault(
        Fault.Kind.ANCHOR_CONTRADICTED,
        row.number(),
        row,
        "has another hash than its anchor: it or an earlier one was recorded anew.");
  }

  Fault chainAltered() {
    return new Fault(
        Fault.Kind.CHAIN_ALTERED,
        chain.writer(),
        0,
        null,
        "Chain "
            + chain.writer()
            + " (number "
            + chain.number()
            + ") is not described as it was when it was opened or last written.");
  }

  private Fault fault(Fault.Kind kind, long number, @Nullable ChainRow row, String what) {
    String name = row == null || row.id() == null ? "" : " (" + row.id() + ")";
    return new Fault(
        kind,
        chain.writer(),
        number,
        row == null ? null : row.id(),
        "Record " + number + name + " of chain " + chain.writer() + " " + what);
  }

  /** The record that was recorded at the next place, wherever it stands now; null if nowhere. */
  private @Nullable ChainRow belongingHere(Head reached) throws SQLException {
    try (PreparedStatement select = select("d.number > ?", "ORDER BY d.number")) {
      select.setInt(1, chain.number());
      select.setLong(2, reached.number());
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          ChainRow row = ChainRow.read(result, reader);
          if (row.belongs(chain, reached.hash(), reached.number() + 1)) {
            return row;
          }
        }
      }
    }
    return null;
  }

  /** At which number a record was recorded; 0 if at none. */
  private long origin(ChainRow row, long atLeast) throws SQLException {
    long last = Math.max(atLeast, highest()) + 1;
    for (long number = 1; number <= last; number++) {
      if (number != row.number() && row.belongs(chain, row.previous(), number)) {
        return number;
      }
    }
    return 0;
  }

  private long highest() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT max(number) FROM decision WHERE chain = ?")) {
      select.setInt(1, chain.number());
      try (ResultSet result = select.executeQuery()) {
        return result.next() ? result.getLong(1) : 0;
      }
    }
  }

  /**
   * Whether the second record is not what was recorded either, as far as the chain's name tells.
   */
  private boolean othersMisfitToo() throws SQLException {
    ChainRow second = at(2);
    return second != null && !second.isConsistent(chain);
  }

  private @Nullable ChainRow at(long number) throws SQLException {
    try (PreparedStatement select = select("d.number = ?", "ORDER BY d.id")) {
      select.setInt(1, chain.number());
      select.setLong(2, number);
      try (ResultSet result = select.executeQuery()) {
        return result.next() ? ChainRow.read(result, reader) : null;
      }
    }
  }

  private Hash headHash() throws SQLException {
    return Chains.find(connection, chain.number())
        .map(standing -> standing.head().hash())
        .orElse(chain.start().hash());
  }

  private PreparedStatement select(String condition, String order) throws SQLException {
    PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + StoredReader.ALONE
                + " FROM decision d LEFT JOIN chain w ON w.number = d.chain"
                + " WHERE d.chain = ? AND "
                + condition
                + " "
                + order);
    select.setFetchSize(FETCH);
    return select;
  }
}
