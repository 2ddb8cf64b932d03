package ee.kaskkiri.engine.table;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Two rows of a table that hold for the same input, though the table allows only one.
 *
 * @param rows ids of the two rows, in the order of the table
 * @param example an input for which both hold: a value for each column
 */
public record Overlap(List<String> rows, List<ColumnValue> example) {
  private static final Pattern COMPUTES =
      Pattern.compile("[^\\p{L}\\p{N}_. ']|\\b(?:and|or|in|between|if|for|some|every|instance)\\b");

  public Overlap {
    rows = List.copyOf(rows);
    example = List.copyOf(example);
  }

  /**
   * Whether the values of the example can occur together as far as the columns show: none of them
   * computes its value, and none looks into the value of another.
   */
  public boolean certain() {
    List<String> columns = example.stream().map(ColumnValue::column).toList();
    return columns.stream().noneMatch(column -> COMPUTES.matcher(column).find())
        && columns.stream()
            .noneMatch(whole -> columns.stream().anyMatch(part -> part.startsWith(whole + ".")));
  }
}
