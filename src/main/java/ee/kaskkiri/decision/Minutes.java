package ee.kaskkiri.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.EngineVersion;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.record.Content;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.Outcome;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Instrument;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes down what was asked and said, for the record. */
@Singleton
public class Minutes {
  /** Numbers in a form that keeps their digits and their exponent, however large. */
  private static final ObjectMapper AS_READ =
      JsonMapper.builder().enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private final ObjectMapper json;
  private final String application;

  /**
   * Minutes that are written by a mapper.
   *
   * @param json writes as the service answers
   * @param application version of this application
   */
  public Minutes(
      ObjectMapper json, @ConfigProperty(name = "quarkus.application.version") String application) {
    this.json = json;
    this.application = application;
  }

  /** A value as the service says it. */
  public Content content(Object value) {
    return written(json, value);
  }

  /** An input as it was read, without white space. */
  Content input(ObjectNode input) {
    return written(AS_READ, input);
  }

  private static Content written(ObjectMapper mapper, Object value) {
    try {
      return Content.of(mapper.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Version of this application. */
  public String application() {
    return application;
  }

  /** A decision. */
  Entry decided(
      Asking asking,
      Question question,
      Answer answer,
      Content input,
      Content said,
      Duration duration) {
    return new Entry(
        UUID.fromString(answer.id()),
        asking.receivedAt(),
        duration,
        asking.caller().name(),
        message(asking),
        question.instrument(),
        answer.topic(),
        question.on(),
        SelectionText.write(question.selection()),
        answer.edition(),
        answer.release(),
        Outcome.DECIDED,
        200,
        inForce(question)
            .flatMap(edition -> Verdicts.of(edition, answer.topic(), answer.outcome()))
            .orElse(null),
        answer.reasons().stream().map(Reason::code).distinct().toList(),
        EngineVersion.NAME,
        application,
        input,
        said);
  }

  /** A request that got no decision; the problem has the name of the record. */
  Entry declined(
      Asking asking,
      Question question,
      Problem problem,
      Content input,
      Content said,
      Duration duration) {
    boolean undecided = problem.type().equals(ProblemType.UNDECIDED.uri());
    return new Entry(
        UUID.fromString(String.valueOf(problem.id())),
        asking.receivedAt(),
        duration,
        asking.caller().name(),
        message(asking),
        question.instrument(),
        question.topic(),
        question.on(),
        SelectionText.write(question.selection()),
        inForce(question).map(Edition::name).orElse(null),
        question.release().id(),
        undecided ? Outcome.UNDECIDED : Outcome.REFUSED,
        problem.status(),
        null,
        List.of(),
        EngineVersion.NAME,
        application,
        input,
        said);
  }

  private @Nullable String message(Asking asking) {
    return asking.caller().headers().isEmpty()
        ? null
        : content(new TreeMap<>(asking.caller().headers())).text();
  }

  private static Optional<Edition> inForce(Question question) {
    return question
        .release()
        .rules()
        .instrument(question.instrument())
        .flatMap((Instrument instrument) -> instrument.inForceOn(question.on()));
  }
}
