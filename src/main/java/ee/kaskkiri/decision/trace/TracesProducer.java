package ee.kaskkiri.decision.trace;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes traces if there is an address to send them to; else nothing of OpenTelemetry is loaded. */
@Singleton
public class TracesProducer {
  private static final String ENDPOINT = "otel.exporter.otlp.endpoint";

  private final CurrentVertxRequest current;
  private final Optional<String> endpoint;

  TracesProducer(
      CurrentVertxRequest current, @ConfigProperty(name = ENDPOINT) Optional<String> endpoint) {
    this.current = current;
    this.endpoint = endpoint;
  }

  @Produces
  @Singleton
  Traces traces() {
    return endpoint
        .<Traces>map(address -> new CollectedTraces(current, Map.of(ENDPOINT, address)))
        .orElseGet(NoTraces::new);
  }

  void close(@Disposes Traces traces) throws Exception {
    if (traces instanceof AutoCloseable collected) {
      collected.close();
    }
  }
}
