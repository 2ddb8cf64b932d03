package ee.kaskkiri.regression.suggest;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.table.TableCheck;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.Progress;
import ee.kaskkiri.regression.Regression;
import ee.kaskkiri.regression.RegressionReport;
import ee.kaskkiri.regression.RowCoverage;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.regression.TopicReport;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks at editions beyond what their cases say. */
public final class Checker {
  private final FileTree tree;
  private final RuleBook rules;
  private final CaseBook cases;

  /** Looks at the editions of a rule repository. */
  public Checker(FileTree tree, RuleBook rules, CaseBook cases) {
    this.tree = tree;
    this.rules = rules;
    this.cases = cases;
  }

  /**
   * Tables, rules that no case fires, and, if asked for, cases that would.
   *
   * @param topic the only topic; null for all
   * @param suggest whether to look for cases, which takes seconds
   * @param progress is told how many inputs of a topic are tried
   */
  public EditionChecks check(
      CompiledEdition compiled, @Nullable String topic, boolean suggest, Progress progress) {
    Edition edition = compiled.edition();
    Scope scope = new Scope(edition.instrument(), topic);
    List<TableCheck> tables = EditionCompiler.tables(edition);
    RegressionReport report =
        new Regression(rules, cases).run(tree.hash(), List.of(compiled), scope, Progress.SILENT);
    TreeSet<String> names = new TreeSet<>(compiled.topics().keySet());
    tables.forEach(table -> names.add(table.topic()));
    names.removeIf(name -> topic != null && !topic.equals(name));
    List<TopicChecks> topics = new ArrayList<>();
    for (String name : names) {
      List<RuleRef> uncovered = uncovered(report, name);
      Suggestions suggestions =
          suggest
              ? compiled
                  .topic(name)
                  .map(each -> suggest(compiled, each, uncovered, progress))
                  .orElse(null)
              : null;
      topics.add(
          new TopicChecks(
              name,
              tables.stream().filter(table -> table.topic().equals(name)).toList(),
              uncovered,
              suggestions));
    }
    return new EditionChecks(tree.hash(), edition.instrument(), edition.name(), topics);
  }

  private Suggestions suggest(
      CompiledEdition compiled, Topic topic, List<RuleRef> uncovered, Progress progress) {
    return new Suggester(tree, rules, cases)
        .suggest(compiled, topic, uncovered, Suggester.TRIES, progress);
  }

  private static List<RuleRef> uncovered(RegressionReport report, String topic) {
    return report.topics().stream()
        .filter(each -> each.topic().equals(topic))
        .map(TopicReport::rows)
        .flatMap(List::stream)
        .filter(row -> row.cases().isEmpty())
        .map(RowCoverage::rule)
        .toList();
  }
}
