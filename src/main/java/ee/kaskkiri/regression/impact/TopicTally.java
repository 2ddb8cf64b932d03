package ee.kaskkiri.regression.impact;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the answers of a topic and adds up its money. */
final class TopicTally {
  private final CountTally counts = new CountTally();
  private final Map<String, SeriesTally> money = new LinkedHashMap<>();

  void add(Compared compared) {
    counts.add(compared.kind(), compared.before(), compared.after());
    for (Compared.Money one : compared.money()) {
      series(one.series().value()).add(one.series(), one.before(), one.after());
    }
  }

  private SeriesTally series(String value) {
    return money.computeIfAbsent(value, missing -> new SeriesTally());
  }

  void merge(TopicTally other) {
    counts.merge(other.counts);
    other.money.forEach((value, tally) -> series(value).merge(tally));
  }

  CountTally counts() {
    return counts;
  }

  Map<String, SeriesTally> money() {
    return money;
  }
}
