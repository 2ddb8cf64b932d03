package ee.kaskkiri.decision;

import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.history.Activation;
import ee.kaskkiri.release.history.Event;
import ee.kaskkiri.release.history.Judgement;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Predicate;

/** Shows what happens to the rules, and whether new ones can come. */
@Singleton
public class ReleaseMeters {
  private static final String JUDGED = "kaskkiri.releases.judged";
  private static final String RESULT = "result";

  private final MeterRegistry registry;
  private final Releases releases;
  private final ServedRepository repository;

  ReleaseMeters(MeterRegistry registry, Releases releases, ServedRepository repository) {
    this.registry = registry;
    this.releases = releases;
    this.repository = repository;
  }

  void register(@Observes StartupEvent event) {
    counted(JUDGED, one -> one instanceof Judgement judgement && judgement.passed())
        .tag(RESULT, "passed")
        .description("Contents that the gate let pass")
        .register(registry);
    counted(JUDGED, one -> one instanceof Judgement judgement && !judgement.passed())
        .tag(RESULT, "refused")
        .description("Contents that the gate refused")
        .register(registry);
    counted("kaskkiri.releases.activated", Activation.class::isInstance)
        .description("Times that a release began to decide")
        .register(registry);
    FunctionCounter.builder(
            "kaskkiri.repository.failures", repository, from -> from.state().failures())
        .description("Looks at the rule repository that failed")
        .register(registry);
    Gauge.builder(
            "kaskkiri.repository.reachable", repository, from -> from.state().reachable() ? 1 : 0)
        .description("1 if the last look at the rule repository succeeded")
        .register(registry);
  }

  private FunctionCounter.Builder<Releases> counted(String name, Predicate<Event> what) {
    return FunctionCounter.builder(
        name, releases, from -> from.history().stream().filter(what).count());
  }
}
