package ee.kaskkiri.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.input.Checked.Accepted;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseResult;
import ee.kaskkiri.regression.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Cases that the new edition answers otherwise expect its answer, and say so. */
final class TakenOver {
  private static final String SENTENCE =
      "The expectation is what the rules answered when the edition was prepared, so it proves"
          + " nothing: work it out by hand.";

  private final CompiledEdition edition;
  private final Topic topic;
  private final String path;
  private final Trial trial;
  private final List<String> done = new ArrayList<>();
  private final List<String> failing = new ArrayList<>();
  private final String text;

  TakenOver(CompiledEdition edition, String topic, String path, Trial trial) {
    this.edition = edition;
    this.topic = edition.topic(topic).orElseThrow();
    this.path = path;
    this.trial = trial;
    this.text = written();
  }

  /** The file with the answers. */
  String text() {
    return text;
  }

  /** Which cases a person must look at. */
  List<String> toLookAt() {
    List<String> lines = new ArrayList<>();
    if (!done.isEmpty()) {
      lines.add(
          path
              + ": "
              + String.join(", ", done)
              + ": the answer is another one on the later day; it was taken over, kind derived.");
    }
    if (!failing.isEmpty()) {
      lines.add(path + ": " + String.join(", ", failing) + ": fails; mend the case.");
    }
    return lines;
  }

  private String written() {
    if (trial.failures().isEmpty()) {
      return trial.text();
    }
    YamlText yaml = new YamlText(path, trial.text());
    Map<String, MappingNode> cases =
        YamlText.elements(yaml.root(), CaseFileCopy.CASES).stream()
            .collect(
                Collectors.toMap(
                    one -> String.valueOf(YamlText.scalar(one, "id")),
                    one -> one,
                    (one, other) -> one));
    for (CaseResult failed : trial.failures()) {
      Case asked = failed.tested();
      MappingNode one = cases.get(asked.id());
      if (one != null
          && asked.expected() instanceof Expectation.Answer expected
          && answer(asked) instanceof Decided decided) {
        done.add(asked.id());
        yaml.replace(
            YamlText.value(one, "expect").orElseThrow(), expectation(expected, decided).toString());
        yaml.set(one, "kind", "derived", "id");
        Notes.add(yaml, one, SENTENCE);
      } else {
        failing.add(asked.id());
      }
    }
    return yaml.changed();
  }

  private @Nullable Evaluation answer(Case asked) {
    return edition.check(topic, Selection.ALL, asked.given()) instanceof Accepted accepted
        ? edition.evaluate(topic, accepted.values(), asked.on(), Selection.ALL)
        : null;
  }

  /** What the case names of the outcome, all reasons, and those rules that still fire. */
  private static ObjectNode expectation(Expectation.Answer expected, Decided decided) {
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    ObjectNode outcome = written.putObject("outcome");
    expected
        .outcome()
        .fieldNames()
        .forEachRemaining(name -> outcome.set(name, value(decided.outcome().path(name))));
    ArrayNode codes = written.putArray("codes");
    new TreeSet<>(decided.reasons().stream().map(Reason::code).toList()).forEach(codes::add);
    ArrayNode fired = written.putArray("fired");
    expected.fired().stream()
        .filter(name -> decided.fired().stream().anyMatch(rule -> Expectation.names(name, rule)))
        .forEach(fired::add);
    return written;
  }

  private static JsonNode value(JsonNode value) {
    return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
  }
}
