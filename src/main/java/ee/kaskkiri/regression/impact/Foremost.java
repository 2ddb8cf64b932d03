package ee.kaskkiri.regression.impact;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Keeps the first few of many in an order, whatever order they come in. Not for many threads. */
final class Foremost<T> {
  private final int most;
  private final Comparator<T> order;
  private final PriorityQueue<T> kept;

  /**
   * Keeps at most so many.
   *
   * @param order the first of them is kept longest
   */
  Foremost(int most, Comparator<T> order) {
    this.most = most;
    this.order = order;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  void offer(T one) {
    kept.add(one);
    if (kept.size() > most) {
      kept.remove();
    }
  }

  /** The last that is kept, once no more fit; null while there is room. */
  @Nullable T last() {
    return most > 0 && kept.size() == most ? kept.peek() : null;
  }

  /** Those that were kept, in order. */
  List<T> list() {
    return kept.stream().sorted(order).toList();
  }
}
