package ee.kaskkiri.decision.guard;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/**
 * What the browser keeps of a session: no script reads it, and no other site has it sent. Over
 * HTTPS its name makes browsers refuse it from anybody else than this very host.
 */
final class SessionCookie {
  private static final String NAME = "kaskkiri-session";
  private static final String OF_THIS_HOST = "__Host-" + NAME;

  private SessionCookie() {}

  /** What the browser sent; empty if nothing. */
  static Optional<String> read(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(name(request))).map(Cookie::getValue);
  }

  /** Has the browser keep it, as long as it is open. */
  static void give(HttpServerRequest request, HttpServerResponse response, String token) {
    response.addCookie(cookie(request, token));
  }

  /** Has the browser forget it. */
  static void take(HttpServerRequest request, HttpServerResponse response) {
    response.addCookie(cookie(request, "").setMaxAge(0));
  }

  private static Cookie cookie(HttpServerRequest request, String value) {
    return Cookie.cookie(name(request), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(secure(request))
        .setSameSite(CookieSameSite.STRICT);
  }

  private static String name(HttpServerRequest request) {
    return secure(request) ? OF_THIS_HOST : NAME;
  }

  private static boolean secure(HttpServerRequest request) {
    return "https".equals(request.scheme());
  }
}
