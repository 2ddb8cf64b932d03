package ee.kaskkiri.difference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what was moved from what only made room. */
final class Order {
  private Order() {}

  /**
   * Which elements do not belong to a longest run that keeps its order.
   *
   * @param positions where each element stands after, in the order before; none twice
   * @return indexes into the list
   */
  static Set<Integer> moved(List<Integer> positions) {
    int size = positions.size();
    int[] tails = new int[size];
    int[] previous = new int[size];
    int length = 0;
    for (int i = 0; i < size; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (positions.get(tails[middle]) < positions.get(i)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    Set<Integer> moved = new HashSet<>();
    for (int i = 0; i < size; i++) {
      moved.add(i);
    }
    int at = length == 0 ? -1 : tails[length - 1];
    while (at >= 0) {
      moved.remove(at);
      at = previous[at];
    }
    return moved;
  }
}
