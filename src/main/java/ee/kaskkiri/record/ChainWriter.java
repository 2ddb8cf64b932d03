package ee.kaskkiri.record;

import com.fasterxml.uuid.Generators;
import ee.kaskkiri.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes one chain for as long as the instance runs, whatever becomes of its connections. */
final class ChainWriter implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ChainWriter.class);

  private final Database database;
  private final String instance;
  private final Anchors anchors;
  private final Clock clock;
  private Chains.@Nullable Standing known;
  private @Nullable ChainSession session;

  ChainWriter(Database database, String instance, Anchors anchors, Clock clock) {
    this.database = database;
    this.instance = instance;
    this.anchors = anchors;
    this.clock = clock;
  }

  /**
   * Records what can be recorded; what cannot, because of what it is, fails alone.
   *
   * @throws SQLException if nothing is known to be recorded; it may be tried again at once
   */
  void write(List<Job> jobs) throws SQLException {
    run(open -> open.write(jobs));
  }

  /** Sees whether anything can be written. */
  void probe() throws SQLException {
    run(ChainSession::probe);
  }

  /** Anchors the chain if it has grown and it is time, or if there will be no other time. */
  void anchor(boolean last) throws SQLException {
    Chains.Standing standing = known;
    if (standing != null
        && (last ? anchors.loose(standing.head()) : anchors.due(standing.head()))) {
      run(ChainSession::anchor);
    }
  }

  private interface Work {
    void on(ChainSession session) throws SQLException;
  }

  private void run(Work work) throws SQLException {
    boolean done = false;
    try {
      ChainSession open = session == null ? open() : session;
      session = open;
      work.on(open);
      if (known != null) {
        known = new Chains.Standing(known.chain(), open.head());
      }
      done = true;
    } finally {
      if (!done) {
        close();
      }
    }
  }

  private ChainSession open() throws SQLException {
    Connection connection = database.connect();
    boolean done = false;
    try {
      connection.setAutoCommit(false);
      Chains.Standing standing = standing(connection);
      ChainSession open = new ChainSession(connection, database.kind(), standing, anchors);
      known = standing;
      done = true;
      return open;
    } finally {
      if (!done) {
        connection.close();
      }
    }
  }

  /** Where the chain stands now, which after a lost answer only the database knows. */
  private Chains.Standing standing(Connection connection) throws SQLException {
    Chains.Standing before = known;
    if (before == null) {
      return begin(connection);
    }
    Chains.Standing now =
        Chains.settled(connection, database.kind(), before.chain().number()).orElse(null);
    connection.commit();
    if (now != null && now.chain().equals(before.chain()) && !isBehind(now.head(), before.head())) {
      return now;
    }
    LOG.errorf(
        "Chain %s is not where it was left, at record %d: it was changed, or the database is"
            + " another one. Records go on in a new chain; verify tells more.",
        before.chain().writer(), before.head().number());
    return begin(connection);
  }

  private static boolean isBehind(Head now, Head before) {
    return now.number() < before.number()
        || (now.number() == before.number() && !now.hash().equals(before.hash()));
  }

  private Chains.Standing begin(Connection connection) throws SQLException {
    String writer = Generators.timeBasedEpochGenerator().generate().toString();
    Chain chain = Chains.open(connection, database.kind(), writer, instance, clock.instant());
    anchors.restart();
    return new Chains.Standing(chain, chain.start());
  }

  /** Lets the connection go; the next write takes another. */
  @Override
  public void close() {
    ChainSession open = session;
    session = null;
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (SQLException e) {
      LOG.debug("A connection could not be given back in order.", e);
    }
  }
}
