package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.dmn.table.ColumnRows.RowClass;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for places where none of some rows holds. It goes through the columns one after the other
 * and keeps the rows that are left; where two ways leave the same rows, one of them is gone.
 */
final class GapSearch {
  private final List<ColumnRows> columns;
  private final boolean may;
  private final Budget budget;
  private final int most;
  private final List<BitSet> domains;
  private final List<BitSet> always = new ArrayList<>();
  private final List<Set<BitSet>> closed = new ArrayList<>();
  private final List<List<BitSet>> found = new ArrayList<>();

  /**
   * A search.
   *
   * @param columns the columns
   * @param domains the classes of each column that are looked at
   * @param may whether a row that may hold counts as one that holds
   * @param most how many gaps are enough
   */
  GapSearch(List<ColumnRows> columns, List<BitSet> domains, boolean may, int most, Budget budget) {
    this.columns = columns;
    this.domains = domains;
    this.may = may;
    this.most = most;
    this.budget = budget;
  }

  /** Places without any of the rows: for each column the classes; none if the budget is spent. */
  List<List<BitSet>> find(BitSet rows) {
    prepare(rows);
    walk(0, rows, new ArrayList<>());
    return found;
  }

  /** For each column the rows that hold everywhere in it and in all after it. */
  private void prepare(BitSet rows) {
    BitSet everywhere = (BitSet) rows.clone();
    always.add(everywhere);
    for (int depth = columns.size() - 1; depth >= 0; depth--) {
      everywhere = (BitSet) everywhere.clone();
      BitSet domain = domains.get(depth);
      for (int i = domain.nextSetBit(0); i >= 0; i = domain.nextSetBit(i + 1)) {
        everywhere.and(rows(columns.get(depth).classes().get(i)));
      }
      budget.spend(domain.cardinality());
      always.add(0, everywhere);
      closed.add(new HashSet<>());
    }
  }

  private BitSet rows(RowClass one) {
    return may ? one.may() : one.must();
  }

  /** Whether there is no gap below. */
  private boolean walk(int depth, BitSet rows, List<BitSet> path) {
    if (found.size() >= most || !budget.spend(1 + rows.size() / Long.SIZE)) {
      return false;
    }
    if (rows.isEmpty()) {
      List<BitSet> gap = new ArrayList<>(path);
      gap.addAll(domains.subList(depth, domains.size()));
      found.add(gap);
      return false;
    }
    if (always.get(depth).intersects(rows) || closed(depth).contains(rows)) {
      return true;
    }
    boolean none = true;
    for (Map.Entry<BitSet, BitSet> next : split(depth, rows).entrySet()) {
      path.add(next.getValue());
      none &= walk(depth + 1, next.getKey(), path);
      path.remove(path.size() - 1);
    }
    if (none) {
      closed(depth).add(rows);
    }
    return none;
  }

  private Set<BitSet> closed(int depth) {
    return closed.get(depth);
  }

  /** The rows that are left, with the classes of the column that leave them. */
  private Map<BitSet, BitSet> split(int depth, BitSet rows) {
    Map<BitSet, BitSet> parts = new LinkedHashMap<>();
    List<RowClass> classes = columns.get(depth).classes();
    BitSet domain = domains.get(depth);
    for (int i = domain.nextSetBit(0); i >= 0; i = domain.nextSetBit(i + 1)) {
      BitSet left = (BitSet) rows.clone();
      left.and(rows(classes.get(i)));
      parts.computeIfAbsent(left, key -> new BitSet()).set(i);
      if (!budget.spend(1 + rows.size() / Long.SIZE)) {
        break;
      }
    }
    return parts;
  }
}
