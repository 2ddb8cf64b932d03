package ee.kaskkiri.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A decision as callers get it.
 *
 * @param id its name, a UUID that grows with time
 * @param instrument which act or measure
 * @param topic which question
 * @param on the day that counts
 * @param edition the wording in force on that day, by its first day
 * @param release the rules that decided, by the hash of their content
 * @param decidedAt when it was decided
 * @param outcome the outcomes by name
 * @param reasons why
 * @param fired the rows and rules that fired
 * @param messages warnings of the engine, where the gate lets them pass; left out if there is none
 */
public record Answer(
    String id,
    String instrument,
    String topic,
    LocalDate on,
    String edition,
    String release,
    Instant decidedAt,
    ObjectNode outcome,
    List<Reason> reasons,
    List<RuleRef> fired,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EngineMessage> messages) {
  public Answer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(decidedAt, "decidedAt");
    Objects.requireNonNull(outcome, "outcome");
    reasons = List.copyOf(reasons);
    fired = List.copyOf(fired);
    messages = List.copyOf(messages);
  }
}
