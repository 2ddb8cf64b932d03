package ee.kaskkiri.decision.batch;

import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Pending;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The records of lines that nobody will hear of. Whoever goes on with their batch looks them up, so
 * they are waited for; once one does not become durable, those after it are not begun any more.
 */
final class Unsettled {
  private static final Logger LOG = Logger.getLogger(Unsettled.class);

  private boolean failing;

  /** Waits until it is known of each whether it is durable. */
  void settle(List<Turn> turns) {
    for (Turn turn : turns) {
      if (turn instanceof Turn.Recorded recorded) {
        settle(recorded.pending());
      }
    }
  }

  private void settle(Pending pending) {
    if (failing) {
      pending.abandon();
      return;
    }
    try {
      List<?> unused = pending.await();
    } catch (NotRecordedException e) {
      LOG.debugf("A line that nobody hears is not recorded: %s", e.getMessage());
      failing = true;
    }
  }
}
