package ee.kaskkiri.workbench.cases;

import ee.kaskkiri.rules.Finding;
import java.util.List;

/** A case that cannot be written as wanted. Nothing was changed. */
public final class CaseRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** Says why. */
  public CaseRefusedException(String message, List<Finding> findings) {
    super(message, null, false, false);
    this.findings = List.copyOf(findings);
  }

  /** What would be wrong with the file; empty if the message says it all. */
  public List<Finding> findings() {
    return findings;
  }
}
