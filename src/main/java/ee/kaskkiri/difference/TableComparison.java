package ee.kaskkiri.difference;

import ee.kaskkiri.difference.Change.Detail;
import ee.kaskkiri.difference.Change.Kind;
import ee.kaskkiri.difference.Change.Position;
import ee.kaskkiri.difference.Pairing.Pair;
import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Column;
import ee.kaskkiri.engine.outline.Table.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two states of a table: how it is read, its columns, its rows. */
final class TableComparison {
  private final Place place;
  private final Table before;
  private final Table after;
  private final Form form;
  private final List<Change> changes = new ArrayList<>();

  private TableComparison(Place place, Table before, Table after, Form form) {
    this.place = place;
    this.before = before;
    this.after = after;
    this.form = form;
  }

  /** What differs, the table itself first, then columns, then rows. */
  static List<Change> of(Place place, Table before, Table after, Form form) {
    TableComparison comparison =
        new TableComparison(place.inTable(after.name()), before, after, form);
    comparison.compare();
    return comparison.changes;
  }

  private void compare() {
    text(
        "kind",
        before.kind().toString().toLowerCase(Locale.ROOT),
        after.kind().toString().toLowerCase(Locale.ROOT),
        Effect.VERDICT);
    text("hitPolicy", before.hitPolicy(), after.hitPolicy(), Effect.VERDICT);
    text("aggregation", before.aggregation(), after.aggregation(), Effect.VERDICT);
    text("outputLabel", before.outputLabel(), after.outputLabel(), Effect.NONE);
    Pairing<Column> columns = pairedColumns();
    columns(columns);
    changes.addAll(new RowComparison(place, before, after, columns.pairs(), form).changes());
  }

  private void text(String name, @Nullable String old, @Nullable String now, Effect effect) {
    if (!Form.WORDS.off(old).equals(Form.WORDS.off(now))) {
      changes.add(Change.of(Kind.CHANGED, What.TABLE, place.at(name), effect, old, now));
    }
  }

  private Pairing<Column> pairedColumns() {
    return new Pairing<>(before.columns(), after.columns())
        .byName(column -> column.role() + " " + form.off(column.name()))
        .byName(column -> column.id() == null ? null : column.role() + " " + column.id())
        .byName(column -> column.label() == null ? null : column.role() + " " + column.label())
        .byLikeness(this::likeness);
  }

  /** Share of rows that say the same, if there are as many as before. */
  private double likeness(Column old, Column now) {
    int rows = before.rows().size();
    if (old.role() != now.role() || rows == 0 || rows != after.rows().size()) {
      return 0;
    }
    int from = before.columns().indexOf(old);
    int to = after.columns().indexOf(now);
    int same = 0;
    for (int i = 0; i < rows; i++) {
      String cell = before.rows().get(i).cells().get(from);
      if (!cell.equals("-") && cell.equals(after.rows().get(i).cells().get(to))) {
        same++;
      }
    }
    return (double) same / rows;
  }

  private void columns(Pairing<Column> pairing) {
    for (int from : pairing.removedPositions()) {
      changes.add(gone(Kind.REMOVED, before, from));
    }
    List<Pair<Column>> pairs = pairing.pairs();
    Set<Integer> moved = Order.moved(pairs.stream().map(Pair::to).toList());
    for (int i = 0; i < pairs.size(); i++) {
      column(pairs.get(i), moved.contains(i));
    }
    for (int to : pairing.addedPositions()) {
      changes.add(gone(Kind.ADDED, after, to));
    }
  }

  private Change gone(Kind kind, Table table, int position) {
    Column column = table.columns().get(position);
    boolean added = kind == Kind.ADDED;
    List<Detail> cells = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      String cell = table.rows().get(i).cells().get(position);
      String row = "row " + Node.rowName(table.rows().get(i), i);
      cells.add(new Detail(row, null, added ? null : cell, added ? cell : null));
    }
    String title = column.title();
    Effect effect = column.role() == Role.ANNOTATION ? Effect.NONE : Effect.VERDICT;
    return Change.of(
            kind,
            What.COLUMN,
            place.inColumn(column.name()),
            effect,
            added ? null : title,
            added ? title : null)
        .with(cells);
  }

  private void column(Pair<Column> pair, boolean moved) {
    Column old = pair.before();
    Column now = pair.after();
    Place inside = place.inColumn(now.name());
    Effect effect = now.role() == Role.ANNOTATION ? Effect.NONE : Effect.VERDICT;
    if (!form.off(old.name()).equals(form.off(now.name()))) {
      changes.add(Change.of(Kind.RENAMED, What.COLUMN, inside, effect, old.name(), now.name()));
    }
    column(inside.at("label"), Form.WORDS, old.label(), now.label(), Effect.NONE);
    column(inside.at("type"), form, old.type(), now.type(), effect);
    column(inside.at("allowedValues"), form, old.allowedValues(), now.allowedValues(), effect);
    column(inside.at("defaultValue"), form, old.defaultValue(), now.defaultValue(), effect);
    if (moved) {
      Position move = new Position(pair.from() + 1, pair.to() + 1);
      Effect reach = Effects.ofPlace(after, now);
      changes.add(new Change(Kind.MOVED, What.COLUMN, inside, reach, null, null, move, List.of()));
    }
  }

  private void column(
      Place where, Form worn, @Nullable String old, @Nullable String now, Effect effect) {
    if (!worn.off(old).equals(worn.off(now))) {
      changes.add(Change.of(Kind.CHANGED, What.COLUMN, where, effect, old, now));
    }
  }
}
