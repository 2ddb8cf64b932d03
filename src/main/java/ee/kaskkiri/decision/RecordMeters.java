package ee.kaskkiri.decision;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Shows how the writing of records goes; nothing if decisions are not recorded. */
@Singleton
public class RecordMeters {
  private static final double NANOSECONDS = Duration.ofSeconds(1).toNanos();

  private final MeterRegistry registry;
  private final Instance<RecordState> states;

  RecordMeters(MeterRegistry registry, Instance<RecordState> states) {
    this.registry = registry;
    this.states = states;
  }

  void register(@Observes StartupEvent event) {
    if (states.isResolvable()) {
      register(states.get());
    }
  }

  private void register(RecordState state) {
    Gauge.builder("kaskkiri.record.queued", state, RecordState::queued)
        .description("Requests that wait for their record")
        .register(registry);
    Gauge.builder(
            "kaskkiri.record.lag", state, from -> from.oldestWaiting().toNanos() / NANOSECONDS)
        .description("How long the request that waits longest has waited for its record")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("kaskkiri.record.failing", state, from -> from.failingSince().isPresent() ? 1 : 0)
        .description("1 if no record can be written")
        .register(registry);
    FunctionCounter.builder("kaskkiri.record.groups", state, RecordState::groups)
        .description("Groups of records that were committed")
        .register(registry);
    FunctionCounter.builder("kaskkiri.record.written", state, RecordState::written)
        .description("Records that were committed")
        .register(registry);
    FunctionCounter.builder("kaskkiri.record.failures", state, RecordState::failures)
        .description("Groups of records that could not be committed")
        .register(registry);
  }
}
