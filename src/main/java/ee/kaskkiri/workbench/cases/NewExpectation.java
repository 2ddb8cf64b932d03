package ee.kaskkiri.workbench.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a case should answer from now on.
 *
 * @param outcome the outcomes that are compared
 * @param codes every reason
 * @param fired the rules that fire, as {@code table/rule}; of those that the case expects, others
 *     are no longer expected; null to leave them as they are
 */
public record NewExpectation(ObjectNode outcome, List<String> codes, @Nullable List<String> fired) {
  public NewExpectation {
    Objects.requireNonNull(outcome, "outcome");
    codes = List.copyOf(codes);
    fired = fired == null ? null : List.copyOf(fired);
  }
}
