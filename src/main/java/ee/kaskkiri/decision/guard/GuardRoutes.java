package ee.kaskkiri.decision.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Puts the guard before everything that reads a body, and a page behind the way to sign in. */
@Singleton
public class GuardRoutes {
  /** Behind 200, where Quarkus remembers how callers can be asked; before bodies are read. */
  private static final int BEFORE_BODIES = 150;

  private static final String FIRST_PAGE = "/";

  private final Guard guard;

  GuardRoutes(Guard guard) {
    this.guard = guard;
  }

  void filter(@Observes Filters filters) {
    filters.register(guard, BEFORE_BODIES);
  }

  void route(@Observes Router router) {
    router
        .get(OidcTenants.LOGIN)
        .handler(
            context ->
                context
                    .response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, FIRST_PAGE)
                    .end());
  }
}
