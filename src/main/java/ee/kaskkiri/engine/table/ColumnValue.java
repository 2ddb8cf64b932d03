package ee.kaskkiri.engine.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value in a column of a table.
 *
 * @param column expression of the column
 * @param label what the column is called for people; null if nothing
 * @param value the value as JSON: days, times and durations as texts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ColumnValue(String column, @Nullable String label, JsonNode value) {
  public ColumnValue {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(value, "value");
  }

  /** Several values in a line: {@code stage = "II", years = 3}. */
  public static String line(List<ColumnValue> values) {
    return values.stream().map(ColumnValue::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return column + " = " + (value.isNumber() ? value.decimalValue().toPlainString() : value);
  }
}
