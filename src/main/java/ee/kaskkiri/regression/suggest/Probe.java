package ee.kaskkiri.regression.suggest;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.engine.input.Checked.Accepted;
import ee.kaskkiri.engine.limit.StoppedError;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Asks a topic, and counts how often. */
final class Probe {
  private final CompiledEdition edition;
  private final Topic topic;
  private int tries;

  Probe(CompiledEdition edition, Topic topic) {
    this.edition = edition;
    this.topic = topic;
  }

  int tries() {
    return tries;
  }

  Topic topic() {
    return topic;
  }

  CompiledEdition edition() {
    return edition;
  }

  /**
   * The answer; empty if the input is not accepted, or there is none.
   *
   * @throws CancellationException if the thread is interrupted
   */
  Optional<Decided> ask(Request request) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
    tries++;
    if (!edition.edition().inForceOn(request.on())) {
      return Optional.empty();
    }
    try {
      Checked checked = edition.check(topic, Selection.ALL, request.given());
      if (!(checked instanceof Accepted accepted)) {
        return Optional.empty();
      }
      Evaluation evaluation =
          edition.evaluate(topic, accepted.values(), request.on(), Selection.ALL);
      return evaluation instanceof Decided decided ? Optional.of(decided) : Optional.empty();
    } catch (RuntimeException | StoppedError e) {
      return Optional
          .empty(); // the rules break on it or do not end, so that no case can be made of it
    }
  }
}
