package ee.kaskkiri.decision;

import ee.kaskkiri.record.WriterState;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Not ready while decisions cannot be recorded, because then none is given. Why not is told only
 * where everybody may know everything; the log says it anyway.
 */
@Readiness
public class RecordCheck implements HealthCheck {
  private final ServedRecords records;
  private final AccessSwitch access;

  RecordCheck(ServedRecords records, AccessSwitch access) {
    this.records = records;
    this.access = access;
  }

  @Override
  public HealthCheckResponse call() {
    WriterState state = records.state();
    HealthCheckResponseBuilder response = HealthCheckResponse.named("record");
    if (state == null) {
      return response.up().withData("recording", false).build();
    }
    response
        .status(state.healthy())
        .withData("waiting", state.waiting())
        .withData("lag", state.lag().toString());
    @Nullable Instant since = state.failingSince();
    @Nullable String failure = state.failure();
    if (since != null) {
      response.withData("failingSince", since.toString());
    }
    return failure == null || access.on()
        ? response.build()
        : response.withData("failure", failure).build();
  }
}
