package ee.kaskkiri.regression.impact;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.engine.limit.StoppedError;
import ee.kaskkiri.rules.Act;
import java.util.List;
import java.util.Optional;

/** Whoever answers for one release, on one topic of one edition; or nobody. */
sealed interface Seat {

  /** The answer to a question; whatever breaks on the way is an answer too. */
  Answer answer(Ask ask);

  /** First day of the edition that answers; empty if none does. */
  Optional<String> edition();

  /** What the act says of the topic; empty if it says nothing, or if nobody answers. */
  Optional<Act.Topic> act();

  /**
   * Rules that answer.
   *
   * @param rules the edition in force
   * @param topic the topic asked for
   */
  record Taken(CompiledEdition rules, Topic topic) implements Seat {
    @Override
    public Answer answer(Ask ask) {
      try {
        Checked checked = rules.check(topic, Selection.ALL, ask.input());
        if (checked instanceof Checked.Accepted accepted) {
          return Answer.of(rules.evaluate(topic, accepted.values(), ask.on(), Selection.ALL));
        }
        return Answer.invalid(((Checked.Rejected) checked).errors());
      } catch (StoppedError e) {
        return Answer.none(Status.UNDECIDED, List.of(String.valueOf(e.getMessage())));
      } catch (RuntimeException e) {
        return Answer.none(Status.UNDECIDED, List.of("unexpected: " + e));
      }
    }

    @Override
    public Optional<String> edition() {
      return Optional.of(rules.edition().name());
    }

    @Override
    public Optional<Act.Topic> act() {
      return rules.edition().act().topic(topic.name());
    }
  }

  /**
   * Nobody.
   *
   * @param nothing what is answered instead
   */
  record Vacant(Answer nothing) implements Seat {
    static final Vacant NO_EDITION = new Vacant(Answer.none(Status.NO_EDITION_IN_FORCE, List.of()));
    static final Vacant NO_TOPIC = new Vacant(Answer.none(Status.UNKNOWN_TOPIC, List.of()));

    @Override
    public Answer answer(Ask ask) {
      return nothing;
    }

    @Override
    public Optional<String> edition() {
      return Optional.empty();
    }

    @Override
    public Optional<Act.Topic> act() {
      return Optional.empty();
    }
  }
}
