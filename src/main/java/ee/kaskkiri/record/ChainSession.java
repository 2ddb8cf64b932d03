package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.Failures;
import ee.kaskkiri.record.NotRecordedException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Writes one chain through one connection, until something breaks. */
final class ChainSession implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ChainSession.class);

  private final Connection connection;
  private final Database.Kind kind;
  private final Chain chain;
  private final Anchors anchors;
  private final Partitions partitions = new Partitions();
  private final Rows rows;
  private final PreparedStatement advance;
  private Head head;

  /**
   * Takes the chain on from where it stands.
   *
   * @param connection does not commit by itself; closed with the session
   */
  ChainSession(Connection connection, Database.Kind kind, Chains.Standing standing, Anchors anchors)
      throws SQLException {
    this.connection = connection;
    this.kind = kind;
    this.chain = standing.chain();
    this.head = standing.head();
    this.anchors = anchors;
    this.rows =
        switch (kind) {
          case SQLITE -> new BatchRows(connection);
          case POSTGRESQL -> new CopyRows(connection);
        };
    this.advance =
        connection.prepareStatement(
            "UPDATE chain SET head = ?, head_hash = ?"
                + " WHERE number = ? AND head = ? AND head_hash = ?");
  }

  /** Where the chain stands. */
  Head head() {
    return head;
  }

  /**
   * Records what can be recorded; what cannot, because of what it is, fails alone.
   *
   * @throws SQLException if nothing is known to be recorded
   */
  void write(List<Job> jobs) throws SQLException {
    if (kind == Database.Kind.POSTGRESQL) {
      partitions.make(connection, jobs);
    }
    Head reached;
    try {
      reached = append(jobs, head);
    } catch (SQLException e) {
      if (!Failures.isOfData(e)) {
        throw e;
      }
      connection.rollback();
      reached = appendEach(jobs);
    }
    boolean anchor = anchors.due(reached);
    if (anchor) {
      anchors.write(connection, chain, reached);
    }
    connection.commit();
    head = reached;
    if (anchor) {
      anchors.say(chain, reached);
    }
  }

  private Head appendEach(List<Job> jobs) throws SQLException {
    Head reached = head;
    for (Job job : jobs) {
      Savepoint before = connection.setSavepoint();
      try {
        reached = append(List.of(job), reached);
        connection.releaseSavepoint(before);
      } catch (SQLException e) {
        if (!Failures.isOfData(e)) {
          throw e;
        }
        connection.rollback(before);
        LOG.warnf("A record is not taken as it is: %s", e.getMessage());
        job.fail(
            new NotRecordedException(
                Reason.DATABASE_FAILED, "The database does not take the record as it is.", e));
      }
    }
    return reached;
  }

  /** The row of the chain comes first: until this transaction is over, nobody else gets past it. */
  private Head append(List<Job> jobs, Head from) throws SQLException {
    List<Link> links = new ArrayList<>();
    Head to = from;
    for (Job job : jobs) {
      for (Draft draft : job.drafts()) {
        Head next = chain.after(to, draft);
        links.add(new Link(chain.number(), draft, to.hash(), next));
        to = next;
      }
    }
    advance(from, to);
    Claims.make(connection, kind, jobs);
    rows.write(links);
    return to;
  }

  private void advance(Head from, Head to) throws SQLException {
    advance.setLong(1, to.number());
    advance.setBytes(2, to.hash().bytes());
    advance.setInt(3, chain.number());
    advance.setLong(4, from.number());
    advance.setBytes(5, from.hash().bytes());
    if (advance.executeUpdate() != 1) {
      throw new SQLException(
          "chain " + chain.writer() + " does not stand at record " + from.number());
    }
  }

  /** Sees whether anything can be written. */
  void probe() throws SQLException {
    advance(head, head);
    connection.commit();
  }

  /** Anchors the chain where it stands. */
  void anchor() throws SQLException {
    anchors.write(connection, chain, head);
    connection.commit();
    anchors.say(chain, head);
  }

  /** Gives the connection back; what was not committed is gone. */
  @Override
  public void close() throws SQLException {
    try (connection;
        rows;
        advance) {
      connection.rollback();
    }
  }
}
