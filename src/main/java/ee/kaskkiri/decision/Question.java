package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.release.Release;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param release the rules that decide
 * @param instrument which act or measure
 * @param topic which question; null if every topic of the edition is asked at once
 * @param on the day that counts
 * @param selection which part of the topic
 * @param input the document, not checked yet
 */
public record Question(
    Release release,
    String instrument,
    @Nullable String topic,
    LocalDate on,
    Selection selection,
    ObjectNode input) {
  public Question {
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(selection, "selection");
    Objects.requireNonNull(input, "input");
  }

  /**
   * A question about one topic.
   *
   * @param body the input as JSON
   * @throws ProblemException if the body is no JSON object
   */
  public static Question of(
      Release release,
      String instrument,
      String topic,
      LocalDate on,
      Selection selection,
      byte[] body) {
    return new Question(release, instrument, topic, on, selection, RequestBody.read(body));
  }

  /**
   * A question about every topic of an edition.
   *
   * @param body the input of all topics as JSON
   * @throws ProblemException if the body is no JSON object
   */
  public static Question ofAll(Release release, String instrument, LocalDate on, byte[] body) {
    return new Question(release, instrument, null, on, Selection.ALL, RequestBody.read(body));
  }

  /**
   * The question of a record.
   *
   * @param release the rules that decide
   * @throws ProblemException if the input is no JSON object
   */
  public static Question recorded(Entry entry, Release release) {
    return new Question(
        release,
        entry.instrument(),
        entry.topic(),
        entry.on(),
        SelectionText.read(entry.selection()),
        input(entry));
  }

  /**
   * The input of a record.
   *
   * @throws ProblemException if it is no JSON object
   */
  public static ObjectNode input(Entry entry) {
    return RequestBody.read(entry.input().bytes());
  }
}
