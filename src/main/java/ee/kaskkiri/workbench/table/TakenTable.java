package ee.kaskkiri.workbench.table;

import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.rules.Bilingual;
import java.util.List;
import java.util.Objects;

/**
 * What came back in a spreadsheet. Nothing is saved by it.
 *
 * @param table the table with the rows of the spreadsheet; everything else is as it was
 * @param changes what that changes
 * @param faults what could not be taken; what was there before stands in its place
 */
public record TakenTable(Table table, List<RowChange> changes, List<Fault> faults) {
  public TakenTable {
    Objects.requireNonNull(table, "table");
    changes = List.copyOf(changes);
    faults = List.copyOf(faults);
  }

  /**
   * Something that could not be taken.
   *
   * @param place cell, row or column of the sheet, as the spreadsheet program calls it; empty for
   *     the whole file
   * @param message why, and what would be right
   */
  public record Fault(String place, Bilingual message) {
    public Fault {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(message, "message");
    }
  }
}
