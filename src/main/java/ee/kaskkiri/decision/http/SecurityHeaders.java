package ee.kaskkiri.decision.http;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Tells browsers with every answer what they must not do with it. */
@Singleton
public class SecurityHeaders implements Handler<RoutingContext> {
  private static final String API = "/api/";
  private static final String SWAGGER = "/q/swagger-ui";
  private static final String FRAMEWORK = "/q/";
  private static final String ONE_YEAR = "max-age=31536000";

  /** Reports bring their styles along; they load nothing and run nothing. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  /** The page that Quarkus makes of its OpenAPI document holds scripts of its own. */
  private static final String SWAGGER_POLICY =
      "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  /**
   * The workbench: what it runs and loads comes from here; its libraries set styles of elements.
   */
  private static final String WORKBENCH_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Override
  public void handle(RoutingContext context) {
    String path = context.normalizedPath();
    MultiMap headers = context.response().headers();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Content-Security-Policy", policy(path));
    if (path.startsWith(API)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if ("https".equals(context.request().scheme())) {
      headers.set("Strict-Transport-Security", ONE_YEAR);
    }
    context.next();
  }

  private static String policy(String path) {
    if (path.startsWith(SWAGGER)) {
      return SWAGGER_POLICY;
    }
    return path.startsWith(API) || path.startsWith(FRAMEWORK) ? POLICY : WORKBENCH_POLICY;
  }
}
