package ee.kaskkiri.release;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what {@code act.yaml} says against the rules that were compiled. */
final class ActCheck {
  private final CompiledEdition edition;
  private final Act act;
  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  private ActCheck(CompiledEdition edition) {
    this.edition = edition;
    this.act = edition.edition().act();
    this.file = edition.edition().folder() + "/act.yaml";
  }

  /**
   * What does not fit.
   *
   * @param given reason codes that the rules gave in some case
   */
  static List<Finding> of(CompiledEdition edition, Set<String> given) {
    ActCheck check = new ActCheck(edition);
    new TreeSet<>(check.act.topics().keySet()).forEach(check::topic);
    check.retired(given);
    check.coverage(given);
    return check.findings;
  }

  private void topic(String name) {
    String place = "/topics/" + name;
    Act.Topic said = act.topics().get(name);
    Topic topic = edition.topics().get(name);
    if (said == null) {
      return;
    }
    if (topic == null) {
      error(
          place,
          "no rule file answers this topic.",
          "Add " + name + ".dmn or .drl; there are: " + list(edition.topics().keySet()) + ".");
      return;
    }
    Map<String, Field> outcomes = topic.outcomes(Selection.ALL).fields();
    if (said.verdict() != null) {
      verdict(place + "/verdict", said.verdict(), outcomes);
    }
    for (int i = 0; i < said.money().size(); i++) {
      String path = said.money().get(i).value();
      known(place + "/money/" + i + "/value", path.split("[.\\[]", -1)[0], outcomes);
    }
    due(place + "/due", said.due(), outcomes);
  }

  private void due(String place, List<Act.Due> due, Map<String, Field> outcomes) {
    for (int i = 0; i < due.size(); i++) {
      known(place + "/" + i + "/day", due.get(i).day().split("[.\\[]", -1)[0], outcomes);
    }
  }

  private void verdict(String place, Act.Verdict verdict, Map<String, Field> outcomes) {
    Field outcome = outcomes.get(verdict.outcome());
    known(place + "/outcome", verdict.outcome(), outcomes);
    Set<String> allowed = allowed(outcome);
    if (allowed.isEmpty()) {
      return;
    }
    for (String value : new TreeSet<>(verdict.values().keySet())) {
      if (!allowed.contains(value)) {
        error(
            place + "/values/" + value,
            "the rules never answer this value.",
            "They answer: " + list(allowed) + ".");
      }
    }
    for (String value : allowed) {
      if (!verdict.values().containsKey(value)) {
        error(
            place + "/values",
            "says nothing of '" + value + "', which the rules may answer.",
            "Say whether it is granted, refused or for a person.");
      }
    }
  }

  private void known(String place, String name, Map<String, Field> outcomes) {
    if (!outcomes.containsKey(name)) {
      error(
          place,
          "the topic has no outcome '" + name + "'.",
          "Its outcomes are: " + list(outcomes.keySet()) + ".");
    }
  }

  private static Set<String> allowed(@Nullable Field outcome) {
    if (outcome == null || !(outcome.type() instanceof ValueType.Scalar scalar)) {
      return Set.of();
    }
    return scalar.constraint().values().stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void retired(Set<String> given) {
    Set<String> used = new TreeSet<>(given);
    edition.topics().values().stream()
        .flatMap(topic -> topic.rules().stream())
        .map(RuleRef::rule)
        .forEach(used::add);
    for (int i = 0; i < act.retired().size(); i++) {
      String code = act.retired().get(i).code();
      if (used.contains(code)) {
        error(
            "/retired/" + i + "/code",
            "'" + code + "' is retired, but a rule still gives it.",
            "Take the rule out, or give it a new code.");
      }
    }
  }

  private void coverage(Set<String> given) {
    if (act.coverage().isEmpty() && act.topics().isEmpty()) {
      return;
    }
    Set<String> covered =
        act.coverage().stream()
            .flatMap(entry -> entry.codes().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String code : new TreeSet<>(given)) {
      if (!covered.contains(code)) {
        findings.add(
            Finding.warning(
                file,
                "/coverage",
                "the rules give '" + code + "', which no paragraph stands behind.",
                "Name it among the codes of the paragraph that it comes from."));
      }
    }
  }

  private void error(String place, String message, String mend) {
    findings.add(Finding.error(file, place, message, mend));
  }

  private static String list(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }
}
