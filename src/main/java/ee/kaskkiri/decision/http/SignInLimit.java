package ee.kaskkiri.decision.http;

import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.decision.http.Rates.Rate;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Lets an address try only so many names and keys that are not known. Requests that are
 * authenticated cost it nothing.
 */
@Singleton
public class SignInLimit implements Handler<RoutingContext> {
  private static final String KEY = "X-API-Key";
  private static final int NOT_AUTHENTICATED = 401;

  private final ProblemWriter problems;
  private final int perMinute;
  private final Rates failures;

  @Inject
  SignInLimit(Settings settings, ProblemWriter problems) {
    this(settings.limits().failedSignIns(), problems, TimeMeter.SYSTEM_NANOTIME);
  }

  SignInLimit(int perMinute, ProblemWriter problems, TimeMeter clock) {
    this.problems = problems;
    this.perMinute = perMinute;
    int most = Math.max(1, perMinute);
    this.failures = new Rates(new Rate(most, most, Duration.ofMinutes(1)), clock);
  }

  @Override
  public void handle(RoutingContext context) {
    MultiMap headers = context.request().headers();
    boolean signsIn = headers.contains(HttpHeaders.AUTHORIZATION) || headers.contains(KEY);
    if (perMinute == 0 || !signsIn) {
      context.next();
      return;
    }
    String address = String.valueOf(context.request().remoteAddress().hostAddress());
    long pause = failures.pause(address);
    if (pause > 0) {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause));
      problems.end(
          context.response(),
          Problem.of(
              ProblemType.TOO_MANY_REQUESTS,
              "Too many requests from this address could not be authenticated.",
              List.of()));
      return;
    }
    context.addEndHandler(
        ignored -> {
          if (context.response().getStatusCode() == NOT_AUTHENTICATED) {
            failures.take(address);
          }
        });
    context.next();
  }
}
