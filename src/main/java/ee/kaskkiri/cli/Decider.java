package ee.kaskkiri.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.Compilation;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.UnknownSelectionException;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.engine.input.Checked.Accepted;
import ee.kaskkiri.engine.input.Checked.Rejected;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Instrument;
import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Answers one request from a rule repository; compiles only the edition in force. */
final class Decider {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final EditionCompiler compiler;
  private final FileTree tree;

  Decider(EditionCompiler compiler, FileTree tree) {
    this.compiler = compiler;
    this.tree = tree;
  }

  /**
   * What is asked.
   *
   * @param instrument name of the instrument
   * @param topic name of the topic
   * @param on the day that counts
   * @param selection which outcomes
   * @param body the input as JSON
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Request(String instrument, String topic, LocalDate on, Selection selection, byte[] body) {}

  /**
   * The answer in the shape of the service.
   *
   * @throws NoAnswerException if there is none
   * @throws RefusedException if the rules cannot be used
   */
  ObjectNode decide(Request request) {
    RuleBook rules = RuleBook.read(tree);
    Edition edition = inForce(rules, request);
    CompiledEdition compiled = compile(edition);
    Topic topic =
        compiled
            .topic(request.topic())
            .orElseThrow(() -> unknown("topic", request.topic(), compiled.topics().keySet()));
    Evaluation evaluation = evaluate(compiled, topic, request);
    if (!(evaluation instanceof Decided decided)) {
      throw NoAnswerException.undecided(JSON.valueToTree(evaluation.messages()));
    }
    ObjectNode answer = JSON.createObjectNode();
    answer.put("instrument", request.instrument());
    answer.put("topic", request.topic());
    answer.put("on", request.on().toString());
    answer.put("edition", edition.name());
    answer.put("release", tree.hash());
    answer.set("outcome", decided.outcome());
    answer.set("reasons", JSON.valueToTree(decided.reasons()));
    answer.set("fired", JSON.valueToTree(decided.fired()));
    if (!decided.messages().isEmpty()) {
      answer.set("messages", JSON.valueToTree(decided.messages()));
    }
    return answer;
  }

  private static Edition inForce(RuleBook rules, Request request) {
    List<Finding> errors =
        rules.findings().stream()
            .filter(finding -> finding.level() == Finding.Level.ERROR)
            .filter(finding -> finding.file().startsWith(folder(request.instrument())))
            .toList();
    if (!errors.isEmpty()) {
      throw new RefusedException(errors);
    }
    Instrument instrument =
        rules
            .instrument(request.instrument())
            .orElseThrow(
                () -> unknown("instrument", request.instrument(), rules.instruments().keySet()));
    return instrument
        .inForceOn(request.on())
        .orElseThrow(
            () ->
                NoAnswerException.wrong(
                    "no-edition-in-force",
                    "No edition of '"
                        + instrument.name()
                        + "' was in force on "
                        + request.on()
                        + ". There are: "
                        + String.join(
                            ", ", instrument.editions().stream().map(Edition::period).toList())
                        + "."));
  }

  private static String folder(String instrument) {
    return RuleBook.RULES + "/" + instrument + "/";
  }

  private CompiledEdition compile(Edition edition) {
    Compilation compilation = compiler.compile(edition);
    return compilation.edition().orElseThrow(() -> new RefusedException(compilation.findings()));
  }

  private static Evaluation evaluate(CompiledEdition edition, Topic topic, Request request) {
    try {
      Checked checked = edition.check(topic, request.selection(), read(request.body()));
      if (checked instanceof Rejected rejected) {
        ArrayNode errors = JSON.valueToTree(rejected.errors());
        throw NoAnswerException.wrong(
            "invalid-input", "The input has " + errors.size() + " errors.", errors);
      }
      return topic.evaluate(((Accepted) checked).values(), request.on(), request.selection());
    } catch (UnknownSelectionException e) {
      throw unknown(e.parameter(), e.name(), e.known());
    }
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode input = JSON.readTree(body);
      if (input.isObject()) {
        return input;
      }
      throw NoAnswerException.wrong("malformed-request", "The input is no JSON object.");
    } catch (IOException e) {
      throw NoAnswerException.wrong(
          "malformed-request", "The input is not JSON: " + e.getMessage());
    }
  }

  private static NoAnswerException unknown(String what, String name, Collection<String> known) {
    return NoAnswerException.wrong(
        "unknown-" + what,
        "There is no "
            + what
            + " '"
            + name
            + "'. There are: "
            + String.join(", ", new TreeSet<>(known))
            + ".");
  }
}
