package ee.kaskkiri.engine.dmn.plan;

import ee.kaskkiri.engine.dmn.feel.LeanContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a result in the order in which the engine's hash map has them, and so outcomes.
 *
 * @param names in that order
 * @param places at which of them each column of the table stands
 */
@SuppressWarnings("ArrayRecordComponent") // never handed on
record Columns(LeanContext.Names names, int[] places) {

  /** Those of a table; null if two have one name, or one has none, or if they are many. */
  static @Nullable Columns of(List<Table.Output> outputs) {
    Map<@Nullable String, Integer> hashed = new HashMap<>();
    for (int i = 0; i < outputs.size(); i++) {
      hashed.put(outputs.get(i).name(), i);
    }
    if (hashed.size() < outputs.size()
        || hashed.size() > LeanContext.MOST_NAMES
        || hashed.containsKey(null)) {
      return null;
    }
    int[] places = new int[hashed.size()];
    int place = 0;
    for (int column : hashed.values()) {
      places[column] = place++;
    }
    return new Columns(
        new LeanContext.Names(hashed.keySet().stream().map(Objects::requireNonNull).toList()),
        places);
  }
}
