package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.Grants;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.decision.http.Faults;
import ee.kaskkiri.decision.http.ProblemWriter;
import ee.kaskkiri.decision.http.SignInLimit;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a request is refused whose body was not read. The rest of the body is thrown away, up to a
 * limit, because a connection that is closed before takes the refusal with it.
 */
@Singleton
final class Refusal {
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final String SECONDS_TO_WAIT = "1";

  private static final Problem TOO_MANY =
      Problem.of(
          ProblemType.TOO_MANY_REQUESTS,
          "Too many requests from this address could not be authenticated.",
          List.of());

  private final ProblemWriter problems;
  private final Faults faults;
  private final SignInLimit signIns;
  private final long patience;

  Refusal(ProblemWriter problems, Faults faults, SignInLimit signIns, Settings settings) {
    this.signIns = signIns;
    this.problems = problems;
    this.faults = faults;
    this.patience = settings.maxBody();
  }

  /** Ends a request with a problem. */
  void end(RoutingContext context, Problem problem) {
    if (problem.type().equals(ProblemType.NOT_AUTHENTICATED.uri())) {
      long pause = signIns.failed(context.request());
      if (pause > 0) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause));
        end(context, TOO_MANY);
        return;
      }
      String scheme = "Bearer realm=\"kaskkiri\"";
      boolean said = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
      context
          .response()
          .putHeader("WWW-Authenticate", said ? scheme + ", error=\"invalid_token\"" : scheme);
    }
    if (problem.type().equals(ProblemType.IDENTITY_UNAVAILABLE.uri())) {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
    throwBodyAway(context);
    problems.end(context.response(), problem);
  }

  /** Ends a request for which there is nothing, whoever asks. */
  void nothingThere(RoutingContext context) {
    String path = context.normalizedPath();
    end(context, faults.ofStatus(Grants.knows(path) ? METHOD_NOT_ALLOWED : NOT_FOUND, path));
  }

  /** Sends a browser elsewhere. */
  void sendOn(RoutingContext context, String target) {
    throwBodyAway(context);
    context
        .response()
        .setStatusCode(302)
        .putHeader(HttpHeaders.LOCATION, target)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end();
  }

  private void throwBodyAway(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.isEnded()) {
      return;
    }
    @Nullable String asksFirst = request.getHeader(HttpHeaders.EXPECT);
    if (asksFirst != null) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      return;
    }
    long[] received = {0};
    request.handler(
        part -> {
          received[0] += part.length();
          if (received[0] > patience) {
            request.connection().close();
          }
        });
  }
}
