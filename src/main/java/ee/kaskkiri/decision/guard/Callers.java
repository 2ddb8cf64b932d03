package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.KeyText;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds out who calls, by the one way that the request takes. */
@Singleton
final class Callers {
  private static final String KEY_HEADER = "X-API-Key";
  private static final String BEARER = "Bearer ";

  private final XRoad xroad;
  private final KeyHolders keys;
  private final OidcCallers oidc;
  private final OidcTenants tenants;
  private final People people;

  Callers(XRoad xroad, KeyHolders keys, OidcCallers oidc, OidcTenants tenants, People people) {
    this.people = people;
    this.xroad = xroad;
    this.keys = keys;
    this.oidc = oidc;
    this.tenants = tenants;
  }

  /** Who calls. */
  Future<Identity> of(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (XRoad.present(request)) {
      return xroad.of(request).now();
    }
    List<String> written = request.headers().getAll(KEY_HEADER);
    List<String> authorizations = request.headers().getAll(HttpHeaders.AUTHORIZATION);
    if (written.size() + authorizations.size() > 1) {
      return Identity.malformed(
              "The request says in more than one way who calls.",
              KEY_HEADER,
              "either " + KEY_HEADER + " or Authorization, once")
          .now();
    }
    if (!written.isEmpty()) {
      return keys.of(written.get(0).strip());
    }
    if (!authorizations.isEmpty()) {
      return bearer(context, authorizations.get(0));
    }
    return tenants.people() ? oidc.of(context) : people.of(context);
  }

  /** Who calls where nobody is asked: somebody who signed in, or whoever it is. */
  Future<Identity> unasked(RoutingContext context) {
    return people.of(context);
  }

  /** Whether a header says who calls, which no browser does by itself. */
  static boolean isNamed(HttpServerRequest request) {
    return request.headers().contains(KEY_HEADER)
        || request.headers().contains(HttpHeaders.AUTHORIZATION)
        || XRoad.present(request);
  }

  private Future<Identity> bearer(RoutingContext context, String authorization) {
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Identity.notBelieved("The header Authorization takes 'Bearer' and a key or token.")
          .now();
    }
    String token = authorization.substring(BEARER.length()).strip();
    if (token.startsWith(KeyText.PREFIX)) {
      return keys.of(token);
    }
    if (!tenants.systems()) {
      return Identity.notBelieved("This service takes keys, and no tokens of an issuer.").now();
    }
    return oidc.of(context, token);
  }

  /** Where somebody signs in of whom nothing is known; nowhere, if it is a program that asks. */
  Future<Identity> signIn(RoutingContext context) {
    String accepts = String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT));
    boolean page =
        context.request().method().equals(HttpMethod.GET) && accepts.contains("text/html");
    return page && tenants.people() ? oidc.sentToTheIssuer(context) : new Identity.Nobody().now();
  }
}
