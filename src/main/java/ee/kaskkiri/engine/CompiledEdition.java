package ee.kaskkiri.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.engine.input.InputCheck;
import ee.kaskkiri.engine.input.InputSchema;
import ee.kaskkiri.engine.input.KnownPlaces;
import ee.kaskkiri.engine.limit.Effort;
import ee.kaskkiri.engine.limit.StoppedError;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Edition;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An edition whose rule files are compiled and can be asked. */
public final class CompiledEdition {
  private final Edition edition;
  private final SortedMap<String, Topic> topics;
  private final KnownPlaces known;
  private final Map<String, InputCheck> checks;

  /** Puts an edition and its compiled topics together. */
  public CompiledEdition(Edition edition, List<Topic> topics) {
    this.edition = edition;
    SortedMap<String, Topic> byName = new TreeMap<>();
    topics.forEach(topic -> byName.put(topic.name(), topic));
    this.topics = Collections.unmodifiableSortedMap(byName);
    this.known = KnownPlaces.of(topics.stream().map(topic -> topic.inputs(Selection.ALL)).toList());
    this.checks =
        topics.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Topic::name, topic -> new InputCheck(topic.inputs(Selection.ALL), known)));
  }

  /** The edition as its files say. */
  public Edition edition() {
    return edition;
  }

  /** Its topics by name. */
  public SortedMap<String, Topic> topics() {
    return topics;
  }

  /** The topic of a name; empty if there is none. */
  public Optional<Topic> topic(String name) {
    return Optional.ofNullable(topics.get(name));
  }

  /**
   * Checks a request's input and turns it into values.
   *
   * @throws StoppedError if the test of a type that the rule file declares does not end
   * @throws UnknownSelectionException if the topic has no such outcome or service
   */
  public Checked check(Topic topic, Selection selection, JsonNode input) {
    InputCheck whole = selection instanceof Selection.All ? checks.get(topic.name()) : null;
    InputCheck check = whole == null ? new InputCheck(topic.inputs(selection), known) : whole;
    return Effort.of(() -> check.check(input));
  }

  /**
   * What {@link #check} accepts, as a JSON Schema (2020-12) that stands on its own: also the names
   * that other topics know, so that one document fits every topic.
   *
   * @throws UnknownSelectionException if the topic has no such outcome or service
   */
  public ObjectNode inputSchema(Topic topic, Selection selection) {
    return InputSchema.document(topic.inputs(selection), known);
  }

  /**
   * Evaluates checked input. A verdict that is null, or that {@code act.yaml} does not know, is no
   * answer.
   *
   * @param values accepted by {@link #check}
   * @param on the day that counts
   * @throws UnknownSelectionException if the topic has no such outcome or service
   */
  public Evaluation evaluate(
      Topic topic, Map<String, @Nullable Object> values, LocalDate on, Selection selection) {
    Evaluation evaluation = topic.evaluate(values, on, selection);
    Act.Verdict verdict = edition.act().topic(topic.name()).map(Act.Topic::verdict).orElse(null);
    if (verdict == null
        || !(evaluation instanceof Evaluation.Decided decided)
        || !decided.outcome().has(verdict.outcome())) {
      return evaluation;
    }
    JsonNode value = decided.outcome().get(verdict.outcome());
    if (value.isTextual() && verdict.values().containsKey(value.textValue())) {
      return evaluation;
    }
    return new Evaluation.Undecided(
        List.of(
            new EngineMessage(
                EngineMessage.Severity.ERROR,
                "The verdict '"
                    + verdict.outcome()
                    + "' came out as "
                    + value
                    + ", which is none of "
                    + String.join(", ", new TreeSet<>(verdict.values().keySet()))
                    + ".",
                verdict.outcome())));
  }
}
