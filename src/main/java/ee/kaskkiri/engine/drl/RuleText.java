package ee.kaskkiri.engine.drl;

import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.rules.Bilingual;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/**
 * A rule of a DRL file: how it is called, and the reason that it gives when it fires.
 *
 * @param ref its name
 * @param order its place among the rules of the file
 * @param bindings its bindings, by the name that a text uses for them
 * @param code code of the reason; null if it gives none
 * @param parts templates of the reason by the name of their annotation
 */
record RuleText(
    RuleRef ref,
    int order,
    Map<String, String> bindings,
    @Nullable String code,
    Map<String, Template> parts) {
  RuleText {
    bindings = Map.copyOf(bindings);
    parts = Map.copyOf(parts);
  }

  /** The reason for one firing; empty if the rule gives none. */
  Optional<Reason> reason(Match match) {
    if (code == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            code,
            part("consequence", match),
            part("basis", match),
            part("certainty", match),
            part("subject", match),
            new Bilingual(
                Objects.requireNonNull(part("et", match)),
                Objects.requireNonNull(part("en", match)))));
  }

  private @Nullable String part(String name, Match match) {
    Template template = parts.get(name);
    return template == null
        ? null
        : template.with(place -> match.getDeclarationValue(bindings.get(place)));
  }
}
