package ee.kaskkiri.regression;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One document, and what the rules must answer to it.
 *
 * @param file path of the case file inside the rule repository
 * @param id its name, unique in the instrument
 * @param name a sentence that says what it shows
 * @param kind where it comes from
 * @param basis where inputs and result come from
 * @param note what a reader must know; null if nothing
 * @param on the day that counts
 * @param given the whole document, base included
 * @param expected what must come back
 */
public record Case(
    String file,
    String id,
    String name,
    CaseKind kind,
    String basis,
    @Nullable String note,
    LocalDate on,
    ObjectNode given,
    Expectation expected) {
  public Case {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(given, "given");
    Objects.requireNonNull(expected, "expected");
  }
}
