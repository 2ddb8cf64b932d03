package ee.kaskkiri.decision.http;

import java.util.HashMap;
import java.util.Map;

/** Places for requests that are decided or wait for it; nobody may take more than a share. */
final class Places {
  private final int all;
  private final Map<String, Integer> taken = new HashMap<>();
  private int sum;

  /** What came of asking for a place. */
  enum Seat {
    /** There is one. */
    GIVEN,
    /** All are taken. */
    NONE_FREE,
    /** The one who asks has as many as one may have. */
    SHARE_TAKEN
  }

  Places(int all) {
    this.all = all;
  }

  /**
   * Takes a place.
   *
   * @param share how many one may have
   */
  synchronized Seat take(String who, int share) {
    if (sum >= all) {
      return Seat.NONE_FREE;
    }
    if (taken.getOrDefault(who, 0) >= share) {
      return Seat.SHARE_TAKEN;
    }
    taken.merge(who, 1, Integer::sum);
    sum++;
    return Seat.GIVEN;
  }

  /** Gives back a place that was taken. */
  synchronized void leave(String who) {
    taken.computeIfPresent(who, (name, count) -> count == 1 ? null : count - 1);
    sum--;
  }

  /** How many are taken. */
  synchronized int taken() {
    return sum;
  }
}
