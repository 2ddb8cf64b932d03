package ee.kaskkiri.engine.dmn.plan;

import ee.kaskkiri.engine.dmn.feel.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which rows of a table may fit some inputs. A row is left out only where its cells say no
 * without telling anything: cells are tried from left to right, so a cell whose text alone does not
 * say what it holds for makes all cells to its right count for nothing.
 */
final class RowIndex {
  /** Fewer rows are gone through faster than looked up. */
  private static final int LEAST_ROWS = 16;

  /** What the index of one table may take. */
  private static final long MOST_BYTES = 8_000_000;

  private final List<@Nullable ColumnIndex> columns;
  private final int rows;

  private RowIndex(List<@Nullable ColumnIndex> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** An index of some rows; null if they are gone through faster without one. */
  static @Nullable RowIndex of(List<Table.Row> rows, int width) {
    if (rows.size() < LEAST_ROWS) {
      return null;
    }
    List<@Nullable ColumnIndex> columns = new ArrayList<>();
    BitSet opaque = new BitSet(rows.size());
    for (int column = 0; column < width; column++) {
      columns.add(column(rows, column, opaque, MOST_BYTES / width));
    }
    return columns.stream().allMatch(column -> column == null)
        ? null
        : new RowIndex(columns, rows.size());
  }

  /**
   * The index of a column.
   *
   * @param opaque rows that may tell something further left; those that may here are added
   */
  private static @Nullable ColumnIndex column(
      List<Table.Row> rows, int column, BitSet opaque, long bytes) {
    List<@Nullable List<Span>> spans = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Table.Cell cell = rows.get(row).cells().get(column);
      spans.add(cell == null || opaque.get(row) ? null : cell.tests().spans());
    }
    ColumnIndex index = ColumnIndex.of(spans, bytes);
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).cells().get(column) != null && (index == null || index.unbound(row))) {
        opaque.set(row);
      }
    }
    return index;
  }

  /** The rows that may fit. */
  BitSet rows(@Nullable Object[] values) {
    BitSet fitting = null;
    for (int i = 0; i < values.length; i++) {
      ColumnIndex column = columns.get(i);
      if (column == null) {
        continue;
      }
      if (!column.knows(values[i])) {
        break;
      }
      BitSet here = column.rows(values[i]);
      if (fitting == null) {
        fitting = here;
      } else {
        fitting.and(here);
      }
    }
    return fitting == null ? all() : fitting;
  }

  private BitSet all() {
    BitSet all = new BitSet(rows);
    all.set(0, rows);
    return all;
  }
}
