package ee.kaskkiri.decision.batch;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Closes connections at once: an orderly end waits until everything was read. */
final class HangUp {
  private HangUp() {}

  /** Closes the connection of a request, with whatever has not been read yet. */
  static void on(RoutingContext context) {
    HttpConnection connection = context.request().connection();
    if (connection instanceof ConnectionBase base) {
      // before whoever would wait
      var unused = base.channel().pipeline().firstContext().close();
    } else {
      connection.close();
    }
  }
}
