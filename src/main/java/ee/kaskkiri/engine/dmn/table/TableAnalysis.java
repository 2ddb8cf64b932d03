package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.dmn.table.Sample.Weight;
import ee.kaskkiri.engine.limit.Effort;
import ee.kaskkiri.engine.table.Gap;
import ee.kaskkiri.engine.table.IdleRow;
import ee.kaskkiri.engine.table.Overlap;
import ee.kaskkiri.engine.table.TableCheck;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.kie.dmn.model.api.HitPolicy;

/** Finds gaps, overlaps and idle rows of one table. */
public final class TableAnalysis {
  private static final long STEPS = 60_000_000;
  private static final int MOST_PLACES = 200;
  private static final int MOST_TOLD = 20;

  private final Table table;
  private final Budget budget = new Budget(STEPS);
  private final Cells cells;
  private final List<ColumnRows> columns = new ArrayList<>();
  private final List<String> limits = new ArrayList<>();

  private TableAnalysis(Table table) {
    this.table = table;
    this.cells = new Cells(table.names());
  }

  /**
   * What shows of a table. Whatever breaks the analysis makes it say so: no table is refused
   * because it could not be looked at. All evaluations of its cells together may cost as much as
   * one answer.
   *
   * @throws CancellationException if the thread is interrupted and a cell was given up for it
   */
  public static TableCheck of(Table table) {
    TableAnalysis analysis = new TableAnalysis(table);
    TableCheck check = Effort.of(() -> told(analysis));
    if (analysis.cells.anyStopped() && Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted while a table is analysed");
    }
    return check;
  }

  private static TableCheck told(TableAnalysis analysis) {
    try {
      return analysis.check();
    } catch (RuntimeException e) {
      analysis.limits.clear();
      analysis.limits.add("not analysed: " + e);
      return analysis.result(List.of(), List.of(), List.of());
    }
  }

  private TableCheck check() {
    if (table.columns().isEmpty() || table.rows().isEmpty() || !regular()) {
      return result(List.of(), List.of(), List.of());
    }
    ColumnReader reader = new ColumnReader(cells, budget);
    byExpression()
        .forEach(
            (first, same) -> columns.add(reader.read(table.columns().get(first), texts(same))));
    List<ColumnRows> telling = new ArrayList<>(columns);
    telling.sort(Comparator.comparingDouble(ColumnRows::density));

    IdleRows idleRows = new IdleRows(table, telling, budget);
    List<IdleRow> idle = new ArrayList<>(idleRows.never());
    List<Overlap> overlaps = overlaps();
    List<Gap> gaps = table.needsRow() ? gaps(telling) : List.of();
    if (table.policy() == HitPolicy.FIRST) {
      idle.addAll(idleRows.hidden());
    }
    new Limits(table, cells).tell(columns, limits);
    if (budget.spent()) {
      limits.add("not analysed completely: the table is too large.");
    }
    return result(gaps, overlaps, idle);
  }

  private boolean regular() {
    for (Table.Row row : table.rows()) {
      if (row.cells().size() != table.columns().size()) {
        limits.add(
            "not analysed: row %s has %d cells for %d columns."
                .formatted(row.id(), row.cells().size(), table.columns().size()));
        return false;
      }
    }
    return true;
  }

  /** Columns that ask for the same are one, because their values never differ. */
  private Map<Integer, List<Integer>> byExpression() {
    Map<String, Integer> firsts = new LinkedHashMap<>();
    Map<Integer, List<Integer>> columnsOf = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int first = firsts.computeIfAbsent(table.columns().get(i).expression(), numbered(i));
      columnsOf.computeIfAbsent(first, key -> new ArrayList<>()).add(i);
    }
    return columnsOf;
  }

  private static Function<String, Integer> numbered(int number) {
    return expression -> number;
  }

  private List<List<String>> texts(List<Integer> some) {
    return table.rows().stream()
        .map(row -> some.stream().map(column -> row.cells().get(column)).toList())
        .toList();
  }

  private List<Gap> gaps(List<ColumnRows> telling) {
    List<BitSet> domains = telling.stream().map(column -> column.classes(Weight.SOFT)).toList();
    BitSet rows = new BitSet();
    rows.set(0, table.rows().size());
    List<List<BitSet>> places =
        new GapSearch(telling, domains, true, MOST_PLACES, budget).find(rows);
    List<List<BitSet>> inOrder =
        places.stream()
            .map(place -> columns.stream().map(each -> place.get(telling.indexOf(each))).toList())
            .toList();
    List<Gap> gaps = new Regions(columns).gaps(inOrder);
    if (gaps.size() > MOST_TOLD || places.size() >= MOST_PLACES) {
      limits.add("there are more gaps than are told here.");
    }
    return gaps.subList(0, Math.min(gaps.size(), MOST_TOLD));
  }

  private List<Overlap> overlaps() {
    BiPredicate<Integer, Integer> counts =
        switch (table.policy()) {
          case UNIQUE -> (first, second) -> true;
          case ANY -> new Outputs(table.rows(), cells)::differ;
          case FIRST, PRIORITY, COLLECT, RULE_ORDER, OUTPUT_ORDER -> null;
        };
    if (counts == null) {
      return List.of();
    }
    Regions regions = new Regions(columns);
    List<OverlapSearch.Pair> pairs =
        new OverlapSearch(columns, table.rows().size(), MOST_TOLD, budget).find(counts);
    if (pairs.size() >= MOST_TOLD) {
      limits.add("there may be more overlaps than are told here.");
    }
    return pairs.stream()
        .map(
            pair ->
                new Overlap(
                    List.of(id(pair.first()), id(pair.second())),
                    regions.example(regions.segments(pair.where()))))
        .toList();
  }

  private String id(int row) {
    return table.rows().get(row).id();
  }

  private TableCheck result(List<Gap> gaps, List<Overlap> overlaps, List<IdleRow> idle) {
    return new TableCheck(
        table.file(),
        table.topic(),
        table.name(),
        table.place(),
        table.policy().value(),
        table.rows().size(),
        gaps,
        overlaps,
        idle,
        limits);
  }
}
