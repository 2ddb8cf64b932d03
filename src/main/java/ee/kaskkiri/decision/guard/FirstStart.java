package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.account.Account;
import ee.kaskkiri.access.account.Accounts;
import ee.kaskkiri.access.account.OneTimePassword;
import ee.kaskkiri.decision.FirstAdministrator;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.rules.Finding;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes the first administrator, without whom nobody could sign in. */
@Singleton
public class FirstStart {
  private static final Logger LOG = Logger.getLogger(FirstStart.class);
  private static final int AFTER_THE_RECORD = 4000;
  private static final String BY = "first start";

  private final People people;
  private final Provider<Accounts> accounts;
  private final Event<FirstAdministrator> told;
  private final boolean terminal;

  FirstStart(
      People people,
      Provider<Accounts> accounts,
      Event<FirstAdministrator> told,
      Settings settings) {
    this.people = people;
    this.accounts = accounts;
    this.told = told;
    this.terminal = settings.limits().log() == Settings.LogForm.TEXT;
  }

  void start(@Observes @Priority(AFTER_THE_RECORD) StartupEvent event) {
    if (!people.here()) {
      return;
    }
    try {
      Optional<OneTimePassword> made = accounts.get().createFirst(BY);
      if (made.isPresent() && terminal) {
        told.fire(new FirstAdministrator(made.get()));
      } else {
        remind();
      }
    } catch (SQLException e) {
      throw new RefusedException(
          List.of(
              Finding.error(
                  "KASKKIRI_DATABASE",
                  null,
                  "does not give the accounts: " + e.getSQLState() + ".",
                  "See that it answers, and that its tables were not changed.")));
    }
  }

  /** Who never signed in may have lost the password, which is nowhere. */
  private void remind() throws SQLException {
    boolean unused =
        accounts
            .get()
            .find(Accounts.FIRST)
            .filter(account -> account.active() && account.lastSignIn() == null)
            .filter(Account::mustChangePassword)
            .isPresent();
    if (unused) {
      LOG.infof(
          "Nobody signed in as '%1$s' yet. The command 'accounts reset %1$s' shows a one-time"
              + " password.",
          Accounts.FIRST);
    }
  }
}
