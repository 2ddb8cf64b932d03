package ee.kaskkiri.regression;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds case files against what an edition answers: every topic has one, and a library none. */
final class CasesOfTopics {
  private CasesOfTopics() {}

  /** What does not fit, in the order of the rule files. */
  static List<Finding> check(CompiledEdition compiled, CaseBook cases, Scope scope) {
    List<Finding> findings = new ArrayList<>();
    Edition edition = compiled.edition();
    for (RuleFile rules : edition.files()) {
      if (scope.covers(edition, rules.topic())) {
        String path = CaseBook.path(edition, rules.topic());
        boolean answers = compiled.topics().containsKey(rules.topic());
        unfit(rules, path, answers, cases.files().containsKey(path)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> unfit(
      RuleFile rules, String path, boolean answers, boolean written) {
    if (answers == written) {
      return Optional.empty();
    }
    return Optional.of(
        answers
            ? Finding.warning(
                path,
                null,
                "the file is missing, so no case shows what " + rules.path() + " answers.",
                "Add it with at least one case for each row.")
            : Finding.warning(
                path,
                null,
                "no case is run, because " + rules.path() + " holds no decision.",
                "Ask a topic that imports it."));
  }
}
