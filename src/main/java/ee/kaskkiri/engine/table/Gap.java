package ee.kaskkiri.engine.table;

import java.util.List;
import java.util.Objects;

/**
 * Inputs for which no row of a table holds, so that it gives no answer.
 *
 * @param where all of them, in words; columns that do not matter are left out
 * @param example one of them: a value for each column
 * @param onlyNull whether it takes a null that the table's author may never have thought of
 */
public record Gap(String where, List<ColumnValue> example, boolean onlyNull) {
  public Gap {
    Objects.requireNonNull(where, "where");
    example = List.copyOf(example);
  }
}
