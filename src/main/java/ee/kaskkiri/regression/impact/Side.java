package ee.kaskkiri.regression.impact;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.RuleBook;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One of the two releases that are set against each other.
 *
 * @param name what the person who asks calls it
 * @param release hash of its content
 * @param rules its instruments
 * @param cases its cases
 * @param compiled gives the compiled form of one of its editions; may take a while and may throw
 */
public record Side(
    String name,
    String release,
    RuleBook rules,
    Supplier<CaseBook> cases,
    Function<Edition, CompiledEdition> compiled) {
  public Side {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(cases, "cases");
    Objects.requireNonNull(compiled, "compiled");
  }
}
