package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.type.ValueType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.HitPolicy;

/**
 * A decision table as its file writes it.
 *
 * @param file path of the model
 * @param topic the topic that the file answers
 * @param name name of the table
 * @param place where it stands in the file; null if that is not known
 * @param policy how its rows are chosen
 * @param needsRow whether it gives no answer if no row holds
 * @param columns its conditions
 * @param rows its rows
 * @param names names that its cells may speak of
 */
public record Table(
    String file,
    String topic,
    String name,
    @Nullable String place,
    HitPolicy policy,
    boolean needsRow,
    List<Column> columns,
    List<Row> rows,
    Set<String> names) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    names = Set.copyOf(names);
  }

  /**
   * A column of conditions.
   *
   * @param expression what it looks at
   * @param label what it is called for people; null if nothing
   * @param type what the expression gives
   * @param sent whether it is input as a caller sends it, and not computed
   */
  public record Column(String expression, @Nullable String label, ValueType type, boolean sent) {}

  /**
   * A row.
   *
   * @param id its id, or its number
   * @param cells its conditions, one for each column
   * @param outputs its results
   */
  public record Row(String id, List<String> cells, List<String> outputs) {
    public Row {
      cells = List.copyOf(cells);
      outputs = List.copyOf(outputs);
    }
  }
}
