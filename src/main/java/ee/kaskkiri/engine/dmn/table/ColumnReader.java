package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.dmn.table.ColumnRows.Holds;
import ee.kaskkiri.engine.dmn.table.ColumnRows.RowClass;
import ee.kaskkiri.engine.dmn.table.Sample.Weight;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** Evaluates the cells of a column wherever they may change. */
final class ColumnReader {
  private static final int EVALUATION = 20;

  private final Cells cells;
  private final Budget budget;

  ColumnReader(Cells cells, Budget budget) {
    this.cells = cells;
    this.budget = budget;
  }

  /**
   * A column with the rows that hold.
   *
   * @param texts for each row its conditions in this column; more than one if the table asks for
   *     the same expression twice
   */
  ColumnRows read(Table.Column column, List<List<String>> texts) {
    Map<List<String>, Integer> known = new LinkedHashMap<>();
    int[] cellOfRow = new int[texts.size()];
    for (int row = 0; row < texts.size(); row++) {
      Integer next = known.size();
      Integer cell = known.putIfAbsent(texts.get(row), next);
      cellOfRow[row] = cell == null ? next : cell;
    }
    List<List<Cell>> compiled =
        known.keySet().stream().map(some -> some.stream().map(cells::of).toList()).toList();
    List<@Nullable Object> literals = new ArrayList<>();
    compiled.forEach(some -> some.forEach(cell -> literals.addAll(cell.literals())));
    Axis axis = Axis.of(column, literals);
    List<Holds> holds = compiled.stream().map(some -> holds(axis, some)).toList();
    List<BitSet> rows = new ArrayList<>();
    holds.forEach(each -> rows.add(new BitSet()));
    for (int row = 0; row < cellOfRow.length; row++) {
      rows.get(cellOfRow[row]).set(row);
    }
    return new ColumnRows(column, axis, holds, cellOfRow, classes(axis, holds, rows));
  }

  private Holds holds(@Nullable Axis axis, List<Cell> some) {
    if (axis == null) {
      boolean any = some.stream().allMatch(cell -> cell.text().strip().equals("-"));
      return new Holds(bits(0, 1), any ? bits(0, 1) : new BitSet(), any);
    }
    BitSet may = new BitSet();
    BitSet must = new BitSet();
    boolean plain = !axis.listed() && some.stream().allMatch(cell -> plain(cell, axis));
    if (plain) {
      runs(axis, some, may, must);
    } else {
      for (int segment = 0; segment < axis.nullSegment(); segment++) {
        put(truth(axis, segment, some), segment, segment + 1, may, must);
      }
    }
    put(truth(axis, axis.nullSegment(), some), axis.nullSegment(), axis.size(), may, must);
    return new Holds(may, must, axis.complete() && (plain || axis.listed()));
  }

  /** Texts have an order too, but no sample stands between two of them. */
  private static boolean plain(Cell cell, Axis axis) {
    String text = cell.text();
    boolean compares =
        text.contains("<") || text.contains(">") || text.contains("..") || text.contains("between");
    return cell.plain() && (axis.ordered() || !compares);
  }

  /** Between the literals that a plain cell compares with, one sample tells all. */
  private void runs(Axis axis, List<Cell> some, BitSet may, BitSet must) {
    List<@Nullable Object> literals = new ArrayList<>();
    some.forEach(cell -> literals.addAll(cell.literals()));
    NavigableSet<Integer> breaks = axis.segments(literals);
    int from = 0;
    for (int next : breaks) {
      run(axis, some, from, next, may, must);
      run(axis, some, next, next + 1, may, must);
      from = next + 1;
    }
    run(axis, some, from, axis.nullSegment(), may, must);
  }

  private void run(Axis axis, List<Cell> some, int from, int to, BitSet may, BitSet must) {
    for (int segment = from; segment < to; segment++) {
      if (axis.sample(segment) != null) {
        put(truth(axis, segment, some), from, to, may, must);
        return;
      }
    }
  }

  private Truth truth(Axis axis, int segment, List<Cell> some) {
    Sample sample = axis.sample(segment);
    if (sample == null) {
      return Truth.FALSE;
    }
    Truth truth = Truth.TRUE;
    for (Cell cell : some) {
      truth =
          truth.and(budget.spend(EVALUATION) ? cells.truth(cell, sample.value()) : Truth.UNKNOWN);
    }
    return truth;
  }

  private static void put(Truth truth, int from, int to, BitSet may, BitSet must) {
    may.set(from, to, truth != Truth.FALSE);
    must.set(from, to, truth == Truth.TRUE);
  }

  /** Goes along the axis and turns rows on and off where their cells change. */
  private List<RowClass> classes(@Nullable Axis axis, List<Holds> holds, List<BitSet> rows) {
    int size = axis == null ? 1 : axis.size();
    List<List<Integer>> changes = new ArrayList<>();
    for (int segment = 0; segment <= size; segment++) {
      changes.add(new ArrayList<>());
    }
    for (int cell = 0; cell < holds.size(); cell++) {
      changes(holds.get(cell).may(), cell, changes);
      changes(holds.get(cell).must(), cell, changes);
    }
    Map<List<BitSet>, RowClass> classes = new LinkedHashMap<>();
    BitSet may = new BitSet();
    BitSet must = new BitSet();
    for (int segment = 0; segment < size; segment++) {
      for (int cell : changes.get(segment)) {
        turn(may, rows.get(cell), holds.get(cell).may().get(segment));
        turn(must, rows.get(cell), holds.get(cell).must().get(segment));
      }
      Sample sample = axis == null ? null : axis.sample(segment);
      if (axis == null || sample != null) {
        budget.spend(holds.size() / Long.SIZE + 1);
        Weight weight = sample == null ? Weight.FIRM : sample.weight();
        enter(classes, segment, may, must, weight);
      }
    }
    return List.copyOf(classes.values());
  }

  private static void changes(BitSet held, int cell, List<List<Integer>> changes) {
    for (int from = held.nextSetBit(0); from >= 0; ) {
      int to = held.nextClearBit(from);
      changes.get(from).add(cell);
      changes.get(to).add(cell);
      from = held.nextSetBit(to);
    }
  }

  private static void turn(BitSet rows, BitSet some, boolean on) {
    if (on) {
      rows.or(some);
    } else {
      rows.andNot(some);
    }
  }

  private static void enter(
      Map<List<BitSet>, RowClass> classes, int segment, BitSet may, BitSet must, Weight weight) {
    List<BitSet> key = List.of((BitSet) may.clone(), (BitSet) must.clone());
    RowClass old = classes.get(key);
    if (old == null) {
      classes.put(key, new RowClass(bits(segment, segment + 1), key.get(0), key.get(1), weight));
      return;
    }
    old.segments().set(segment);
    if (weight.compareTo(old.weight()) > 0) {
      classes.put(key, new RowClass(old.segments(), old.may(), old.must(), weight));
    }
  }

  private static BitSet bits(int from, int to) {
    BitSet bits = new BitSet();
    bits.set(from, to);
    return bits;
  }
}
