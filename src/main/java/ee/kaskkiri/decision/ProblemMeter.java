package ee.kaskkiri.decision;

import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Counts the problems that requests end in, by type: never more series than there are types. */
@Singleton
public class ProblemMeter {
  private final Map<String, Counter> byType = new HashMap<>();

  ProblemMeter(MeterRegistry registry) {
    for (ProblemType type : ProblemType.values()) {
      byType.put(
          type.uri(),
          Counter.builder("kaskkiri.problems")
              .description("Requests that ended in a problem")
              .tag("type", type.slug())
              .register(registry));
    }
  }

  /** Takes note of a problem that is being answered. */
  public void count(Problem problem) {
    Counter counter = byType.get(problem.type());
    if (counter != null) {
      counter.increment();
    }
  }
}
