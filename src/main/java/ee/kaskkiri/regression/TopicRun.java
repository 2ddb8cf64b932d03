package ee.kaskkiri.regression;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Instrument;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases of one topic on their way through it.
 *
 * @param instrument the instrument, for the edition in force
 * @param edition the compiled edition that the cases belong to
 * @param topic the topic that they ask
 * @param cases the cases
 */
record TopicRun(Instrument instrument, CompiledEdition edition, Topic topic, List<Case> cases) {

  /** Asks one case; whatever breaks on the way fails the case and not the run. */
  CaseResult ask(Case tested) {
    try {
      return new CaseRun(instrument, edition, topic).run(tested);
    } catch (RuntimeException e) {
      Difference broken = new Difference("problem", null, "unexpected: " + e);
      return new CaseResult(tested, List.of(broken), List.of(), List.of());
    }
  }

  /** Puts the results together. */
  TopicReport report(List<CaseResult> results) {
    Edition files = edition.edition();
    return new TopicReport(
        files.instrument(),
        files.name(),
        topic.name(),
        files.act().topic(topic.name()).map(Act.Topic::title).orElse(null),
        results,
        Coverage.rows(topic.rules(), results),
        Coverage.codes(results));
  }

  /** The rules that no case fires; nothing if there is no case at all, which is told already. */
  Stream<Finding> uncovered(TopicReport report) {
    String file = CaseBook.path(edition.edition(), topic.name());
    return report.rows().stream()
        .filter(row -> row.cases().isEmpty() && !cases.isEmpty())
        .map(
            row ->
                Finding.warning(
                    file,
                    row.rule().table() + ", " + row.rule().rule(),
                    "no case fires this rule.",
                    "Add a case that does."));
  }
}
