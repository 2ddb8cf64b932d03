package ee.kaskkiri.engine;

import ee.kaskkiri.rules.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What came of compiling an edition.
 *
 * @param edition the compiled edition; empty if there is an error among the findings
 * @param findings what the compilers said
 */
public record Compilation(Optional<CompiledEdition> edition, List<Finding> findings) {
  public Compilation {
    findings = List.copyOf(findings);
  }
}
