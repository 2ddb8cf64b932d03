package ee.kaskkiri.regression;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Evaluation.Undecided;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.engine.input.Checked.Accepted;
import ee.kaskkiri.engine.input.Checked.Rejected;
import ee.kaskkiri.regression.Expectation.Answer;
import ee.kaskkiri.regression.Expectation.ErrorAt;
import ee.kaskkiri.regression.Expectation.Problem;
import ee.kaskkiri.regression.Expectation.ReasonOf;
import ee.kaskkiri.rules.Instrument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the rules one case and compares. */
final class CaseRun {
  private static final String PROBLEM = "problem";

  private final Instrument instrument;
  private final CompiledEdition edition;
  private final Topic topic;

  CaseRun(Instrument instrument, CompiledEdition edition, Topic topic) {
    this.instrument = instrument;
    this.edition = edition;
    this.topic = topic;
  }

  CaseResult run(Case tested) {
    if (instrument.inForceOn(tested.on()).isEmpty()) {
      return problem(tested, ProblemKind.NO_EDITION_IN_FORCE, "on " + tested.on());
    }
    Checked checked = edition.check(topic, Selection.ALL, tested.given());
    if (checked instanceof Rejected rejected) {
      return rejected(tested, rejected);
    }
    Evaluation evaluation =
        edition.evaluate(topic, ((Accepted) checked).values(), tested.on(), Selection.ALL);
    if (evaluation instanceof Undecided undecided) {
      return problem(tested, ProblemKind.UNDECIDED, words(undecided.messages()));
    }
    return decided(tested, (Decided) evaluation);
  }

  private static CaseResult rejected(Case tested, Rejected rejected) {
    List<ErrorAt> got =
        rejected.errors().stream()
            .map(error -> new ErrorAt(error.pointer(), error.kind()))
            .toList();
    String words =
        rejected.errors().stream()
            .map(error -> error.pointer() + " " + error.detail())
            .collect(Collectors.joining("; "));
    CaseResult result = problem(tested, ProblemKind.INVALID_INPUT, words);
    if (!result.passed()
        || !(tested.expected() instanceof Problem problem)
        || problem.errors().isEmpty()
        || sorted(problem.errors()).equals(sorted(got))) {
      return result;
    }
    Difference difference = new Difference("errors", sorted(problem.errors()), sorted(got));
    return new CaseResult(tested, List.of(difference), List.of(), List.of());
  }

  private static String sorted(List<ErrorAt> errors) {
    return errors.stream().map(ErrorAt::toString).sorted().collect(Collectors.joining("; "));
  }

  private static CaseResult problem(Case tested, ProblemKind got, String words) {
    if (tested.expected() instanceof Problem problem && problem.kind() == got) {
      return new CaseResult(tested, List.of(), List.of(), List.of());
    }
    Difference difference =
        new Difference(PROBLEM, expectation(tested.expected()), got + ": " + words);
    return new CaseResult(tested, List.of(difference), List.of(), List.of());
  }

  private static String expectation(Expectation expected) {
    return expected instanceof Problem problem ? problem.kind().toString() : "an answer";
  }

  private static CaseResult decided(Case tested, Decided decided) {
    List<Difference> differences = new ArrayList<>();
    if (tested.expected() instanceof Answer answer) {
      differences.addAll(Comparison.of(answer.outcome(), decided.outcome()));
      codes(answer.reasons(), decided.reasons(), differences);
      fired(answer, decided, differences);
    } else {
      differences.add(
          new Difference(
              PROBLEM, expectation(tested.expected()), "an answer: " + decided.outcome()));
    }
    return new CaseResult(tested, differences, decided.reasons(), decided.fired());
  }

  private static void codes(
      List<ReasonOf> expected, List<Reason> given, List<Difference> differences) {
    expected.stream()
        .filter(reason -> given.stream().noneMatch(reason::matches))
        .forEach(reason -> differences.add(new Difference("codes", reason.toString(), null)));
    given.stream()
        .filter(reason -> expected.stream().noneMatch(wanted -> wanted.matches(reason)))
        .map(reason -> new ReasonOf(reason.code(), reason.subject()).toString())
        .distinct()
        .sorted(Comparator.naturalOrder())
        .forEach(reason -> differences.add(new Difference("codes", null, reason)));
  }

  private static void fired(Answer answer, Decided decided, List<Difference> differences) {
    answer.fired().stream()
        .filter(
            written -> decided.fired().stream().noneMatch(rule -> Expectation.names(written, rule)))
        .forEach(written -> differences.add(new Difference("fired", written, null)));
  }

  private static String words(List<EngineMessage> messages) {
    Stream<String> texts = messages.stream().map(EngineMessage::text);
    return texts.collect(Collectors.joining("; "));
  }
}
