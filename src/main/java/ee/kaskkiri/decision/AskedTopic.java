package ee.kaskkiri.decision;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.UnknownSelectionException;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.release.Release;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The topic that many questions ask, in the edition in force on their day.
 *
 * @param edition the edition
 * @param topic the topic
 * @param selection which part of it
 */
public record AskedTopic(CompiledEdition edition, Topic topic, Selection selection) {
  public AskedTopic {
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(selection, "selection");
  }

  /**
   * Finds it.
   *
   * @throws ee.kaskkiri.problem.ProblemException if there is no such instrument, topic or part of
   *     it, or no edition in force
   */
  public static AskedTopic find(
      Release release, String instrument, String topic, LocalDate on, Selection selection) {
    CompiledEdition edition = new Lookup(release).inForceOn(instrument, on);
    AskedTopic asked = new AskedTopic(edition, Lookup.topic(edition, topic), selection);
    asked.inputs();
    return asked;
  }

  /** What it answers. */
  public ValueType.Fields outcomes() {
    try {
      return topic.outcomes(selection);
    } catch (UnknownSelectionException e) {
      throw Lookup.unknown(e);
    }
  }

  /** What it takes. */
  public ValueType.Fields inputs() {
    try {
      return topic.inputs(selection);
    } catch (UnknownSelectionException e) {
      throw Lookup.unknown(e);
    }
  }
}
