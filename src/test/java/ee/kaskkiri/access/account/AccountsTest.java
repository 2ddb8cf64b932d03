package ee.kaskkiri.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.access.Role;
import ee.kaskkiri.access.account.AccountEvent.What;
import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.DatabaseException;
import ee.kaskkiri.database.Databases;
import ee.kaskkiri.database.SharedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsTest {
  private static final String OWN = "sinine kaev jookseb";

  private final Moment moment = new Moment();

  @TempDir Path data = Path.of("");

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  private Database open(Database.Kind kind) throws DatabaseException {
    return Databases.open(
        switch (kind) {
          case SQLITE -> "";
          case POSTGRESQL -> SharedPostgres.fresh();
        },
        data);
  }

  private static AccountOrder order(String name, Role... roles) {
    return new AccountOrder(name, "Mari Mets", Set.of(roles), Set.of("waste"), "test");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKeptDoesNotHoldThePassword(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts accounts = new Accounts(database, moment);
      OneTimePassword made = accounts.create(order("Mari.Mets ", Role.EDITOR, Role.READER));

      assertThat(made.password()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
      assertThat(made.toString()).doesNotContain(made.password());
      assertThat(accounts.all()).containsExactly(made.account());
      assertThat(made.account().name()).isEqualTo("mari.mets");
      assertThat(made.account().caller().name()).isEqualTo("user:mari.mets");
      assertThat(made.account().oneTimeUntil()).isEqualTo(Moment.BEGIN.plus(Duration.ofDays(3)));
      assertThat(hash(database)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(97);
    }
  }

  private static String hash(Database database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT hash FROM account")) {
      row.next();
      return row.getString(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aOneTimePasswordOpensUntilItsTimeIsOver(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts accounts = new Accounts(database, moment);
      String password = accounts.create(order("mari", Role.EDITOR)).password();

      moment.pass(Accounts.ONE_TIME.minusMillis(1));
      assertThat(accounts.signIn(" MARI", password)).isInstanceOf(SignIn.Accepted.class);
      assertThat(accounts.find("mari").orElseThrow().lastSignIn()).isEqualTo(moment.instant());
      moment.pass(Duration.ofMillis(1));
      assertThat(accounts.signIn("mari", password)).isInstanceOf(SignIn.Over.class);
      assertThat(accounts.signIn("mari", password + "x")).isInstanceOf(SignIn.Refused.class);
      assertThat(accounts.choose("mari", password, OWN)).isFalse();

      String again = accounts.reset("mari", "test").orElseThrow().password();
      assertThat(accounts.signIn("mari", again)).isInstanceOf(SignIn.Accepted.class);
      assertThat(accounts.choose("mari", again, OWN)).isTrue();
      moment.pass(Duration.ofDays(1000));
      assertThat(accounts.signIn("mari", OWN)).isInstanceOf(SignIn.Accepted.class);
      assertThat(accounts.find("mari").orElseThrow().mustChangePassword()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoeverChoosesMustKnowTheOldPassword(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts accounts = new Accounts(database, moment);
      String password = accounts.create(order("mari", Role.EDITOR)).password();

      assertThat(accounts.choose("mari", "wrong", OWN)).isFalse();
      assertThat(accounts.choose("nobody", password, OWN)).isFalse();
      assertThatThrownBy(() -> accounts.choose("mari", password, password))
          .hasMessageContaining("is the old one");
      assertThatThrownBy(() -> accounts.choose("mari", password, "mari"))
          .hasMessageContaining("too short");
      assertThat(accounts.signIn("mari", password)).isInstanceOf(SignIn.Accepted.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aResetHoldsAgainstWhoeverChoosesAtThatMoment(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts administered = new Accounts(database, moment);
      Deque<String> given = new ArrayDeque<>();
      Interrupted clock = new Interrupted(moment, () -> given.add(reset(administered)));
      Accounts accounts = new Accounts(database, clock);
      String stolen = accounts.create(order("mari", Role.EDITOR)).password();

      clock.armed = true;
      assertThat(accounts.choose("mari", stolen, OWN)).isFalse();

      assertThat(administered.signIn("mari", OWN)).isInstanceOf(SignIn.Refused.class);
      assertThat(administered.signIn("mari", given.remove())).isInstanceOf(SignIn.Accepted.class);
    }
  }

  private static String reset(Accounts accounts) {
    try {
      return accounts.reset("mari", "user:ada").orElseThrow().password();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A clock beside which something happens once, when it is looked at. */
  private static final class Interrupted extends Clock {
    private final Clock clock;
    private final Runnable meanwhile;
    private boolean armed;

    Interrupted(Clock clock, Runnable meanwhile) {
      this.clock = clock;
      this.meanwhile = meanwhile;
    }

    @Override
    public Instant instant() {
      if (armed) {
        armed = false;
        meanwhile.run();
      }
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoDidWhatToAnAccountIsKept(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts accounts = new Accounts(database, moment);
      accounts.create(order("mari", Role.EDITOR));
      moment.pass(Duration.ofDays(1));
      Set<Role> both = Set.of(Role.EDITOR, Role.APPROVER);
      accounts.change("mari", new AccountChange("Mari Kask", both, Set.of(), null), "user:ada");
      accounts.change("mari", new AccountChange(null, both, null, null), "user:ada");
      String given = accounts.reset("mari", "user:ada").orElseThrow().password();
      accounts.choose("mari", given, OWN);
      accounts.change("mari", AccountChange.DEACTIVATION, "user:eve");
      assertThat(accounts.choose("mari", OWN, "another one entirely")).isFalse();

      Instant then = Moment.BEGIN.plus(Duration.ofDays(1));
      assertThat(accounts.events("Mari"))
          .containsExactly(
              new AccountEvent(
                  Moment.BEGIN, "test", What.CREATED, "roles editor; instruments waste"),
              new AccountEvent(
                  then,
                  "user:ada",
                  What.CHANGED,
                  "called Mari Mets → Mari Kask; roles editor → approver,editor;"
                      + " instruments waste → any"),
              new AccountEvent(then, "user:ada", What.PASSWORD_RESET, null),
              new AccountEvent(then, "user:mari", What.PASSWORD_CHOSEN, null),
              new AccountEvent(then, "user:eve", What.CHANGED, "active true → false"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLastActiveAdministratorStays(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts accounts = new Accounts(database, moment);
      accounts.create(order("ada", Role.ADMIN));
      accounts.create(order("mari", Role.EDITOR));
      AccountChange noAdmin = new AccountChange(null, Set.of(Role.READER), null, null);

      assertThatThrownBy(() -> accounts.change("ada", AccountChange.DEACTIVATION, "test"))
          .isInstanceOf(LastAdministratorException.class);
      assertThatThrownBy(() -> accounts.change("ada", noAdmin, "test"))
          .isInstanceOf(LastAdministratorException.class);
      accounts.create(order("eve", Role.ADMIN));
      assertThat(accounts.change("ada", noAdmin, "test").orElseThrow().roles())
          .containsOnly(Role.READER);
      assertThatThrownBy(() -> accounts.change("eve", AccountChange.DEACTIVATION, "test"))
          .isInstanceOf(LastAdministratorException.class);
      assertThat(accounts.change("nobody", AccountChange.DEACTIVATION, "test")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoAdministratorsDoNotTakeEachOtherAway(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts accounts = new Accounts(database, moment);
      ExecutorService threads = Executors.newFixedThreadPool(2);
      for (int i = 0; i < 10; i++) {
        String one = "one" + i;
        String two = "two" + i;
        accounts.create(order(one, Role.ADMIN));
        accounts.create(order(two, Role.ADMIN));
        accounts.all().stream()
            .filter(other -> other.active() && !List.of(one, two).contains(other.name()))
            .forEach(other -> deactivate(accounts, other.name()));
        Future<Boolean> first = threads.submit(() -> deactivate(accounts, one));
        Future<Boolean> second = threads.submit(() -> deactivate(accounts, two));

        assertThat(done(first) ^ done(second)).isTrue();
        assertThat(accounts.all().stream().filter(Account::active)).hasSize(1);
      }
      threads.shutdown();
    }
  }

  private static boolean done(Future<Boolean> result)
      throws InterruptedException, ExecutionException {
    return result.get();
  }

  private static boolean deactivate(Accounts accounts, String name) {
    try {
      accounts.change(name, AccountChange.DEACTIVATION, "test");
      return true;
    } catch (LastAdministratorException e) {
      return false;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsDeactivatedIsSignedOutAndStaysOut(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts accounts = new Accounts(database, moment);
      Sessions sessions = new Sessions(database, moment);
      OneTimePassword made = accounts.create(order("mari", Role.EDITOR));
      String token = sessions.begin(made.account());
      assertThat(sessions.find(token)).contains(made.account());

      accounts.change("mari", AccountChange.DEACTIVATION, "test");

      assertThat(sessions.find(token)).isEmpty();
      assertThat(accounts.signIn("mari", made.password())).isInstanceOf(SignIn.Refused.class);
      assertThat(accounts.choose("mari", made.password(), OWN)).isFalse();
      assertThatThrownBy(() -> accounts.reset("mari", "test"))
          .hasMessageContaining("was deactivated");
      assertThatThrownBy(() -> accounts.create(order("mari", Role.EDITOR)))
          .hasMessageContaining("There is an account 'mari' already.");
      accounts.change("mari", new AccountChange(null, null, null, true), "test");
      assertThat(sessions.find(token)).isEmpty();
      assertThat(accounts.signIn("mari", made.password())).isInstanceOf(SignIn.Accepted.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSessionEndsAfterAnHourWithoutUseAndAfterHalfADay(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts accounts = new Accounts(database, moment);
      Sessions sessions = new Sessions(database, moment);
      Account mari = accounts.create(order("mari", Role.EDITOR)).account();
      String token = sessions.begin(mari);

      moment.pass(Sessions.IDLE.minusMillis(1));
      assertThat(sessions.find(token)).isPresent();
      moment.pass(Sessions.IDLE);
      assertThat(sessions.find(token)).isEmpty();

      String used = sessions.begin(mari);
      for (Duration passed = Duration.ZERO;
          passed.compareTo(Sessions.LONGEST) < 0;
          passed = passed.plusMinutes(30)) {
        assertThat(sessions.find(used)).isPresent();
        moment.pass(Duration.ofMinutes(30));
      }
      assertThat(sessions.find(used)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNewPasswordEndsEverySession(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts accounts = new Accounts(database, moment);
      Sessions here = new Sessions(database, moment);
      Sessions atAnotherInstance = new Sessions(database, moment);
      OneTimePassword made = accounts.create(order("mari", Role.EDITOR));
      String one = here.begin(made.account());
      String two = atAnotherInstance.begin(made.account());
      assertThat(atAnotherInstance.find(one)).isPresent();

      accounts.choose("mari", made.password(), OWN);

      assertThat(here.find(one)).isEmpty();
      assertThat(here.find(two)).isEmpty();
      String three = here.begin(made.account());
      here.end(three);
      assertThat(here.find(three)).isEmpty();
      assertThat(here.find("x")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFirstAdministratorIsMadeOnce(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts accounts = new Accounts(database, moment);

      Account first = accounts.createFirst("test").orElseThrow().account();
      assertThat(first.name()).isEqualTo("admin");
      assertThat(first.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.READER);
      assertThat(accounts.createFirst("test")).isEmpty();
    }
  }

  @Test
  void whatIsNotInItsFormIsRefused() {
    assertThatThrownBy(() -> order("Mari Mets", Role.EDITOR)).hasMessageContaining("is no name");
    assertThatThrownBy(() -> order("mari")).hasMessageContaining("may do nothing");
    assertThatThrownBy(
            () -> new AccountOrder("mari", "Mari\u202Exe", Set.of(Role.EDITOR), Set.of(), "test"))
        .hasMessageContaining("characters that nobody sees");
    assertThatThrownBy(
            () -> new AccountOrder("mari", "Mari", Set.of(Role.EDITOR), Set.of("a/b"), "test"))
        .hasMessageContaining("is no name of an instrument");
  }
}
