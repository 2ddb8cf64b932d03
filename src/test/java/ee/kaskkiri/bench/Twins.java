package ee.kaskkiri.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.input.Checked;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A topic of the packaged rules and the same rules in plain Java. */
record Twins(CompiledEdition edition, Topic topic, LocalDate on, PlainRules plain) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  static JsonNode parse(byte[] json) throws IOException {
    return JSON.readTree(json);
  }

  static Group typed(JsonNode document) {
    return JSON.convertValue(document, Group.class);
  }

  Map<String, @Nullable Object> check(JsonNode document) {
    if (edition.check(topic, Selection.ALL, document) instanceof Checked.Accepted accepted) {
      return accepted.values();
    }
    throw new IllegalStateException("The rules do not accept " + document);
  }

  Evaluation evaluate(Map<String, @Nullable Object> values) {
    return edition.evaluate(topic, values, on, Selection.ALL);
  }

  /**
   * Makes sure that both answer the same.
   *
   * @throws IllegalStateException if they do not
   */
  void compare(JsonNode document) {
    if (!(evaluate(check(document)) instanceof Decided decided)) {
      throw new IllegalStateException("The rules do not decide " + document);
    }
    PlainAnswer answer = plain.decide(typed(document));
    same("outcome", decided.outcome(), JSON.valueToTree(answer.outcome()), document);
    same("reasons", codes(decided.reasons()), codes(answer.reasons()), document);
  }

  private void same(String what, Object rules, Object java, JsonNode document) {
    if (!rules.toString().equals(java.toString())) {
      throw new IllegalStateException(
          "Plain Java is not the same as %s: %s %s, rules %s, for %s"
              .formatted(topic.name(), what, java, rules, document));
    }
  }

  private static Set<String> codes(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> reason.code() + "/" + reason.consequence() + "/" + reason.subject())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
