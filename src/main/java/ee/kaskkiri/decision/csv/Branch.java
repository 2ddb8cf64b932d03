package ee.kaskkiri.decision.csv;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The columns of a header as a tree: what stands at one place, and below it. */
final class Branch {
  static final int NO_COLUMN = -1;

  private final Map<String, Branch> names = new LinkedHashMap<>();
  private final SortedMap<Integer, Branch> places = new TreeMap<>();
  private final CsvPath path;
  private int column = NO_COLUMN;

  Branch(CsvPath path) {
    this.path = path;
  }

  /** Puts a column to its place; says whether it was free. */
  boolean add(CsvPath whole, int number) {
    Branch at = this;
    for (int i = 0; i < whole.steps().size(); i++) {
      at = at.below(whole, i);
    }
    boolean free = at.column == NO_COLUMN;
    at.column = number;
    return free;
  }

  private Branch below(CsvPath whole, int depth) {
    CsvPath.Step step = whole.steps().get(depth);
    CsvPath here = new CsvPath(whole.steps().subList(0, depth + 1));
    return step instanceof CsvPath.Place place
        ? places.computeIfAbsent(place.index(), missing -> new Branch(here))
        : names.computeIfAbsent(((CsvPath.Name) step).text(), missing -> new Branch(here));
  }

  CsvPath path() {
    return path;
  }

  /** The column that ends here; {@link #NO_COLUMN} if none does. */
  int column() {
    return column;
  }

  Map<String, Branch> names() {
    return names;
  }

  SortedMap<Integer, Branch> places() {
    return places;
  }

  /** Whether columns go on below. */
  boolean goesOn() {
    return !names.isEmpty() || !places.isEmpty();
  }
}
