package ee.kaskkiri.workbench.check;

import ee.kaskkiri.regression.RegressionReport;
import ee.kaskkiri.regression.suggest.EditionChecks;
import ee.kaskkiri.rules.Finding;
import java.util.List;
import java.util.Objects;

/**
 * What the gate would say of a draft.
 *
 * @param hash of the draft's content
 * @param passed whether it would become law
 * @param findings everything that was found, what is changed in published editions first
 * @param report what came of the cases
 * @param checks what shows of the changed editions beyond their cases
 */
public record CheckResult(
    String hash,
    boolean passed,
    List<Finding> findings,
    RegressionReport report,
    List<EditionChecks> checks) {
  public CheckResult {
    Objects.requireNonNull(hash, "hash");
    findings = List.copyOf(findings);
    Objects.requireNonNull(report, "report");
    checks = List.copyOf(checks);
  }
}
