package ee.kaskkiri.engine.table;

import java.util.List;

/**
 * Two rows of a table that hold for the same input, though the table allows only one.
 *
 * @param rows ids of the two rows, in the order of the table
 * @param example an input for which both hold: a value for each column
 */
public record Overlap(List<String> rows, List<ColumnValue> example) {
  public Overlap {
    rows = List.copyOf(rows);
    example = List.copyOf(example);
  }
}
