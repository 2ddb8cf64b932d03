package ee.kaskkiri.decision.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.decision.Decisions;
import ee.kaskkiri.decision.Identities;
import ee.kaskkiri.decision.Question;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.release.Release;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Answers and problems as the service gives them, by asking it. */
final class Samples {
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Decisions decisions = Decisions.alone();
  private final Identities identities = new Identities();
  private final Release release;
  private final ObjectMapper json;

  Samples(Release release, ObjectMapper json) {
    this.release = release;
    this.json = json;
  }

  /** What comes of a decision. */
  JsonNode decided(String instrument, String topic, LocalDate on, ObjectNode input) {
    return came(
        () ->
            decisions.decide(
                new Question(release, instrument, topic, on, Selection.ALL, input),
                identities.next()));
  }

  /** What comes of an assessment. */
  JsonNode assessed(String instrument, LocalDate on, ObjectNode input) {
    return came(
        () ->
            decisions.assess(
                new Question(release, instrument, null, on, Selection.ALL, input),
                identities.next()));
  }

  private JsonNode came(Supplier<Object> ask) {
    try {
      return tree(ask.get());
    } catch (ProblemException e) {
      return tree(e.problem());
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode tree(Object value) {
    try {
      return EXACT.readTree(text(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
