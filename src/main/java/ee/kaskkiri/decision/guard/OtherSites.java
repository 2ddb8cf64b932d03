package ee.kaskkiri.decision.guard;

import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keeps pages of other web sites from changing something in the name of who looks at them. */
@Singleton
final class OtherSites {
  private static final Set<HttpMethod> CHANGE_NOTHING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final Set<String> welcome;

  OtherSites(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> welcome) {
    this.welcome = Set.copyOf(welcome.orElse(List.of()));
  }

  /** Why a request is refused; empty if it is not. */
  Optional<Problem> refuses(HttpServerRequest request) {
    if (CHANGE_NOTHING.contains(request.method())) {
      return Optional.empty();
    }
    @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && welcome.contains(origin)) {
      return Optional.empty();
    }
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    boolean foreign =
        site == null ? origin != null && !isOwn(origin, request) : !OWN.contains(site);
    return foreign
        ? Optional.of(
            Problem.of(
                ProblemType.CROSS_SITE_REQUEST,
                "The request was sent by a page of another web site.",
                List.of()))
        : Optional.empty();
  }

  private static boolean isOwn(String origin, HttpServerRequest request) {
    String host = String.valueOf(request.getHeader(HttpHeaders.HOST));
    return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
  }
}
