package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.table.IdleRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** Looks for rows that never fire. */
final class IdleRows {
  private static final int MOST_NAMED = 5;

  private final Table table;
  private final List<ColumnRows> columns;
  private final Budget budget;

  IdleRows(Table table, List<ColumnRows> columns, Budget budget) {
    this.table = table;
    this.columns = columns;
    this.budget = budget;
  }

  /** Rows one of whose conditions never holds. */
  List<IdleRow> never() {
    List<BitSet> held = new ArrayList<>();
    for (ColumnRows column : columns) {
      BitSet rows = new BitSet();
      column.classes().forEach(one -> rows.or(one.may()));
      held.add(rows);
    }
    List<IdleRow> idle = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      for (int i = 0; i < columns.size(); i++) {
        ColumnRows column = columns.get(i);
        if (!held.get(i).get(row) && column.exact(row)) {
          String expression = column.column().expression();
          idle.add(
              new IdleRow(
                  table.rows().get(row).id(),
                  "no value of " + expression + " fits " + cells(row, expression) + ".",
                  List.of()));
          break;
        }
      }
    }
    return idle;
  }

  private String cells(int row, String expression) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).expression().equals(expression)) {
        texts.add("'" + table.rows().get(row).cells().get(i).strip() + "'");
      }
    }
    return String.join(" and ", texts);
  }

  /** Rows of a table that takes the first row, which earlier ones always come before. */
  List<IdleRow> hidden() {
    List<IdleRow> idle = new ArrayList<>();
    if (!columns.stream().allMatch(ColumnRows::exact)) {
      return idle;
    }
    for (int row = 1; row < table.rows().size() && !budget.spent(); row++) {
      int late = row;
      List<BitSet> box = columns.stream().map(column -> column.classesOf(late, true)).toList();
      if (box.stream().anyMatch(BitSet::isEmpty)) {
        continue; // it never holds at all, which is told already
      }
      BitSet earlier = new BitSet();
      earlier.set(0, row);
      boolean hidden =
          new GapSearch(columns, box, false, 1, budget).find(earlier).isEmpty() && !budget.spent();
      if (hidden) {
        idle.add(hidden(row, box));
      }
    }
    return idle;
  }

  private IdleRow hidden(int row, List<BitSet> box) {
    List<String> whole = new ArrayList<>();
    List<String> partly = new ArrayList<>();
    budget.spend((long) row * columns.size());
    for (int other = 0; other < row; other++) {
      int earlier = other;
      List<BitSet> theirs =
          columns.stream().map(column -> column.classesOf(earlier, false)).toList();
      if (covers(theirs, box)) {
        whole.add(table.rows().get(other).id());
      } else if (touches(theirs, box)) {
        partly.add(table.rows().get(other).id());
      }
    }
    List<String> by = whole.isEmpty() ? partly : whole.subList(0, 1);
    String names = by.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    String more = by.size() > MOST_NAMED ? " and more" : "";
    return new IdleRow(
        table.rows().get(row).id(),
        "wherever it holds, " + names + more + " holds too and comes first.",
        by);
  }

  private static boolean covers(List<BitSet> theirs, List<BitSet> box) {
    for (int i = 0; i < box.size(); i++) {
      BitSet rest = (BitSet) box.get(i).clone();
      rest.andNot(theirs.get(i));
      if (!rest.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean touches(List<BitSet> theirs, List<BitSet> box) {
    for (int i = 0; i < box.size(); i++) {
      if (!theirs.get(i).intersects(box.get(i))) {
        return false;
      }
    }
    return true;
  }
}
