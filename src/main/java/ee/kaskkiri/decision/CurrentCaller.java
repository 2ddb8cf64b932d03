package ee.kaskkiri.decision;

import ee.kaskkiri.access.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Who asks the request that is being answered. */
@Singleton
public class CurrentCaller {
  private static final String KEY = Caller.class.getName();

  private final CurrentVertxRequest current;

  CurrentCaller(CurrentVertxRequest current) {
    this.current = current;
  }

  /** The caller; {@link Caller#LOCAL} without access control. */
  public Caller get() {
    @Nullable Caller caller = current.getCurrent().get(KEY);
    return caller == null ? Caller.LOCAL : caller;
  }
}
