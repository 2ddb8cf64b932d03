package ee.kaskkiri.decision.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Counts and times requests, from the first byte read to the last one written, by what they are for
 * and how they ended: in place of the meters of Quarkus, which take addresses as they were sent.
 */
@Singleton
public class RequestMeter implements Handler<RoutingContext> {
  private static final String API = "/api/";
  private static final int HUNDRED = 100;
  private static final Duration[] BUCKETS =
      LongStream.of(1, 2, 5, 10, 20, 40, 100, 1000, 5000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  private enum Purpose {
    DECISION,
    ASSESSMENT,
    BATCH,
    RECORD,
    OTHER;

    static Purpose of(HttpMethod method, String path) {
      if (path.startsWith("/api/decisions")) {
        return RECORD;
      }
      if (!method.equals(HttpMethod.POST) || !path.startsWith("/api/instruments/")) {
        return OTHER;
      }
      if (path.endsWith("/batch")) {
        return BATCH;
      }
      return path.endsWith("/assessment") ? ASSESSMENT : DECISION;
    }
  }

  private record Kind(Purpose purpose, int hundreds) {}

  RequestMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void handle(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.startsWith(API)) {
      long start = System.nanoTime();
      Purpose purpose = Purpose.of(context.request().method(), path);
      context.addEndHandler(
          ended ->
              timers
                  .computeIfAbsent(
                      new Kind(purpose, context.response().getStatusCode() / HUNDRED), this::timer)
                  .record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
    }
    context.next();
  }

  private Timer timer(Kind kind) {
    return Timer.builder("kaskkiri.requests")
        .description("Requests")
        .tag("purpose", kind.purpose().name().toLowerCase(Locale.ROOT))
        .tag("status", kind.hundreds() + "xx")
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
