package ee.kaskkiri.workbench.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case that somebody wants to add.
 *
 * @param id its name
 * @param name a sentence that says what it shows
 * @param kind where it comes from
 * @param basis where inputs and result come from
 * @param note what a reader must know; null if nothing
 * @param on the day that counts
 * @param given the whole document
 * @param expect what must come
 */
public record NewCase(
    String id,
    String name,
    String kind,
    String basis,
    @Nullable String note,
    String on,
    ObjectNode given,
    NewExpectation expect) {
  public NewCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(given, "given");
    Objects.requireNonNull(expect, "expect");
  }
}
