package ee.kaskkiri.cli;

import ee.kaskkiri.access.account.OneTimePassword;
import ee.kaskkiri.decision.FirstAdministrator;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.PrintStream;

/** Tells the person at the terminal, once, how to sign in. */
@Singleton
public class FirstAdministratorNotice {
  private final PrintStream terminal;

  FirstAdministratorNotice() {
    this(System.err);
  }

  FirstAdministratorNotice(PrintStream terminal) {
    this.terminal = terminal;
  }

  void tell(@Observes FirstAdministrator first) {
    OneTimePassword made = first.made();
    terminal.printf(
        "%n  Sign in as '%s' with the one-time password%n%n      %s%n%n"
            + "  It is shown only now, may be used until %s, and must be changed then.%n"
            + "  'accounts reset %s' makes another one.%n%n",
        made.account().name(),
        made.password(),
        made.account().oneTimeUntil(),
        made.account().name());
    terminal.flush();
  }
}
