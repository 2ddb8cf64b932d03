package ee.kaskkiri.engine.dmn.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what of a table the samples cannot show. */
final class Limits {
  private static final int MOST_ROWS = 3;

  private final Table table;
  private final Cells cells;

  Limits(Table table, Cells cells) {
    this.table = table;
    this.cells = cells;
  }

  /** Adds a sentence for each column that is not wholly known. */
  void tell(List<ColumnRows> columns, List<String> limits) {
    for (ColumnRows column : columns) {
      String expression = column.column().expression();
      if (column.axis() == null && !column.exact()) {
        limits.add(
            expression
                + ": not analysed, because its values cannot be told apart; declare a type that"
                + " is a text, a number, a day or the like.");
      }
    }
    for (int i = 0; i < table.columns().size(); i++) {
      names(i, limits);
    }
    for (ColumnRows column : columns) {
      if (column.axis() != null && !column.exact() && !speaksOfNames(column)) {
        limits.add(
            column.column().expression()
                + ": its cells compute with the value, so that only some values are tried.");
      }
    }
  }

  private boolean speaksOfNames(ColumnRows column) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).expression().equals(column.column().expression())) {
        for (Table.Row row : table.rows()) {
          if (!cells.of(row.cells().get(i)).names().isEmpty()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void names(int column, List<String> limits) {
    List<String> told = new ArrayList<>();
    int more = 0;
    for (Table.Row row : table.rows()) {
      Cell cell = cells.of(row.cells().get(column));
      Optional<String> stopped = cells.stopped(cell);
      if (stopped.isEmpty() && cell.names().isEmpty()) {
        continue;
      }
      if (told.size() < MOST_ROWS) {
        String why =
            stopped
                .map(reason -> "was " + reason)
                .orElseGet(() -> "names " + String.join(", ", cell.names()));
        told.add("cell '%s' of row %s %s".formatted(cell.text().strip(), row.id(), why));
      } else {
        more++;
      }
    }
    if (!told.isEmpty()) {
      String rest = more == 0 ? "" : ", and " + more + " more";
      limits.add(
          table.columns().get(column).expression()
              + ": not analysed, because "
              + String.join("; ", told)
              + rest
              + ".");
    }
  }
}
