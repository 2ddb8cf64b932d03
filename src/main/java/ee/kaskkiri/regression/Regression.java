package ee.kaskkiri.regression;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Instrument;
import ee.kaskkiri.rules.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Runs the cases of a rule repository against its compiled editions. */
public final class Regression {
  private final RuleBook rules;
  private final CaseBook cases;

  /** A regression of the rules and cases of one repository. */
  public Regression(RuleBook rules, CaseBook cases) {
    this.rules = rules;
    this.cases = cases;
  }

  /**
   * Runs the cases, several at a time; the report is the same every time.
   *
   * @param release hash of the repository
   * @param editions the editions that could be compiled
   */
  public RegressionReport run(
      String release, List<CompiledEdition> editions, Scope scope, Progress progress) {
    List<TopicRun> runs = runs(editions, scope);
    List<Ask> asks =
        runs.stream().flatMap(run -> run.cases().stream().map(one -> new Ask(run, one))).toList();
    AtomicInteger done = new AtomicInteger();
    List<CaseResult> results =
        Parallel.map(
            asks,
            ask -> {
              CaseResult result = ask.run().ask(ask.tested());
              progress.done(done.incrementAndGet(), asks.size());
              return result;
            });
    List<TopicReport> topics = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    cases.findings().stream()
        .filter(finding -> scope.coversFile(finding.file()))
        .forEach(findings::add);
    editions.forEach(one -> findings.addAll(CasesOfTopics.check(one, cases, scope)));
    int start = 0;
    for (TopicRun run : runs) {
      int end = start + run.cases().size();
      TopicReport report = run.report(results.subList(start, end));
      topics.add(report);
      run.uncovered(report).forEach(findings::add);
      start = end;
    }
    return new RegressionReport(release, topics, findings);
  }

  private List<TopicRun> runs(List<CompiledEdition> editions, Scope scope) {
    return editions.stream()
        .sorted(Comparator.comparing(compiled -> compiled.edition().folder()))
        .flatMap(compiled -> runs(compiled, scope))
        .toList();
  }

  private Stream<TopicRun> runs(CompiledEdition compiled, Scope scope) {
    Instrument instrument = rules.instrument(compiled.edition().instrument()).orElseThrow();
    return compiled.topics().values().stream()
        .filter(topic -> scope.covers(compiled.edition(), topic.name()))
        .map(
            topic ->
                new TopicRun(
                    instrument, compiled, topic, cases.cases(compiled.edition(), topic.name())));
  }

  private record Ask(TopicRun run, Case tested) {}
}
