package ee.kaskkiri.release;

import ee.kaskkiri.engine.Compilation;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The content of a rule repository at one moment, compiled and let through the gate. */
public final class Release {
  private final String id;
  private final FileTree files;
  private final RuleBook rules;
  private final Supplier<CaseBook> cases;
  private final CompiledEditions compiled;
  private final List<Finding> findings;

  Release(
      FileTree files,
      RuleBook rules,
      Supplier<CaseBook> cases,
      CompiledEditions compiled,
      List<Finding> findings) {
    this.id = files.hash();
    this.files = files;
    this.rules = Objects.requireNonNull(rules, "rules");
    this.cases = cases;
    this.compiled = compiled;
    this.findings = List.copyOf(findings);
  }

  /**
   * A release whose editions are compiled.
   *
   * @param files its content
   * @param rules its instruments
   * @param cases its cases
   * @param compiled its editions, and what the compiler and the validator said of each
   * @param findings what the gate let pass
   */
  public static Release of(
      FileTree files,
      RuleBook rules,
      CaseBook cases,
      List<Compilation> compiled,
      List<Finding> findings) {
    return new Release(files, rules, () -> cases, CompiledEditions.of(compiled), findings);
  }

  /** Hash of its content. */
  public String id() {
    return id;
  }

  /** Its content. */
  public FileTree files() {
    return files;
  }

  /** Its instruments. */
  public RuleBook rules() {
    return rules;
  }

  /** Its cases. */
  public CaseBook cases() {
    return cases.get();
  }

  /** What the gate let pass. */
  public List<Finding> findings() {
    return findings;
  }

  /** The compiled form of an edition; empty if the edition is not of this release. */
  public Optional<CompiledEdition> compiled(Edition edition) {
    return compiled.get(edition);
  }

  /**
   * An edition as it was compiled for this release, with what was said of it then; empty unless
   * this release has the very same edition.
   *
   * @param strictness of the gate that let it pass: a strict one lets nothing pass of which
   *     anything worse than INFO was said, so that it need not be known
   */
  Optional<Compilation> examined(Edition edition, Strictness strictness) {
    if (!rules.editions().contains(edition)) {
      return Optional.empty();
    }
    Optional<List<Finding>> said = compiled.said(edition);
    return said.isEmpty() && strictness != Strictness.WARNING
        ? Optional.empty()
        : Optional.of(new Compilation(compiled.get(edition), said.orElse(List.of())));
  }

  /** Every edition, compiled. */
  public List<CompiledEdition> compiled() {
    return compiled.all();
  }
}
