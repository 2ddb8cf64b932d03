package ee.kaskkiri.decision.http;

import ee.kaskkiri.access.Grants;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Answers the address of a page of the workbench with its one document, which then shows that page.
 */
@Singleton
public class PageAddresses implements Handler<RoutingContext> {
  private static final String DOCUMENT = "/";

  @Override
  public void handle(RoutingContext context) {
    String path = context.normalizedPath();
    if (isPage(context.request(), path)) {
      context.reroute(DOCUMENT);
      return;
    }
    if (path.equals(DOCUMENT)) {
      context.addHeadersEndHandler(end -> askAgain(context));
    }
    context.next();
  }

  /** The document names the files of one build, whose names change with what is in them. */
  private static void askAgain(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  /** Files have a dot in their name. */
  private static boolean isPage(HttpServerRequest request, String path) {
    return (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
        && !path.equals(DOCUMENT)
        && path.indexOf('.', path.lastIndexOf('/')) < 0
        && Grants.isPage(path);
  }
}
