package ee.kaskkiri.release;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The content of a rule repository at one moment, compiled and let through the gate. */
public final class Release {
  private final String id;
  private final RuleBook rules;
  private final CompiledEditions compiled;
  private final List<Finding> findings;

  Release(String id, RuleBook rules, CompiledEditions compiled, List<Finding> findings) {
    this.id = Objects.requireNonNull(id, "id");
    this.rules = Objects.requireNonNull(rules, "rules");
    this.compiled = compiled;
    this.findings = List.copyOf(findings);
  }

  /**
   * A release whose editions are compiled.
   *
   * @param id hash of its content
   * @param rules its instruments
   * @param compiled its editions
   * @param findings what the gate let pass
   */
  public static Release of(
      String id, RuleBook rules, List<CompiledEdition> compiled, List<Finding> findings) {
    return new Release(id, rules, CompiledEditions.of(compiled), findings);
  }

  /** Hash of its content. */
  public String id() {
    return id;
  }

  /** Its instruments. */
  public RuleBook rules() {
    return rules;
  }

  /** What the gate let pass. */
  public List<Finding> findings() {
    return findings;
  }

  /** The compiled form of an edition; empty if the edition is not of this release. */
  public Optional<CompiledEdition> compiled(Edition edition) {
    return compiled.get(edition);
  }

  /** Every edition, compiled. */
  public List<CompiledEdition> compiled() {
    return compiled.all();
  }
}
