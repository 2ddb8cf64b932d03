package ee.kaskkiri.decision;

import jakarta.inject.Singleton;

/** Answers people who try rules: within the same limits, counted and recorded nowhere. */
@Singleton
public class Trials {
  private final Decisions decisions;
  private final Identities identities;

  Trials(EvaluationLimit limit, Identities identities) {
    this.decisions = Decisions.uncounted(limit);
    this.identities = identities;
  }

  /**
   * Answers one topic.
   *
   * @throws ee.kaskkiri.problem.ProblemException if there is no answer; it says why
   */
  public Trial answer(Question question) {
    Answer answer = decisions.decide(question, identities.next());
    return Trial.of(
        answer,
        new Lookup(question.release()).inForceOn(question.instrument(), question.on()).edition());
  }
}
