package ee.kaskkiri.decision.http;

import ee.kaskkiri.access.Caller;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Finds out whose request it is, before a thread is bound to it. */
final class Callers {
  private Callers() {}

  /** The caller; {@link Caller#LOCAL} without access control. */
  static Caller of(RoutingContext context) {
    @Nullable Caller caller = context.get(Caller.class.getName());
    return caller == null ? Caller.LOCAL : caller;
  }
}
