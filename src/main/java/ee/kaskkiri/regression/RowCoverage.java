package ee.kaskkiri.regression;

import ee.kaskkiri.engine.RuleRef;
import java.util.List;
import java.util.Objects;

/**
 * Which cases fire a rule.
 *
 * @param rule row of a table, or rule
 * @param cases ids of the cases that fire it, in the order of the file; empty if none does
 */
public record RowCoverage(RuleRef rule, List<String> cases) {
  public RowCoverage {
    Objects.requireNonNull(rule, "rule");
    cases = List.copyOf(cases);
  }
}
