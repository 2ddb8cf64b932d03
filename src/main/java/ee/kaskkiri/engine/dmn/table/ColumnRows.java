package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.dmn.table.Sample.Weight;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column with the rows that hold at each of its values. Segments of the axis at which the same
 * rows hold are one class, because nothing tells them apart.
 */
final class ColumnRows {
  private final Table.Column column;
  private final @Nullable Axis axis;
  private final List<Holds> cells;
  private final int[] cellOfRow;
  private final List<RowClass> classes;
  private final List<BitSet> mayByRow = new ArrayList<>();
  private final List<BitSet> mustByRow = new ArrayList<>();

  /**
   * Segments at which the same rows hold.
   *
   * @param segments the segments that have a sample
   * @param may rows that hold or may hold there
   * @param must rows that hold there
   * @param weight the greatest weight of its samples
   */
  record RowClass(BitSet segments, BitSet may, BitSet must, Weight weight) {}

  /**
   * Where a cell holds.
   *
   * @param may segments at which it holds or may hold
   * @param must segments at which it holds
   * @param exact whether the samples show all that it does
   */
  record Holds(BitSet may, BitSet must, boolean exact) {}

  ColumnRows(
      Table.Column column,
      @Nullable Axis axis,
      List<Holds> cells,
      int[] cellOfRow,
      List<RowClass> classes) {
    this.column = column;
    this.axis = axis;
    this.cells = List.copyOf(cells);
    this.cellOfRow = cellOfRow.clone();
    this.classes = List.copyOf(classes);
  }

  Table.Column column() {
    return column;
  }

  /** The values; null if they cannot be told apart. */
  @Nullable Axis axis() {
    return axis;
  }

  List<RowClass> classes() {
    return classes;
  }

  /** Classes that have a sample of some weight at least. */
  BitSet classes(Weight least) {
    BitSet some = new BitSet();
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i).weight().compareTo(least) >= 0) {
        some.set(i);
      }
    }
    return some;
  }

  /** Classes at which a row holds, or may hold; not to be changed. */
  BitSet classesOf(int row, boolean may) {
    if (mayByRow.isEmpty()) {
      for (int i = 0; i < cellOfRow.length; i++) {
        mayByRow.add(new BitSet());
        mustByRow.add(new BitSet());
      }
      for (int i = 0; i < classes.size(); i++) {
        enter(i, classes.get(i).may(), mayByRow);
        enter(i, classes.get(i).must(), mustByRow);
      }
    }
    return (may ? mayByRow : mustByRow).get(row);
  }

  private static void enter(int number, BitSet rows, List<BitSet> byRow) {
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      byRow.get(row).set(number);
    }
  }

  /** Whether the samples show all that the cell of a row does. */
  boolean exact(int row) {
    return cells.get(cellOfRow[row]).exact();
  }

  /** Whether the samples show all that every cell does. */
  boolean exact() {
    return cells.stream().allMatch(Holds::exact);
  }

  /** The share of rows and classes that hold together: small if the column tells much apart. */
  double density() {
    double held = 0;
    for (RowClass one : classes) {
      held += one.may().cardinality();
    }
    return held / Math.max(1, classes.size()) / Math.max(1, cellOfRow.length);
  }

  /** The segments of classes that have a sample of the greatest weight among them. */
  BitSet segments(BitSet some) {
    Weight greatest = Weight.SILENT;
    List<RowClass> chosen = new ArrayList<>();
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      RowClass one = classes.get(i);
      chosen.add(one);
      greatest = one.weight().compareTo(greatest) > 0 ? one.weight() : greatest;
    }
    BitSet segments = new BitSet();
    for (RowClass one : chosen) {
      for (int s = one.segments().nextSetBit(0); s >= 0; s = one.segments().nextSetBit(s + 1)) {
        if (weight(s) == greatest) {
          segments.set(s);
        }
      }
    }
    return segments;
  }

  Weight weight(int segment) {
    Sample sample = axis == null ? null : axis.sample(segment);
    return sample == null ? Weight.FIRM : sample.weight();
  }
}
