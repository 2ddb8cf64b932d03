package ee.kaskkiri.decision.http;

import ee.kaskkiri.access.Caller;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.decision.http.Rates.Rate;
import ee.kaskkiri.decision.http.Rates.Turn;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * Lets each caller ask only so often, and tells with every answer how it stands, in the header
 * fields {@code RateLimit} and {@code RateLimit-Policy} that the IETF drafts.
 */
@Singleton
public class RateLimit implements Handler<RoutingContext> {
  private static final String LIMITED = "/api/";
  private static final int PER_SECOND = 100;
  private static final int SECONDS_SAVED = 2;
  private static final int OFF = 0;

  private final ProblemWriter problems;
  private final Rate rate;
  private final Rates rates;
  private final boolean on;
  private final boolean localToo;

  @Inject
  RateLimit(Settings settings, ProblemWriter problems) {
    this(settings.limits(), problems, TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimit(Settings.Limits limits, ProblemWriter problems, TimeMeter clock) {
    OptionalInt said = limits.rate();
    int more = said.orElse(PER_SECOND);
    this.problems = problems;
    this.on = more != OFF;
    this.localToo = said.isPresent();
    this.rate =
        new Rate(
            limits.burst().orElse(Math.max(1, more * SECONDS_SAVED)),
            Math.max(1, more),
            Duration.ofSeconds(1));
    this.rates = new Rates(rate, clock);
  }

  @Override
  public void handle(RoutingContext context) {
    String caller = Callers.of(context).name();
    boolean free = !localToo && caller.equals(Caller.LOCAL.name());
    if (!on || free || !context.normalizedPath().startsWith(LIMITED)) {
      context.next();
      return;
    }
    Turn turn = rates.take(caller);
    HttpServerResponse response = context.response();
    response.putHeader("RateLimit-Policy", "\"caller\";q=" + rate.burst() + ";w=" + rate.window());
    response.putHeader("RateLimit", "\"caller\";r=" + turn.left() + ";t=" + turn.whole());
    if (turn.granted()) {
      context.next();
      return;
    }
    response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(turn.pause()));
    problems.end(
        response,
        Problem.of(
            ProblemType.TOO_MANY_REQUESTS,
            "A caller may ask " + rate.more() + " times in a second.",
            List.of()));
  }
}
