package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.dmn.table.ColumnRows.RowClass;
import ee.kaskkiri.engine.dmn.table.Sample.Weight;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** Looks for pairs of rows that hold together. */
final class OverlapSearch {
  private final List<ColumnRows> columns;
  private final Budget budget;
  private final int most;
  private final List<Pair> found = new ArrayList<>();
  private final List<List<BitSet>> classesOfRow = new ArrayList<>();

  /**
   * Two rows that hold together.
   *
   * @param first number of the earlier row, from 0
   * @param second number of the later row
   * @param where for each column the classes at which both hold
   */
  record Pair(int first, int second, List<BitSet> where) {}

  OverlapSearch(List<ColumnRows> columns, int rows, int most, Budget budget) {
    this.columns = columns;
    this.budget = budget;
    this.most = most;
    for (ColumnRows column : columns) {
      classesOfRow.add(firm(column, rows));
    }
  }

  /** Where only a null comes that nobody may have thought of, nothing overlaps. */
  private static List<BitSet> firm(ColumnRows column, int rows) {
    BitSet firm = column.classes(Weight.FIRM);
    List<BitSet> classes = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      BitSet some = (BitSet) column.classesOf(row, false).clone();
      some.and(firm);
      classes.add(some);
    }
    return classes;
  }

  /**
   * Pairs in the order of the table.
   *
   * @param counts whether a pair of row numbers is of interest
   */
  List<Pair> find(BiPredicate<Integer, Integer> counts) {
    ColumnRows telling =
        columns.stream().min(Comparator.comparingDouble(OverlapSearch::pairs)).orElseThrow();
    for (RowClass one : telling.classes()) {
      BitSet rows = one.must();
      for (int first = rows.nextSetBit(0); first >= 0; first = rows.nextSetBit(first + 1)) {
        for (int second = rows.nextSetBit(first + 1);
            second >= 0;
            second = rows.nextSetBit(second + 1)) {
          if (found.size() >= most || !budget.spend(columns.size())) {
            return sorted();
          }
          compare(first, second, counts);
        }
      }
    }
    return sorted();
  }

  private List<Pair> sorted() {
    found.sort(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
    return found;
  }

  private static double pairs(ColumnRows column) {
    double pairs = 0;
    for (RowClass one : column.classes()) {
      double rows = one.must().cardinality();
      pairs += rows * rows;
    }
    return pairs;
  }

  private void compare(int first, int second, BiPredicate<Integer, Integer> counts) {
    for (List<BitSet> classes : classesOfRow) {
      if (!classes.get(first).intersects(classes.get(second))) {
        return;
      }
    }
    boolean known =
        found.stream().anyMatch(pair -> pair.first() == first && pair.second() == second);
    if (known || !counts.test(first, second)) {
      return;
    }
    List<BitSet> where = new ArrayList<>();
    for (List<BitSet> classes : classesOfRow) {
      BitSet both = (BitSet) classes.get(first).clone();
      both.and(classes.get(second));
      where.add(both);
    }
    found.add(new Pair(first, second, where));
  }
}
