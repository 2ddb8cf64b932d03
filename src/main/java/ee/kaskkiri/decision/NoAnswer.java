package ee.kaskkiri.decision;

import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.input.InputError;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.rules.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** The problems of requests that the rules cannot answer. */
final class NoAnswer {
  private static final Logger LOG = Logger.getLogger(NoAnswer.class);

  private NoAnswer() {}

  static ProblemException invalidInput(List<InputError> errors) {
    String detail =
        errors.size() == 1 ? errors.get(0).detail() : "The input has " + errors.size() + " errors.";
    return new ProblemException(
        ProblemType.INVALID_INPUT, detail, errors.stream().map(NoAnswer::detail).toList());
  }

  /** Logs which rules failed, but nothing of the input, which the engine's messages may quote. */
  static ProblemException undecided(
      String id, Edition edition, LocalDate on, Map<String, List<EngineMessage>> messages) {
    String topics = String.join(", ", messages.keySet());
    LOG.warnf("Undecided %s: %s of %s on %s", id, topics, edition.folder(), on);
    List<ProblemDetail> errors =
        messages.entrySet().stream()
            .flatMap(
                entry -> entry.getValue().stream().map(message -> detail(entry.getKey(), message)))
            .toList();
    String detail =
        "The rules of " + edition.folder() + " give no definite answer: " + topics + ".";
    return new ProblemException(Problem.of(ProblemType.UNDECIDED, detail, errors).withId(id));
  }

  private static ProblemDetail detail(InputError error) {
    return new ProblemDetail(
        error.detail(),
        error.pointer(),
        null,
        error.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        error.expected(),
        error.meant(),
        List.of(),
        null,
        null);
  }

  private static ProblemDetail detail(String topic, EngineMessage message) {
    return ProblemDetail.engine(
        topic,
        message.severity().name().toLowerCase(Locale.ROOT),
        message.text(),
        message.source());
  }
}
