package ee.kaskkiri.workbench.table;

import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.workbench.table.RowChange.CellChange;
import ee.kaskkiri.workbench.table.RowChange.What;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells what becomes of the rows of a table. */
final class RowChanges {
  private RowChanges() {}

  /**
   * The changes, in the order of the rows afterwards, those that are gone last.
   *
   * @param origin for each row afterwards the number of the row that it was; null if it is new
   */
  static List<RowChange> of(List<Row> before, List<Row> after, List<@Nullable Integer> origin) {
    Set<Integer> still = still(origin);
    List<RowChange> changes = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Row now = after.get(i);
      Integer was = origin.get(i);
      if (was == null) {
        changes.add(new RowChange(What.ADDED, now.id(), i, cells(null, now)));
        continue;
      }
      List<CellChange> cells = cells(before.get(was), now);
      if (!cells.isEmpty()) {
        changes.add(new RowChange(What.CHANGED, now.id(), i, cells));
      }
      if (!still.contains(i)) {
        changes.add(new RowChange(What.MOVED, now.id(), i, List.of()));
      }
    }
    for (int i = 0; i < before.size(); i++) {
      if (!origin.contains(i)) {
        changes.add(
            new RowChange(What.REMOVED, before.get(i).id(), null, cells(before.get(i), null)));
      }
    }
    return changes;
  }

  private static List<CellChange> cells(@Nullable Row before, @Nullable Row after) {
    int columns = Objects.requireNonNull(after == null ? before : after).cells().size();
    List<CellChange> cells = new ArrayList<>();
    IntStream.range(0, columns)
        .mapToObj(i -> new CellChange(i, cell(before, i), cell(after, i)))
        .forEach(cells::add);
    cells.add(
        new CellChange(
            RowChange.DESCRIPTION,
            before == null ? null : before.description(),
            after == null ? null : after.description()));
    return cells.stream().filter(cell -> !Objects.equals(cell.before(), cell.after())).toList();
  }

  private static @Nullable String cell(@Nullable Row row, int column) {
    return row == null ? null : row.cells().get(column);
  }

  /** Which rows stay where they are while others move around them: as many as possible. */
  private static Set<Integer> still(List<@Nullable Integer> origin) {
    int size = origin.size();
    int[] previous = new int[size];
    Arrays.fill(previous, -1);
    int[] ends = new int[size + 1];
    int longest = 0;
    for (int i = 0; i < size; i++) {
      Integer was = origin.get(i);
      if (was == null) {
        continue;
      }
      int low = 0;
      int high = longest;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (Objects.requireNonNull(origin.get(ends[middle])) < was) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      ends[low] = i;
      previous[i] = low == 0 ? -1 : ends[low - 1];
      longest = Math.max(longest, low + 1);
    }
    Set<Integer> still = new HashSet<>();
    for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = previous[i]) {
      still.add(i);
    }
    return still;
  }
}
