package ee.kaskkiri.regression.impact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up euros by the values of one field; gives up if there are more values than people read. */
final class GroupTally {
  /** The most values that are told apart; more would take memory without end. */
  static final int MOST = 10_000;

  private final Map<String, Tally> tallies = new HashMap<>();
  private boolean tooMany;

  /** Adds one question; a side that has an amount, but not in a group, has nothing there. */
  void add(@Nullable Map<String, BigDecimal> before, @Nullable Map<String, BigDecimal> after) {
    if (before != null) {
      before.forEach((group, euros) -> add(group, euros, in(after, group)));
    }
    if (after != null) {
      after.forEach(
          (group, euros) -> {
            if (before == null || !before.containsKey(group)) {
              add(group, in(before, group), euros);
            }
          });
    }
  }

  private static @Nullable BigDecimal in(@Nullable Map<String, BigDecimal> euros, String group) {
    return euros == null ? null : euros.getOrDefault(group, BigDecimal.ZERO);
  }

  private void add(String group, @Nullable BigDecimal before, @Nullable BigDecimal after) {
    Tally tally = of(group);
    if (tally != null) {
      tally.add(before, after);
    }
  }

  private @Nullable Tally of(String group) {
    if (!tooMany && tallies.size() >= MOST && !tallies.containsKey(group)) {
      tooMany = true;
      tallies.clear();
    }
    return tooMany ? null : tallies.computeIfAbsent(group, ignored -> new Tally());
  }

  void merge(GroupTally other) {
    if (other.tooMany) {
      tooMany = true;
      tallies.clear();
    }
    other.tallies.forEach(
        (group, tally) -> {
          Tally own = of(group);
          if (own != null) {
            own.merge(tally);
          }
        });
  }

  /** Whether there were too many values to tell them apart. */
  boolean tooMany() {
    return tooMany;
  }

  /** Sums by value, in the order of the values; empty if there were too many. */
  SortedMap<String, Sums> sums() {
    SortedMap<String, Sums> sums = new TreeMap<>(GroupOrder.INSTANCE);
    tallies.forEach((group, tally) -> sums.put(group, tally.sums()));
    return sums;
  }
}
