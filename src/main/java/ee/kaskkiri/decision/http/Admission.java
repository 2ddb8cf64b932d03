package ee.kaskkiri.decision.http;

import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Lets only so many requests wait for an evaluation; the others are told to come back. */
@Singleton
public class Admission implements Handler<RoutingContext> {
  /** What {@code Retry-After} says to whom the service is too busy for. */
  static final String SECONDS_TO_WAIT = "1";

  private final int places;
  private final Semaphore free;
  private final ProblemWriter problems;

  Admission(Settings settings, ProblemWriter problems) {
    this.places = settings.maxWaiting();
    this.free = new Semaphore(places);
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    if (!context.request().method().equals(HttpMethod.POST)) {
      context.next();
      return;
    }
    if (!free.tryAcquire()) {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
      problems.end(
          context.response(),
          Problem.of(
              ProblemType.OVERLOADED,
              places + " requests are being decided or wait for it already.",
              List.of()));
      return;
    }
    context.addEndHandler(ignored -> free.release());
    context.next();
  }
}
