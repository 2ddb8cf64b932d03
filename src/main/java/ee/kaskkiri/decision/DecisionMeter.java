package ee.kaskkiri.decision;

import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.rules.Edition;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** Counts and times evaluations, told apart by verdict as far as the act lists its values. */
@Singleton
public class DecisionMeter {
  private static final String NAME = "kaskkiri.decisions";
  private static final String NO_VERDICT = "none";
  private static final String UNDECIDED = "undecided";

  private final MeterRegistry registry;

  DecisionMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Takes note of an evaluation that took so many nanoseconds. */
  public void record(Edition edition, String topic, Evaluation evaluation, long nanoseconds) {
    registry
        .timer(
            NAME,
            "instrument",
            edition.instrument(),
            "topic",
            topic,
            "verdict",
            verdict(edition, topic, evaluation))
        .record(nanoseconds, TimeUnit.NANOSECONDS);
  }

  private static String verdict(Edition edition, String topic, Evaluation evaluation) {
    if (!(evaluation instanceof Decided decided)) {
      return UNDECIDED;
    }
    return Verdicts.listed(edition, topic, decided.outcome()).orElse(NO_VERDICT);
  }
}
