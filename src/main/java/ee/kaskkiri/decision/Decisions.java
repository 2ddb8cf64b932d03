package ee.kaskkiri.decision;

import ee.kaskkiri.decision.EvaluationLimit.ExceededException;
import ee.kaskkiri.decision.trace.NoTraces;
import ee.kaskkiri.decision.trace.Traces;
import ee.kaskkiri.decision.trace.Traces.Part;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.EngineMessage.Severity;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Evaluation.Undecided;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.UnknownSelectionException;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.engine.input.InputError;
import ee.kaskkiri.engine.limit.StoppedError;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.record.Entry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns requests into answers, each by one release from beginning to end. */
@ApplicationScoped
public class Decisions {
  /** Whoever waits at a terminal stops what takes too long. */
  private static final Duration ANY_TIME = Duration.ofDays(1);

  private final Identities identities;
  private final DecisionMeter meter;
  private final EvaluationLimit limit;
  private final Traces traces;

  Decisions(Identities identities, DecisionMeter meter, EvaluationLimit limit, Traces traces) {
    this.identities = identities;
    this.meter = meter;
    this.limit = limit;
    this.traces = traces;
  }

  /** Decisions for use without a server. */
  public static Decisions alone() {
    return uncounted(new EvaluationLimit(ANY_TIME, new SimpleMeterRegistry()));
  }

  /**
   * Decisions that no metric counts and no trace shows.
   *
   * @param limit how long one evaluation may take
   */
  public static Decisions uncounted(EvaluationLimit limit) {
    return new Decisions(
        new Identities(), new DecisionMeter(new SimpleMeterRegistry()), limit, new NoTraces());
  }

  /** The same decisions, which no trace shows one by one: there are too many of them. */
  Decisions untraced() {
    return new Decisions(identities, meter, limit, new NoTraces());
  }

  /**
   * Decides one topic.
   *
   * @param id name of the decision, whose time is the time of the decision
   * @throws ProblemException if there is no answer; it says why
   */
  public Answer decide(Question question, UUID id) {
    CompiledEdition edition =
        new Lookup(question.release()).inForceOn(question.instrument(), question.on());
    String name = Objects.requireNonNull(question.topic(), "topic");
    Topic topic = Lookup.topic(edition, name);
    try {
      Checked checked = check(question, edition, topic, id);
      if (checked instanceof Checked.Accepted accepted) {
        Evaluation evaluation = evaluate(question, edition, topic, accepted.values());
        if (evaluation instanceof Decided decided) {
          return answer(question, edition, topic, decided, id);
        }
        throw undecided(question, edition, Map.of(name, evaluation.messages()), id);
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
   * @param id name of the assessment if there is no answer; each answer has its own
   * @throws ProblemException if there is no answer; it says why
   */
  public Assessment assess(Question question, UUID id) {
    CompiledEdition edition =
        new Lookup(question.release()).inForceOn(question.instrument(), question.on());
    Map<Topic, Map<String, @Nullable Object>> inputs = inputs(question, edition, id);
    Map<Topic, Decided> decided = new LinkedHashMap<>();
    Map<String, List<EngineMessage>> undecided = new LinkedHashMap<>();
    inputs.forEach(
        (topic, input) -> {
          Evaluation evaluation = evaluate(question, edition, topic, input);
          if (evaluation instanceof Decided found) {
            decided.put(topic, found);
          } else {
            undecided.put(topic.name(), evaluation.messages());
          }
        });
    if (!undecided.isEmpty()) {
      throw undecided(question, edition, undecided, id);
    }
    List<Answer> answers =
        decided.entrySet().stream()
            .map(
                entry ->
                    answer(question, edition, entry.getKey(), entry.getValue(), identities.next()))
            .toList();
    return new Assessment(
        question.instrument(),
        question.on(),
        edition.edition().name(),
        question.release().id(),
        answers);
  }

  private Map<Topic, Map<String, @Nullable Object>> inputs(
      Question question, CompiledEdition edition, UUID id) {
    Map<Topic, Map<String, @Nullable Object>> inputs = new LinkedHashMap<>();
    Map<String, InputError> errors = new LinkedHashMap<>();
    for (Topic topic : edition.topics().values()) {
      Checked checked = check(question, edition, topic, id);
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

  /** The test of a type may hold a loop, too. */
  private Checked check(Question question, CompiledEdition edition, Topic topic, UUID id) {
    topic.ready();
    List<EngineMessage> stopped;
    try {
      return limit.within(() -> edition.check(topic, question.selection(), question.input()));
    } catch (ExceededException e) {
      stopped = e.messages();
    } catch (StoppedError e) {
      stopped = List.of(new EngineMessage(Severity.ERROR, String.valueOf(e.getMessage()), null));
    }
    throw undecided(question, edition, Map.of(topic.name(), stopped), id);
  }

  private Evaluation evaluate(
      Question question,
      CompiledEdition edition,
      Topic topic,
      Map<String, @Nullable Object> input) {
    long start = System.nanoTime();
    try (Part part = traces.part("evaluation")) {
      Evaluation evaluation = limited(question, edition, topic, input);
      meter.record(edition.edition(), topic.name(), evaluation, System.nanoTime() - start);
      part.say("kaskkiri.instrument", edition.edition().instrument());
      part.say("kaskkiri.topic", topic.name());
      part.say("kaskkiri.edition", edition.edition().name());
      part.say(
          "kaskkiri.verdict", DecisionMeter.verdict(edition.edition(), topic.name(), evaluation));
      return evaluation;
    }
  }

  private Evaluation limited(
      Question question,
      CompiledEdition edition,
      Topic topic,
      Map<String, @Nullable Object> input) {
    try {
      return limit.within(
          () -> edition.evaluate(topic, input, question.on(), question.selection()));
    } catch (ExceededException e) {
      return new Undecided(e.messages());
    }
  }

  private static Answer answer(
      Question question, CompiledEdition edition, Topic topic, Decided decided, UUID id) {
    return new Answer(
        id.toString(),
        edition.edition().instrument(),
        topic.name(),
        question.on(),
        edition.edition().name(),
        question.release().id(),
        Entry.timeOf(id),
        decided.outcome(),
        decided.reasons(),
        decided.fired(),
        decided.messages());
  }

  private static ProblemException undecided(
      Question question,
      CompiledEdition edition,
      Map<String, List<EngineMessage>> messages,
      UUID id) {
    return NoAnswer.undecided(id.toString(), edition.edition(), question.on(), messages);
  }
}
