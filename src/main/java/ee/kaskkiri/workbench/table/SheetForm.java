package ee.kaskkiri.workbench.table;

import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Where in a sheet what of a table stands. */
final class SheetForm {
  static final String SHEET = "Tabel";
  static final String LISTS = "Loetelud";
  static final int LABELS = 0;
  static final int NAMES = 1;
  static final int FIRST_ROW = 2;
  static final String ROW_ID = "row@";
  static final String DESCRIPTION = "description";
  private static final String NUMBER = "#";

  private SheetForm() {}

  /** What the sheet calls the column of row ids: it says whose rows they are. */
  static String rowId(Table table) {
    return ROW_ID + Objects.requireNonNullElse(table.id(), table.name());
  }

  /** What the sheet calls the columns, by which they are known again. */
  static List<String> names(Table table) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (Column column : table.columns()) {
      String name =
          column.role().name().toLowerCase(Locale.ROOT)
              + ":"
              + Objects.requireNonNullElse(column.id(), column.name());
      int times = seen.merge(name, 1, Integer::sum);
      names.add(times == 1 ? name : name + NUMBER + times);
    }
    return names;
  }

  /** By what a row is known again. */
  static String row(Table table, int row) {
    String id = table.rows().get(row).id();
    return id == null ? NUMBER + (row + 1) : id;
  }
}
