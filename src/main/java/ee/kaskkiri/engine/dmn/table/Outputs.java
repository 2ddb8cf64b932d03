package ee.kaskkiri.engine.dmn.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares results of rows. */
final class Outputs {
  private final List<Table.Row> rows;
  private final Cells cells;
  private final Map<String, Optional<Optional<Object>>> values = new HashMap<>();

  Outputs(List<Table.Row> rows, Cells cells) {
    this.rows = rows;
    this.cells = cells;
  }

  /** Whether two rows surely give different results. */
  boolean differ(int first, int second) {
    List<String> one = rows.get(first).outputs();
    List<String> other = rows.get(second).outputs();
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).strip().equals(other.get(i).strip())) {
        Optional<Optional<Object>> a = value(one.get(i));
        Optional<Optional<Object>> b = value(other.get(i));
        if (a.isPresent() && b.isPresent() && !Objects.equals(a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The value of a constant; empty if the text is none. */
  private Optional<Optional<Object>> value(String text) {
    return values.computeIfAbsent(text, cells::constant);
  }
}
