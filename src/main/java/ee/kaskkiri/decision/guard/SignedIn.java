package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.account.Account;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Whose session of this service a request came with. */
final class SignedIn {
  private static final String KEY = SignedIn.class.getName();

  private SignedIn() {}

  static void put(RoutingContext context, Account account) {
    context.put(KEY, account);
  }

  /** The account; empty without a session of this service. */
  static Optional<Account> get(RoutingContext context) {
    return Optional.ofNullable(context.get(KEY));
  }
}
