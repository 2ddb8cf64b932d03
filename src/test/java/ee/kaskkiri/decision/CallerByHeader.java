package ee.kaskkiri.decision;

import ee.kaskkiri.access.Caller;
import ee.kaskkiri.access.Role;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** Lets tests say who calls, where no access control does. */
@Singleton
public class CallerByHeader {
  static final String HEADER = "Invented-Caller";
  private static final int AFTER_THE_GUARD = 120;

  void filter(@Observes Filters filters) {
    filters.register(
        context -> {
          String name = context.request().getHeader(HEADER);
          if (name != null) {
            Caller caller = new Caller(name, Set.of(Role.CALLER), Set.of(), Map.of());
            CurrentCaller.put(context, caller);
          }
          context.next();
        },
        AFTER_THE_GUARD);
  }
}
