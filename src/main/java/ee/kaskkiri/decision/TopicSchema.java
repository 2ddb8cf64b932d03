package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.UnknownSelectionException;
import ee.kaskkiri.engine.type.JsonSchemas;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.release.Release;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a topic takes and answers, each as a JSON Schema (2020-12) that stands on its own.
 *
 * @param edition the edition whose rules declare it
 * @param input the body of a request
 * @param outcome the outcome of an answer
 */
public record TopicSchema(String edition, ObjectNode input, ObjectNode outcome) {
  public TopicSchema {
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(outcome, "outcome");
  }

  /**
   * The schemas of a topic of the edition in force on a day.
   *
   * @throws ProblemException if there is no such instrument or topic, or no edition in force
   */
  public static TopicSchema of(Release release, String instrument, String topic, LocalDate on) {
    return of(new Lookup(release).inForceOn(instrument, on), topic, Selection.ALL);
  }

  /**
   * The schemas of a topic, or of a part of it.
   *
   * @throws ProblemException if there is no such topic or part
   */
  static TopicSchema of(CompiledEdition edition, String name, Selection selection) {
    Topic topic = Lookup.topic(edition, name);
    try {
      return new TopicSchema(
          edition.edition().name(),
          edition.inputSchema(topic, selection),
          JsonSchemas.document(topic.outcomes(selection)));
    } catch (UnknownSelectionException e) {
      throw Lookup.unknown(e);
    }
  }
}
