package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.record.NotRecordedException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks all chains from their first records to their last, and names the first thing that is not as
 * it was recorded. May run beside a service that goes on recording.
 */
public final class Verifier {
  private final Database database;

  /** Of a database, which may be one that is opened for reading only. */
  public Verifier(Database database) {
    this.database = database;
  }

  /**
   * Walks all chains.
   *
   * @param log anchors to compare besides those in the database
   * @throws NotRecordedException if the database does not answer
   */
  public Verification verify(AnchorLog log, VerifierWatch watch) throws NotRecordedException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      if (database.kind() == Database.Kind.POSTGRESQL) {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      }
      try {
        return verify(connection, log, new Tally(watch));
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new NotRecordedException(
          Reason.DATABASE_FAILED, "The database does not give its records.", e);
    }
  }

  private Verification verify(Connection connection, AnchorLog log, Tally tally)
      throws SQLException {
    Set<String> writers = new HashSet<>();
    int last = 0;
    Fault fault = strangers(connection, "chain < 1", tally);
    while (fault == null && !tally.stopped()) {
      connection.rollback(); // looks at what is there by now
      Optional<Chains.Standing> next = Chains.above(connection, last);
      if (next.isEmpty()) {
        fault = strangers(connection, "chain > " + last, tally);
        break;
      }
      Chain chain = next.get().chain();
      if (chain.number() != last + 1) {
        fault = removed(last + 1);
        break;
      }
      fault =
          new ChainWalk(connection, database.kind(), chain, log.of(chain.writer()), tally).walk();
      tally.chain();
      writers.add(chain.writer());
      last = chain.number();
    }
    if (fault == null && !tally.stopped()) {
      fault = unknown(log, writers);
    }
    return tally.result(fault);
  }

  /** Records or anchors of chains that are not there. */
  private static @Nullable Fault strangers(Connection connection, String which, Tally tally)
      throws SQLException {
    for (String table : new String[] {"decision", "anchor"}) {
      try (PreparedStatement select =
              connection.prepareStatement("SELECT min(chain) FROM " + table + " WHERE " + which);
          ResultSet result = select.executeQuery()) {
        int chain = result.next() ? result.getInt(1) : 0;
        if (!result.wasNull()) {
          return removed(chain);
        }
      }
    }
    tally.look();
    return null;
  }

  private static Fault removed(int number) {
    return new Fault(
        Fault.Kind.CHAIN_REMOVED,
        Integer.toString(number),
        0,
        null,
        "Chain "
            + number
            + " is not there, though something that followed it or belonged to it is.");
  }

  private static @Nullable Fault unknown(AnchorLog log, Set<String> writers) {
    return log.writers().stream()
        .filter(writer -> !writers.contains(writer))
        .sorted()
        .findFirst()
        .map(
            writer ->
                new Fault(
                    Fault.Kind.CHAIN_REMOVED,
                    writer,
                    0,
                    null,
                    "Chain " + writer + " is not there, though a log has its anchor."))
        .orElse(null);
  }
}
