package ee.kaskkiri.workbench.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row.
 *
 * @param change what
 * @param id its id; null if it has none
 * @param row where it stands afterwards, counted from 0; null if it is gone
 * @param cells the cells that differ
 */
public record RowChange(
    What change, @Nullable String id, @Nullable Integer row, List<CellChange> cells) {
  /** What becomes of a row. */
  public enum What {
    @JsonProperty("added")
    ADDED,
    @JsonProperty("removed")
    REMOVED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("moved")
    MOVED
  }

  /** Number that stands for the description of a row where columns are counted. */
  public static final int DESCRIPTION = -1;

  /**
   * A cell.
   *
   * @param column its column, counted from 0; {@link #DESCRIPTION} for the words about the row
   * @param before its text before; null if there was none
   * @param after its text afterwards; null if there is none
   */
  public record CellChange(int column, @Nullable String before, @Nullable String after) {}

  public RowChange {
    Objects.requireNonNull(change, "change");
    cells = List.copyOf(cells);
  }
}
