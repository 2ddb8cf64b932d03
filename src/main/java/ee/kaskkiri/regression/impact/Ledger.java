package ee.kaskkiri.regression.impact;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one thread has counted and added up; the ledgers of all are merged at the end. */
final class Ledger {
  private final SortedMap<TopicKey, TopicTally> topics = new TreeMap<>();
  private final TopicTally nowhere = new TopicTally();

  void add(Route route, Compared compared) {
    topic(route.key()).add(compared);
  }

  private TopicTally topic(@Nullable TopicKey key) {
    return key == null ? nowhere : topics.computeIfAbsent(key, missing -> new TopicTally());
  }

  void merge(Ledger other) {
    nowhere.merge(other.nowhere);
    other.topics.forEach((key, tally) -> topic(key).merge(tally));
  }

  SortedMap<TopicKey, TopicTally> topics() {
    return topics;
  }

  /** Questions on topics that neither release has in any edition. */
  TopicTally nowhere() {
    return nowhere;
  }
}
