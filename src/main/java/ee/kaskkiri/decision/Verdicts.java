package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Edition;
import java.util.Optional;

/** Reads the verdict out of an outcome, as the act names it. */
final class Verdicts {
  private Verdicts() {}

  /** The verdict; empty if the topic has none, or it was not asked for. */
  static Optional<String> of(Edition edition, String topic, ObjectNode outcome) {
    return edition
        .act()
        .topic(topic)
        .map(Act.Topic::verdict)
        .map(verdict -> outcome.path(verdict.outcome()))
        .filter(value -> !value.isMissingNode() && !value.isNull())
        .map(JsonNode::asText);
  }

  /** The verdict if it is one of the values that the act lists, so that there are few of them. */
  static Optional<String> listed(Edition edition, String topic, ObjectNode outcome) {
    return of(edition, topic, outcome)
        .filter(
            value ->
                edition
                    .act()
                    .topic(topic)
                    .map(Act.Topic::verdict)
                    .filter(verdict -> verdict.values().containsKey(value))
                    .isPresent());
  }
}
