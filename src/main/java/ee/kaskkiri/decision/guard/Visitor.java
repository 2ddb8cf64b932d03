package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.Caller;
import ee.kaskkiri.access.account.Account;
import ee.kaskkiri.decision.CurrentCaller;
import io.quarkus.oidc.OidcSession;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Whoever looks at the page: a person with an account, one whom an issuer knows, or nobody. */
@Singleton
class Visitor {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String AT_THE_ISSUER = "oidc";

  private final CurrentVertxRequest current;
  private final CurrentCaller callers;
  private final AccessControl control;
  private final People people;
  private final OidcTenants tenants;
  private final Instance<OidcSession> session;

  Visitor(
      CurrentVertxRequest current,
      CurrentCaller callers,
      AccessControl control,
      People people,
      OidcTenants tenants,
      Instance<OidcSession> session) {
    this.current = current;
    this.callers = callers;
    this.control = control;
    this.people = people;
    this.tenants = tenants;
    this.session = session;
  }

  /** How one signs in here. */
  String signIn() {
    if (people.here()) {
      return "password";
    }
    return tenants.people() ? AT_THE_ISSUER : "none";
  }

  /** Who it is. */
  SessionView view() {
    Optional<Account> account = SignedIn.get(context());
    if (account.isPresent()) {
      return SessionView.of(account.get(), signIn());
    }
    return known()
        .map(caller -> SessionView.of(caller, signIn()))
        .orElseGet(() -> SessionView.ofNobody(control.on(), signIn()));
  }

  private Optional<Caller> known() {
    return callers.find().filter(caller -> !caller.equals(Caller.LOCAL));
  }

  /** Forgets a person whom the issuer knows; at the issuer they stay signed in. */
  void forget() {
    boolean person =
        tenants.people()
            && known().filter(caller -> caller.kind().equals(AT_THE_ISSUER)).isPresent()
            && !context().request().headers().contains(HttpHeaders.AUTHORIZATION);
    if (person) {
      session.get().logout().await().atMost(PATIENCE);
    }
  }

  private RoutingContext context() {
    return current.getCurrent();
  }
}
