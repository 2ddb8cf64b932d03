package ee.kaskkiri.decision.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.decision.Decisions;
import ee.kaskkiri.decision.EvaluationLimit;
import ee.kaskkiri.decision.Minutes;
import ee.kaskkiri.decision.Question;
import ee.kaskkiri.engine.EngineVersion;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.record.Content;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.Stored;
import ee.kaskkiri.regression.Comparison;
import ee.kaskkiri.regression.Difference;
import ee.kaskkiri.release.Release;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Asks recorded questions again, without recording that. */
@Singleton
public class Replays {
  private static final ObjectMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final String RELEASE = "release";

  private final Decisions decisions;
  private final Minutes minutes;

  /** Replays by decisions that are not counted as such. */
  private Replays(Decisions decisions, Minutes minutes) {
    this.decisions = decisions;
    this.minutes = minutes;
  }

  @Inject
  Replays(EvaluationLimit limit, Minutes minutes) {
    this(Decisions.uncounted(limit), minutes);
  }

  /** Replays for use without a server. */
  public static Replays alone(Minutes minutes) {
    return new Replays(Decisions.alone(), minutes);
  }

  /**
   * Asks again.
   *
   * @param release the rules that are asked, as a rule those that decided
   * @throws ProblemException if the input was purged, or the rules cannot be asked
   */
  public Replay replay(Stored stored, Release release) {
    Entry entry = stored.entry();
    if (stored.purgedAt() != null) {
      throw new ProblemException(
          ProblemType.PURGED,
          "The input and answer of " + entry.id() + " were removed on " + stored.purgedAt() + ".",
          List.of());
    }
    Content answer = answer(entry, Question.recorded(entry, release));
    List<Difference> differences = differences(entry, release, answer);
    return new Replay(
        entry.id().toString(),
        release.id(),
        release.id().equals(entry.release())
            ? answer.equals(entry.answer())
            : differences.isEmpty(),
        new Replay.Versions(entry.engine(), entry.application()),
        new Replay.Versions(EngineVersion.NAME, minutes.application()),
        answer.text(),
        differences);
  }

  private Content answer(Entry entry, Question question) {
    try {
      return minutes.content(
          question.topic() == null
              ? decisions.assess(question, entry.id())
              : decisions.decide(question, entry.id()));
    } catch (ProblemException e) {
      return minutes.content(e.problem().withId(entry.id().toString()));
    }
  }

  private static List<Difference> differences(Entry entry, Release release, Content answer) {
    if (answer.equals(entry.answer())) {
      return List.of();
    }
    boolean other = !release.id().equals(entry.release());
    return Comparison.between(tree(entry.answer(), other), tree(answer, other));
  }

  private static JsonNode tree(Content answer, boolean withoutRelease) {
    try {
      JsonNode tree = EXACT.readTree(answer.text());
      if (withoutRelease && tree instanceof ObjectNode object) {
        object.remove(RELEASE);
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer in the record is no JSON", e);
    }
  }
}
