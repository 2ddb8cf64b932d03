package ee.kaskkiri.engine.outline;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision table, a relation or a list.
 *
 * @param kind which of them
 * @param id its id in the file; null if it has none
 * @param name as the engine calls it: the context entry, decision or knowledge model that it is the
 *     logic of
 * @param hitPolicy which rows count, as {@code COLLECT}; null unless it is a decision table
 * @param aggregation what is made of the results, as {@code SUM}; null if nothing
 * @param orientation how it is drawn, as {@code Rule-as-Row}; null if the file does not say
 * @param outputLabel what its result is called for people; null if the file does not say
 * @param columns its columns, inputs first
 * @param rows its rows, in order
 */
public record Table(
    Kind kind,
    @Nullable String id,
    String name,
    @Nullable String hitPolicy,
    @Nullable String aggregation,
    @Nullable String orientation,
    @Nullable String outputLabel,
    List<Column> columns,
    List<Row> rows) {

  /** What sort of table it is. */
  public enum Kind {
    /** Rows of conditions and results. */
    DECISION_TABLE,
    /** Rows of values. */
    RELATION,
    /** One column of values. */
    LIST
  }

  /** What a column holds. */
  public enum Role {
    /** Conditions. */
    INPUT,
    /** Results. */
    OUTPUT,
    /** Words for people. */
    ANNOTATION
  }

  public Table {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            name + ": row " + row.id() + " has not one cell for each of " + columns.size());
      }
    }
  }

  /**
   * A column.
   *
   * @param role what it holds
   * @param id its id in the file; null if it has none
   * @param name expression of an input, name of an output or annotation
   * @param label what it is called for people; null if the file does not say
   * @param type its type; null if the file does not say
   * @param allowedValues constraint on its values; null if there is none
   * @param defaultValue result where no row holds; null if there is none
   */
  public record Column(
      Role role,
      @Nullable String id,
      String name,
      @Nullable String label,
      @Nullable String type,
      @Nullable String allowedValues,
      @Nullable String defaultValue) {
    public Column {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(name, "name");
    }

    /** What people call it. */
    public String title() {
      return label == null || label.isBlank() ? name : label;
    }
  }

  /**
   * A row.
   *
   * @param id its id in the file; null if it has none
   * @param description words for people; null if there are none
   * @param cells one text for each column; {@code -} for a condition that anything meets
   */
  public record Row(@Nullable String id, @Nullable String description, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
