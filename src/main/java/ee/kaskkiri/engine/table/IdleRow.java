package ee.kaskkiri.engine.table;

import java.util.List;
import java.util.Objects;

/**
 * A row that never fires, whatever the input.
 *
 * @param row its id
 * @param why in a sentence
 * @param hiddenBy ids of the earlier rows that always come before it; empty if the row itself never
 *     holds
 */
public record IdleRow(String row, String why, List<String> hiddenBy) {
  public IdleRow {
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(why, "why");
    hiddenBy = List.copyOf(hiddenBy);
  }
}
