package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.UnknownSelectionException;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.engine.input.InputError;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.release.Release;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns requests into answers, each by one release from beginning to end. */
@ApplicationScoped
public class Decisions {
  private final Clock clock;
  private final Identities identities;
  private final DecisionMeter meter;

  Decisions(Clock clock, Identities identities, DecisionMeter meter) {
    this.clock = clock;
    this.identities = identities;
    this.meter = meter;
  }

  /** Decisions for use without a server. */
  public static Decisions alone() {
    return new Decisions(
        Clock.systemUTC(), new Identities(), new DecisionMeter(new SimpleMeterRegistry()));
  }

  /**
   * Decides one topic.
   *
   * @param release which rules decide
   * @param body the input as JSON
   * @throws ProblemException if there is no answer; it says why
   */
  public Answer decide(
      Release release,
      String instrument,
      String topicName,
      LocalDate on,
      Selection selection,
      byte[] body) {
    CompiledEdition edition = new Lookup(release).inForceOn(instrument, on);
    Topic topic = Lookup.topic(edition, topicName);
    try {
      Checked checked = edition.check(topic, selection, RequestBody.read(body));
      if (checked instanceof Checked.Accepted accepted) {
        Evaluation evaluation = evaluate(edition, topic, accepted.values(), on, selection);
        if (evaluation instanceof Decided decided) {
          return answer(release, edition, topic, on, decided);
        }
        throw undecided(edition, on, Map.of(topicName, evaluation.messages()));
      }
      throw NoAnswer.invalidInput(errors(checked));
    } catch (UnknownSelectionException e) {
      throw Lookup.unknown(e);
    }
  }

  /**
   * Decides every topic of an edition on one case. If one of them cannot be answered, none is: half
   * an assessment looks like a whole one to whoever reads only what is there.
   *
   * @param release which rules decide
   * @param body the input of all topics as JSON
   * @throws ProblemException if there is no answer; it says why
   */
  public Assessment assess(Release release, String instrument, LocalDate on, byte[] body) {
    CompiledEdition edition = new Lookup(release).inForceOn(instrument, on);
    Map<Topic, Map<String, @Nullable Object>> inputs = inputs(edition, RequestBody.read(body));
    Map<Topic, Decided> decided = new LinkedHashMap<>();
    Map<String, List<EngineMessage>> undecided = new LinkedHashMap<>();
    inputs.forEach(
        (topic, input) -> {
          Evaluation evaluation = evaluate(edition, topic, input, on, Selection.ALL);
          if (evaluation instanceof Decided found) {
            decided.put(topic, found);
          } else {
            undecided.put(topic.name(), evaluation.messages());
          }
        });
    if (!undecided.isEmpty()) {
      throw undecided(edition, on, undecided);
    }
    List<Answer> answers =
        decided.entrySet().stream()
            .map(entry -> answer(release, edition, entry.getKey(), on, entry.getValue()))
            .toList();
    return new Assessment(instrument, on, edition.edition().name(), release.id(), answers);
  }

  private static Map<Topic, Map<String, @Nullable Object>> inputs(
      CompiledEdition edition, ObjectNode body) {
    Map<Topic, Map<String, @Nullable Object>> inputs = new LinkedHashMap<>();
    Map<String, InputError> errors = new LinkedHashMap<>();
    for (Topic topic : edition.topics().values()) {
      Checked checked = edition.check(topic, Selection.ALL, body);
      if (checked instanceof Checked.Accepted accepted) {
        inputs.put(topic, accepted.values());
      } else {
        errors(checked).forEach(error -> errors.putIfAbsent(error.pointer(), error));
      }
    }
    if (!errors.isEmpty()) {
      throw NoAnswer.invalidInput(List.copyOf(errors.values()));
    }
    return inputs;
  }

  private static List<InputError> errors(Checked checked) {
    return checked instanceof Checked.Rejected rejected ? rejected.errors() : List.of();
  }

  private Evaluation evaluate(
      CompiledEdition edition,
      Topic topic,
      Map<String, @Nullable Object> input,
      LocalDate on,
      Selection selection) {
    long start = System.nanoTime();
    Evaluation evaluation = edition.evaluate(topic, input, on, selection);
    meter.record(edition.edition(), topic.name(), evaluation, System.nanoTime() - start);
    return evaluation;
  }

  private Answer answer(
      Release release, CompiledEdition edition, Topic topic, LocalDate on, Decided decided) {
    return new Answer(
        identities.next(),
        edition.edition().instrument(),
        topic.name(),
        on,
        edition.edition().name(),
        release.id(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        decided.outcome(),
        decided.reasons(),
        decided.fired(),
        decided.messages());
  }

  private ProblemException undecided(
      CompiledEdition edition, LocalDate on, Map<String, List<EngineMessage>> messages) {
    return NoAnswer.undecided(identities.next(), edition.edition(), on, messages);
  }
}
