package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer to somebody who tries the rules. It is no decision: it has no id and is recorded
 * nowhere.
 *
 * @param instrument name of the instrument
 * @param topic name of the topic
 * @param on the day that counts
 * @param edition first day in force of the edition that answered
 * @param release hash of the rules
 * @param outcome the outcomes
 * @param reasons why
 * @param fired the rows and rules that fired
 * @param meaning what the verdict means as the act says, such as {@code granted}; null if the topic
 *     has none
 */
public record Trial(
    String instrument,
    String topic,
    LocalDate on,
    String edition,
    String release,
    ObjectNode outcome,
    List<Reason> reasons,
    List<RuleRef> fired,
    @Nullable String meaning) {
  public Trial {
    Objects.requireNonNull(outcome, "outcome");
    reasons = List.copyOf(reasons);
    fired = List.copyOf(fired);
  }

  static Trial of(Answer answer, Edition edition) {
    return new Trial(
        answer.instrument(),
        answer.topic(),
        answer.on(),
        answer.edition(),
        answer.release(),
        answer.outcome(),
        answer.reasons(),
        answer.fired(),
        meaning(answer, edition));
  }

  private static @Nullable String meaning(Answer answer, Edition edition) {
    return edition
        .act()
        .topic(answer.topic())
        .map(Act.Topic::verdict)
        .map(verdict -> verdict.values().get(answer.outcome().path(verdict.outcome()).asText()))
        .map(meaning -> meaning.name().toLowerCase(Locale.ROOT))
        .orElse(null);
  }
}
