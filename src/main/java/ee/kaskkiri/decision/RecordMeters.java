package ee.kaskkiri.decision;

import ee.kaskkiri.record.WriterState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** Shows whether the record keeps up. */
@Singleton
public class RecordMeters {
  private static final double NANOSECONDS = 1e9;

  private final MeterRegistry registry;
  private final ServedRecords records;

  RecordMeters(MeterRegistry registry, ServedRecords records) {
    this.registry = registry;
    this.records = records;
  }

  void register(@Observes StartupEvent event) {
    gauge("kaskkiri.record.queued", WriterState::waiting, "Requests that wait for their records");
    gauge("kaskkiri.record.room", WriterState::room, "Requests that may wait for their records");
    gauge(
        "kaskkiri.record.lag.seconds",
        state -> state.lag().toNanos() / NANOSECONDS,
        "How long the oldest request that waits for its record has waited");
    gauge(
        "kaskkiri.record.failing",
        state -> state.healthy() ? 0 : 1,
        "1 while decisions cannot be recorded");
    gauge("kaskkiri.record.group", WriterState::lastGroup, "Requests that were recorded together");
    counter("kaskkiri.record.groups", WriterState::groups, "Groups that were made durable");
    counter("kaskkiri.record.written", WriterState::requests, "Requests that were recorded");
  }

  private void gauge(String name, ToDoubleFunction<WriterState> value, String description) {
    Gauge.builder(name, records, from -> read(from, value))
        .description(description)
        .register(registry);
  }

  private void counter(String name, ToDoubleFunction<WriterState> value, String description) {
    FunctionCounter.builder(name, records, from -> read(from, value))
        .description(description)
        .register(registry);
  }

  private static double read(ServedRecords records, ToDoubleFunction<WriterState> value) {
    WriterState state = records.state();
    return state == null ? 0 : value.applyAsDouble(state);
  }
}
