package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.account.Accounts;
import ee.kaskkiri.access.account.Sessions;
import ee.kaskkiri.database.Database;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The accounts and sessions in the database of the service. */
@Singleton
public class ServedAccounts {
  @Produces
  @Singleton
  static Accounts accounts(Database database, Clock clock) {
    return new Accounts(database, clock);
  }

  @Produces
  @Singleton
  static Sessions sessions(Database database, Clock clock) {
    return new Sessions(database, clock);
  }
}
