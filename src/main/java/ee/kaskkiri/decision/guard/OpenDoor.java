package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.Loopback;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Who comes in where nobody is asked: programs and pages of this machine, and no web site. */
@Singleton
final class OpenDoor {
  private final OtherSites sites;

  OpenDoor(OtherSites sites) {
    this.sites = sites;
  }

  /** Why a request stays outside; empty if it does not. */
  Optional<Problem> refuses(HttpServerRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
    if (hosts.size() != 1 || !Loopback.names(hosts.get(0))) {
      return Optional.of(
          Problem.of(
              ProblemType.MISDIRECTED_REQUEST,
              "Without access control the service answers on this machine only, as localhost or"
                  + " 127.0.0.1; the header Host says something else.",
              List.of()));
    }
    if (XRoad.present(request)) {
      return Optional.of(XRoad.notTrusted());
    }
    return sites.refuses(request);
  }
}
