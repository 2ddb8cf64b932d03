package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.account.Account;
import ee.kaskkiri.access.account.Sessions;
import ee.kaskkiri.decision.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** People who signed in here. Where an issuer of OpenID Connect knows people, nobody does. */
@Singleton
public class People {
  private static final Logger LOG = Logger.getLogger(People.class);
  private static final Identity NOBODY = new Identity.Nobody();

  private final Provider<Sessions> sessions;
  private final Vertx vertx;
  private final boolean here;

  People(Provider<Sessions> sessions, Vertx vertx, Settings settings) {
    this.sessions = sessions;
    this.vertx = vertx;
    this.here = settings.oidc().issuer().isEmpty();
  }

  /** Whether people sign in here. */
  boolean here() {
    return here;
  }

  /** Who calls, of a request that may come with the cookie of a session. */
  Future<Identity> of(RoutingContext context) {
    Optional<String> token = here ? SessionCookie.read(context.request()) : Optional.empty();
    if (token.isEmpty()) {
      return NOBODY.now();
    }
    return vertx
        .executeBlocking(() -> sessions.get().find(token.get()), false)
        .map(account -> account.<Identity>map(one -> known(context, one)).orElse(NOBODY))
        .recover(People::unknowable);
  }

  private static Identity known(RoutingContext context, Account account) {
    SignedIn.put(context, account);
    return new Identity.Known(account.caller(), Map.of(), true);
  }

  private static Future<Identity> unknowable(Throwable failure) {
    if (failure instanceof SQLException e) {
      LOG.warnf("Sessions cannot be looked at; the database says %s", e.getSQLState());
      return Identity.unknowable("The database that knows who is signed in does not answer.").now();
    }
    return Future.failedFuture(failure);
  }
}
