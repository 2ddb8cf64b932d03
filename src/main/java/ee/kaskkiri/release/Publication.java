package ee.kaskkiri.release;

import ee.kaskkiri.rules.Finding;
import java.util.List;
import java.util.Objects;

/** What became of a proposal. */
public sealed interface Publication {
  /** What there is to say about it. */
  List<Finding> findings();

  /**
   * It is a commit of the rule repository.
   *
   * @param release hash of its content
   * @param findings what went wrong after the commit; empty if the content decides now
   */
  record Published(String release, List<Finding> findings) implements Publication {
    public Published {
      Objects.requireNonNull(release, "release");
      findings = List.copyOf(findings);
    }
  }

  /**
   * Nothing was committed, and nothing changed.
   *
   * @param findings why
   */
  record Refused(List<Finding> findings) implements Publication {
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
