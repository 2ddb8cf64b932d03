package ee.kaskkiri.decision.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The input that a record holds.
 *
 * @param ref by what its sender knows it again; null if the table has no such column, or nothing
 *     stands there
 * @param input the document, not checked yet
 */
public record CsvRow(@Nullable String ref, ObjectNode input) {
  public CsvRow {
    Objects.requireNonNull(input, "input");
  }
}
