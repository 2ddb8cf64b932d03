package ee.kaskkiri.decision.http;

import ee.kaskkiri.decision.trace.Traces;
import ee.kaskkiri.decision.trace.Traces.Part;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Tells when a request begins and ends. Its address may hold anything and is not told. */
@Singleton
public class RequestTrace implements Handler<RoutingContext> {
  private static final String API = "/api/";
  private static final int FAULT = 500;

  private final Traces traces;

  RequestTrace(Traces traces) {
    this.traces = traces;
  }

  /** Whether anybody listens. */
  boolean on() {
    return traces.on();
  }

  @Override
  public void handle(RoutingContext context) {
    if (context.normalizedPath().startsWith(API)) {
      Part request = traces.request(context);
      context.addEndHandler(
          ended -> {
            int status = context.response().getStatusCode();
            request.say("http.response.status_code", String.valueOf(status));
            if (ended.failed() || status >= FAULT) {
              request.failed();
            }
            request.close();
          });
    }
    context.next();
  }
}
