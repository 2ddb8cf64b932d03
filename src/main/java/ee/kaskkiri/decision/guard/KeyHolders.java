package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.KeyAnswer;
import ee.kaskkiri.access.KeyText;
import ee.kaskkiri.access.KnownKeys;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Callers that hold a key. */
@Singleton
final class KeyHolders {
  private static final Logger LOG = Logger.getLogger(KeyHolders.class);

  private final Provider<KnownKeys> keys;
  private final Vertx vertx;

  KeyHolders(Provider<KnownKeys> keys, Vertx vertx) {
    this.keys = keys;
    this.vertx = vertx;
  }

  /** Who calls, of a request that holds a key. */
  Future<Identity> of(String written) {
    Optional<KeyText> text = KeyText.parse(written);
    if (text.isEmpty()) {
      return Identity.notBelieved("The key is not whole: kk_, 16 hex digits, _ and 64 hex digits.")
          .now();
    }
    KnownKeys known = keys.get();
    Optional<KeyAnswer> answer = known.known(text.get());
    return answer.isPresent() ? identity(answer.get()).now() : ask(known, text.get());
  }

  private Future<Identity> ask(KnownKeys known, KeyText text) {
    return vertx.executeBlocking(
        () -> {
          try {
            return identity(known.ask(text));
          } catch (SQLException e) {
            LOG.warnf("Keys cannot be looked at; the database says %s", e.getSQLState());
            return Identity.unknowable("The database that knows the keys does not answer.");
          }
        },
        false);
  }

  private static Identity identity(KeyAnswer answer) {
    if (answer instanceof KeyAnswer.Accepted accepted) {
      return Identity.of(accepted.caller());
    }
    return Identity.notBelieved(((KeyAnswer.Refused) answer).why());
  }
}
