package ee.kaskkiri.decision;

import ee.kaskkiri.access.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who asks the request that is being answered. */
@Singleton
public class CurrentCaller {
  private static final String KEY = Caller.class.getName();

  private final CurrentVertxRequest current;

  CurrentCaller(CurrentVertxRequest current) {
    this.current = current;
  }

  /** Remembers who asks. */
  public static void put(RoutingContext context, Caller caller) {
    context.put(KEY, caller);
  }

  /**
   * The caller; {@link Caller#LOCAL} without access control.
   *
   * @throws IllegalStateException if nobody was asked for a name at this address
   */
  public Caller get() {
    return find().orElseThrow(() -> new IllegalStateException("Nobody was asked who calls."));
  }

  /** The caller; empty if nobody said who it is where nobody has to. */
  public Optional<Caller> find() {
    return Optional.ofNullable(current.getCurrent().<Caller>get(KEY));
  }
}
