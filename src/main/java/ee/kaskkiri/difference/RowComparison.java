package ee.kaskkiri.difference;

import ee.kaskkiri.difference.Change.Detail;
import ee.kaskkiri.difference.Change.Kind;
import ee.kaskkiri.difference.Change.Position;
import ee.kaskkiri.difference.Pairing.Pair;
import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Column;
import ee.kaskkiri.engine.outline.Table.Role;
import ee.kaskkiri.engine.outline.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Compares the rows of two states of a table, cell by cell. */
final class RowComparison {
  /** A condition that says nothing is no sign that two rows are one. */
  private static final String ANYTHING = "-";

  /** How alike rows with different ids must be to be one row. */
  private static final double LEAST_WITH_IDS = 2.0 / 3;

  private static final String DESCRIPTION = "description";

  private final Place place;
  private final Table before;
  private final Table after;
  private final List<Pair<Column>> columns;
  private final Form form;
  private final List<Change> changes = new ArrayList<>();

  RowComparison(Place place, Table before, Table after, List<Pair<Column>> columns, Form form) {
    this.place = place;
    this.before = before;
    this.after = after;
    this.columns = columns;
    this.form = form;
  }

  /** What differs: rows that went, rows that stayed in the order before, rows that came. */
  List<Change> changes() {
    Pairing<Row> pairing =
        new Pairing<>(before.rows(), after.rows())
            .byName(Row::id)
            .byContent(row -> content(row, Pair::from), row -> content(row, Pair::to))
            .byLikeness(this::likeness);
    for (int from : pairing.removedPositions()) {
      changes.add(gone(Kind.REMOVED, before, from));
    }
    List<Pair<Row>> pairs = pairing.pairs();
    Set<Integer> moved = Order.moved(pairs.stream().map(Pair::to).toList());
    for (int i = 0; i < pairs.size(); i++) {
      row(pairs.get(i), moved.contains(i));
    }
    for (int to : pairing.addedPositions()) {
      changes.add(gone(Kind.ADDED, after, to));
    }
    return changes;
  }

  private Change gone(Kind kind, Table table, int position) {
    Row row = table.rows().get(position);
    boolean added = kind == Kind.ADDED;
    List<Detail> cells = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      cells.add(
          detail(column, added ? null : row.cells().get(i), added ? row.cells().get(i) : null));
    }
    if (row.description() != null) {
      String text = row.description();
      cells.add(new Detail(DESCRIPTION, null, added ? null : text, added ? text : null));
    }
    int number = position + 1;
    Position at = new Position(added ? null : number, added ? number : null);
    return new Change(
        kind,
        What.ROW,
        place.inRow(Node.rowName(row, position)),
        Effect.VERDICT,
        null,
        null,
        at,
        cells);
  }

  private void row(Pair<Row> pair, boolean moved) {
    Row old = pair.before();
    Row now = pair.after();
    Effect effect = moved ? Effects.ofOrder(after) : Effect.NONE;
    List<Detail> cells = new ArrayList<>();
    for (Pair<Column> column : columns) {
      String oldCell = old.cells().get(column.from());
      String newCell = now.cells().get(column.to());
      Form worn = worn(column);
      if (!worn.off(oldCell).equals(worn.off(newCell))) {
        cells.add(detail(column.after(), oldCell, newCell));
        effect = furthest(effect, Effects.of(after, column.after()));
      }
    }
    if (!Form.WORDS.off(old.description()).equals(Form.WORDS.off(now.description()))) {
      cells.add(new Detail(DESCRIPTION, null, old.description(), now.description()));
    }
    boolean renamed = !Objects.equals(old.id(), now.id());
    if (cells.isEmpty() && !renamed && !moved) {
      return;
    }
    changes.add(
        new Change(
            cells.isEmpty() ? (renamed ? Kind.RENAMED : Kind.MOVED) : Kind.CHANGED,
            What.ROW,
            place.inRow(Node.rowName(now, pair.to())),
            renamed ? furthest(effect, Effect.WORDING) : effect,
            renamed ? old.id() : null,
            renamed ? now.id() : null,
            moved ? new Position(pair.from() + 1, pair.to() + 1) : null,
            cells));
  }

  private Form worn(Pair<Column> column) {
    return column.after().role() == Role.ANNOTATION ? Form.WORDS : form;
  }

  private static Effect furthest(Effect one, Effect other) {
    return Comparator.<Effect>naturalOrder().compare(one, other) >= 0 ? one : other;
  }

  private static Detail detail(Column column, @Nullable String old, @Nullable String now) {
    String label = column.label();
    return new Detail(column.name(), label == null || label.isBlank() ? null : label, old, now);
  }

  /** The cells of a row in the columns that both states have, in the order before. */
  private List<String> content(Row row, ToIntFunction<Pair<Column>> position) {
    return columns.stream()
        .map(column -> worn(column).off(row.cells().get(position.applyAsInt(column))))
        .toList();
  }

  private double likeness(Row old, Row now) {
    int same = 0;
    int told = 0;
    for (Pair<Column> column : columns) {
      String oldCell = worn(column).off(old.cells().get(column.from()));
      String newCell = worn(column).off(now.cells().get(column.to()));
      if (!oldCell.equals(ANYTHING) || !newCell.equals(ANYTHING)) {
        told++;
        same += oldCell.equals(newCell) ? 1 : 0;
      }
    }
    double likeness = told == 0 ? 0 : (double) same / told;
    boolean named = old.id() != null && now.id() != null;
    return named && likeness < LEAST_WITH_IDS ? 0 : likeness;
  }
}
