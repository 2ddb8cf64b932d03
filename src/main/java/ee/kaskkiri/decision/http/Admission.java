package ee.kaskkiri.decision.http;

import ee.kaskkiri.access.Caller;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Lets only so many requests wait for an evaluation, and of one caller not all of them; the others
 * are told to come back.
 */
@Singleton
public class Admission implements Handler<RoutingContext> {
  /** What {@code Retry-After} says to whom the service is too busy for. */
  static final String SECONDS_TO_WAIT = "1";

  private static final String SEARCH = "/api/decisions";

  private final int all;
  private final int share;
  private final Places places;
  private final ProblemWriter problems;

  Admission(Settings settings, ProblemWriter problems, MeterRegistry meters) {
    this.all = settings.maxWaiting();
    this.share = settings.limits().maxWaitingPerCaller().orElse(Math.max(1, all / 2));
    this.places = new Places(all);
    this.problems = problems;
    Gauge.builder("kaskkiri.requests.waiting", places, Places::taken)
        .description("Requests that are decided or wait for it")
        .register(meters);
    Gauge.builder("kaskkiri.requests.places", () -> all)
        .description("Most requests that may be decided or wait for it")
        .register(meters);
  }

  @Override
  public void handle(RoutingContext context) {
    if (!isWork(context)) {
      context.next();
      return;
    }
    String caller = Callers.of(context).name();
    int most = caller.equals(Caller.LOCAL.name()) ? all : share;
    switch (places.take(caller, most)) {
      case GIVEN -> {
        context.addEndHandler(ignored -> places.leave(caller));
        context.next();
      }
      case NONE_FREE ->
          refuse(
              context,
              ProblemType.OVERLOADED,
              all + " requests are being decided or wait for it already.");
      case SHARE_TAKEN ->
          refuse(
              context,
              ProblemType.TOO_MANY_REQUESTS,
              most + " requests of this caller are being decided or wait for it already.");
    }
  }

  /** What evaluates, or reads many records. */
  private static boolean isWork(RoutingContext context) {
    return context.request().method().equals(HttpMethod.POST)
        || SEARCH.equals(context.normalizedPath());
  }

  private void refuse(RoutingContext context, ProblemType type, String detail) {
    context.response().putHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    problems.end(context.response(), Problem.of(type, detail, List.of()));
  }
}
