package ee.kaskkiri.release;

import ee.kaskkiri.rules.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** The rules may not decide; the message says why, one finding a line. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** Says why the rules of a repository may not decide. */
  public RefusedException(List<Finding> findings) {
    super(findings.stream().map(Finding::line).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  /** What was found. */
  public List<Finding> findings() {
    return findings;
  }
}
