package ee.kaskkiri.edition;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.CaseResult;
import ee.kaskkiri.regression.Progress;
import ee.kaskkiri.regression.Regression;
import ee.kaskkiri.regression.RegressionReport;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import java.util.List;
import java.util.Map;

/**
 * What came of running a case file against the new edition.
 *
 * @param text the file
 * @param report the run
 */
record Trial(String text, RegressionReport report) {

  /** Runs a case file in a repository that has the rules of the edition and no cases. */
  static Trial of(
      CompiledEdition edition, String topic, FileTree withRules, String path, String text) {
    FileTree tree = Succession.with(withRules, Map.of(path, text));
    RuleBook rules = RuleBook.read(tree);
    CaseBook cases = CaseBook.read(tree, rules);
    Scope scope = new Scope(edition.edition().instrument(), topic);
    return new Trial(
        text,
        new Regression(rules, cases).run(tree.hash(), List.of(edition), scope, Progress.SILENT));
  }

  /** How much is wrong: cases that fail, rows that no case fires, cases that cannot be read. */
  long wrong() {
    return report.failed()
        + report.findings().stream()
            .filter(finding -> finding.level() != Finding.Level.INFO)
            .count();
  }

  /** The cases that fail. */
  List<CaseResult> failures() {
    return report.topics().stream().flatMap(topic -> topic.failures().stream()).toList();
  }
}
