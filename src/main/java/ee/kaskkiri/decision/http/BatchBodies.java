package ee.kaskkiri.decision.http;

import ee.kaskkiri.access.Caller;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets the bodies of batches in while they are being answered. Only a few batches are at work at a
 * time, and of one caller not all of them: each is answered on every core.
 */
@Singleton
public class BatchBodies implements Handler<RoutingContext> {
  private static final Pattern PATH =
      Pattern.compile("/api/instruments/[^/]+/decisions/[^/]+/batch/?");
  private static final String CONTINUE = "100-continue";

  private final int all;
  private final int share;
  private final Settings settings;
  private final Places places;
  private final ProblemWriter problems;

  BatchBodies(Settings settings, ProblemWriter problems) {
    this.settings = settings;
    this.all = settings.batch().most();
    this.share = Math.max(1, all / 2);
    this.places = new Places(all);
    this.problems = problems;
  }

  /** Whether a request is a batch. */
  static boolean isBatch(RoutingContext context) {
    return PATH.matcher(context.normalizedPath()).matches();
  }

  @Override
  public void handle(RoutingContext context) {
    String caller = Callers.of(context).name();
    int most = caller.equals(Caller.LOCAL.name()) ? all : share;
    switch (places.take(caller, most)) {
      case GIVEN -> {
        context.addEndHandler(ended -> places.leave(caller));
        letIn(context);
      }
      case NONE_FREE ->
          refuse(context, ProblemType.OVERLOADED, all + " batches are being answered already.");
      case SHARE_TAKEN ->
          refuse(
              context,
              ProblemType.TOO_MANY_REQUESTS,
              most + " batches of this caller are being answered already.");
    }
  }

  private void letIn(RoutingContext context) {
    HttpServerRequest request = context.request();
    StreamedBody.open(context, settings.batch().patience());
    if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    context.next();
  }

  private void refuse(RoutingContext context, ProblemType type, String detail) {
    context
        .response()
        .putHeader(HttpHeaders.RETRY_AFTER, Admission.SECONDS_TO_WAIT)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    problems.end(context.response(), Problem.of(type, detail, List.of()));
  }
}
