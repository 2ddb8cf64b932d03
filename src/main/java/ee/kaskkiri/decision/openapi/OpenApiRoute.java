package ee.kaskkiri.decision.openapi;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Answers for the OpenAPI document before the one of the build does, which knows no topic. */
@Singleton
public class OpenApiRoute {
  private static final String PATH = "/q/openapi";
  private static final int BEFORE_THE_DOCUMENT_OF_THE_BUILD = -50;
  private static final String JSON = "json";

  private final OpenApiDocument document;

  OpenApiRoute(OpenApiDocument document) {
    this.document = document;
  }

  void route(@Observes Router router) {
    for (String ending : List.of("", ".json", ".yaml", ".yml")) {
      router
          .get(PATH + ending)
          .order(BEFORE_THE_DOCUMENT_OF_THE_BUILD)
          .blockingHandler(this::answer, false);
    }
  }

  private void answer(RoutingContext context) {
    boolean json = wantsJson(context);
    OpenApiDocument.Text text = document.current();
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, json ? "application/json" : "application/yaml")
        .end(json ? text.json() : text.yaml());
  }

  private static boolean wantsJson(RoutingContext context) {
    String path = context.normalizedPath();
    if (!path.endsWith(PATH)) {
      return path.endsWith(JSON);
    }
    String accept = context.request().getHeader(HttpHeaders.ACCEPT);
    String format = context.request().getParam("format", "").toLowerCase(Locale.ROOT);
    return format.equals(JSON) || (accept != null && accept.contains("application/json"));
  }
}
