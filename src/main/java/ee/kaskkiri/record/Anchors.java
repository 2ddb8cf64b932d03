package ee.kaskkiri.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Says now and then, in a table and in the log, where a chain stands, so that nobody can rewrite it
 * unseen who cannot rewrite the log too.
 */
final class Anchors {
  private static final Logger LOG = Logger.getLogger(Anchors.class);

  private final long records;
  private final long pause;
  private final Clock clock;
  private long anchored;
  private long since = System.nanoTime();

  Anchors(long records, Duration pause, Clock clock) {
    this.records = records;
    this.pause = pause.toNanos();
    this.clock = clock;
  }

  /** Whether a chain that stands there should be anchored. */
  boolean due(Head head) {
    long more = head.number() - anchored;
    return more >= records || (more > 0 && System.nanoTime() - since >= pause);
  }

  /** Whether a chain that stands there is not anchored there. */
  boolean loose(Head head) {
    return head.number() > anchored;
  }

  /** Writes the anchor, within a transaction that somebody else ends. */
  void write(Connection connection, Chain chain, Head head) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO anchor (chain, number, hash, made_at) VALUES (?,?,?,?)"
                + " ON CONFLICT (chain, number) DO NOTHING")) {
      insert.setInt(1, chain.number());
      insert.setLong(2, head.number());
      insert.setBytes(3, head.hash().bytes());
      insert.setLong(4, clock.millis());
      insert.executeUpdate();
    }
  }

  /** Says it in the log, once the table has it for good. */
  void say(Chain chain, Head head) {
    LOG.info(AnchorLine.write(chain.writer(), head));
    anchored = head.number();
    since = System.nanoTime();
  }

  /** Another chain begins. */
  void restart() {
    anchored = 0;
    since = System.nanoTime();
  }
}
