package ee.kaskkiri.regression;

import com.fasterxml.jackson.annotation.JsonProperty;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import java.util.List;
import java.util.Objects;

/**
 * What came of a case.
 *
 * @param tested the case
 * @param differences where the answer is not what it expects; empty if it passed
 * @param reasons the reasons that were given; empty if there was no answer
 * @param fired the rules that fired; empty if there was no answer
 */
public record CaseResult(
    Case tested, List<Difference> differences, List<Reason> reasons, List<RuleRef> fired) {
  public CaseResult {
    Objects.requireNonNull(tested, "tested");
    differences = List.copyOf(differences);
    reasons = List.copyOf(reasons);
    fired = List.copyOf(fired);
  }

  /** Whether the answer is what the case expects. */
  @JsonProperty
  public boolean passed() {
    return differences.isEmpty();
  }
}
