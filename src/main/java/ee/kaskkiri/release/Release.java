package ee.kaskkiri.release;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The content of a rule repository at one moment, compiled and let through the gate.
 *
 * @param id hash of its content
 * @param rules its instruments
 * @param compiled its editions, compiled, by folder
 * @param findings what the gate let pass
 */
public record Release(
    String id, RuleBook rules, Map<String, CompiledEdition> compiled, List<Finding> findings) {
  public Release {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rules, "rules");
    compiled = Map.copyOf(compiled);
    findings = List.copyOf(findings);
  }

  /** The compiled edition of an instrument in force on a day; empty if there is none. */
  public Optional<CompiledEdition> inForceOn(String instrument, LocalDate day) {
    return rules
        .instrument(instrument)
        .flatMap(found -> found.inForceOn(day))
        .flatMap(this::compiled);
  }

  /** The compiled form of an edition; empty if the edition is not of this release. */
  public Optional<CompiledEdition> compiled(Edition edition) {
    return Optional.ofNullable(compiled.get(edition.folder()));
  }
}
