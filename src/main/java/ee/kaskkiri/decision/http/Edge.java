package ee.kaskkiri.decision.http;

import ee.kaskkiri.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts the handlers of this package around everything that the service answers. */
@Singleton
public class Edge {
  private static final int BEFORE_ALL_ROUTES = 100;
  private static final int FIRST = 1000;
  private static final int AFTER_ALL_ROUTES = Integer.MAX_VALUE;

  /**
   * What the router answers when a handler cannot be found or asked. An address that is no URI,
   * such as one with {@code %zz}, does not come this far: Quarkus answers 400 without a body
   * before.
   */
  private static final List<Integer> NOT_ROUTED = List.of(400, 404, 405, 406, 413, 415, 500);

  private final PageAddresses pages;
  private final SecurityHeaders headers;
  private final RequestTrace trace;
  private final RequestMeter meter;
  private final BodyReader bodies;
  private final RateLimit rate;
  private final Admission admission;
  private final ProblemWriter writer;
  private final Faults faults;

  Edge(
      PageAddresses pages,
      SecurityHeaders headers,
      RequestTrace trace,
      RequestMeter meter,
      BodyReader bodies,
      RateLimit rate,
      Admission admission,
      ProblemWriter writer,
      Faults faults) {
    this.pages = pages;
    this.headers = headers;
    this.trace = trace;
    this.meter = meter;
    this.bodies = bodies;
    this.rate = rate;
    this.admission = admission;
    this.writer = writer;
    this.faults = faults;
  }

  void filter(@Observes Filters filters) {
    filters.register(pages, FIRST + 1);
    filters.register(headers, FIRST);
    if (trace.on()) {
      filters.register(trace, FIRST - 1);
    }
    filters.register(meter, FIRST - 2);
    filters.register(bodies, BEFORE_ALL_ROUTES);
    filters.register(rate, BEFORE_ALL_ROUTES - 1);
    filters.register(admission, BEFORE_ALL_ROUTES - 2);
  }

  void route(@Observes Router router) {
    router.route().order(-BEFORE_ALL_ROUTES - 1).failureHandler(this::failed);
    NOT_ROUTED.forEach(status -> router.errorHandler(status, this::failed));
    router.route().order(AFTER_ALL_ROUTES).handler(this::nothingThere);
  }

  private void nothingThere(RoutingContext context) {
    writer.end(context.response(), faults.notFound(context.normalizedPath()));
  }

  private void failed(RoutingContext context) {
    Throwable cause = context.failure();
    int status = context.statusCode();
    Problem problem =
        status >= 500 || status < 400
            ? faults.unexpected(cause == null ? new IllegalStateException("no cause") : cause)
            : faults.ofStatus(status, context.request().path());
    writer.end(context.response(), problem);
  }
}
