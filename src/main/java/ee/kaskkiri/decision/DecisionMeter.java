package ee.kaskkiri.decision;

import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.rules.Edition;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Counts and times evaluations, told apart by verdict as far as the act lists its values. */
@Singleton
public class DecisionMeter {
  private static final String NAME = "kaskkiri.decisions";
  private static final String NO_VERDICT = "none";
  private static final String UNDECIDED = "undecided";

  private static final Duration[] BUCKETS =
      LongStream.of(1, 2, 5, 10, 20, 40, 100, 1000, 5000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  /** What is told apart: all of it comes from rules, nothing from requests. */
  private record Kind(String instrument, String topic, String verdict) {}

  DecisionMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Takes note of an evaluation that took so many nanoseconds. */
  public void record(Edition edition, String topic, Evaluation evaluation, long nanoseconds) {
    timers
        .computeIfAbsent(
            new Kind(edition.instrument(), topic, verdict(edition, topic, evaluation)), this::timer)
        .record(nanoseconds, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Kind kind) {
    return Timer.builder(NAME)
        .description("Evaluations")
        .tag("instrument", kind.instrument())
        .tag("topic", kind.topic())
        .tag("verdict", kind.verdict())
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  /** The verdict as far as the act lists it, else a word that says why there is none. */
  static String verdict(Edition edition, String topic, Evaluation evaluation) {
    if (!(evaluation instanceof Decided decided)) {
      return UNDECIDED;
    }
    return Verdicts.listed(edition, topic, decided.outcome()).orElse(NO_VERDICT);
  }
}
