package ee.kaskkiri.decision.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.decision.AskedTopic;
import ee.kaskkiri.decision.Question;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.release.Release;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What all lines of a batch ask.
 *
 * @param release the rules that decide, from the first line to the last
 * @param instrument which act or measure
 * @param topic which question
 * @param on the day that counts
 * @param selection which part of the topic
 */
public record BatchQuestion(
    Release release, String instrument, String topic, LocalDate on, Selection selection) {
  public BatchQuestion {
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(selection, "selection");
  }

  /** The same, asked of another release. */
  BatchQuestion by(Release other) {
    return new BatchQuestion(other, instrument, topic, on, selection);
  }

  /**
   * The topic that is asked.
   *
   * @throws ee.kaskkiri.problem.ProblemException if there is none
   */
  AskedTopic find() {
    return AskedTopic.find(release, instrument, topic, on, selection);
  }

  /** The question of one line. */
  Question of(ObjectNode input) {
    return new Question(release, instrument, topic, on, selection, input);
  }
}
