package ee.kaskkiri.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.access.Role;
import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.DatabaseException;
import ee.kaskkiri.database.Databases;
import ee.kaskkiri.database.SharedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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

      String again = accounts.reset("mari").orElseThrow().password();
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
  void nobodyLearnsWhetherANameIsThere(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts accounts = new Accounts(database, moment);
      accounts.create(order("mari", Role.EDITOR));
      accounts.signIn("nobody", "warm up");
      List<Long> known = new ArrayList<>();
      List<Long> unknown = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        known.add(nanos(() -> accounts.signIn("mari", "wrong")));
        unknown.add(nanos(() -> accounts.signIn("nobody", "wrong")));
      }
      known.sort(null);
      unknown.sort(null);

      assertThat(accounts.signIn("nobody", "nobody")).isInstanceOf(SignIn.Refused.class);
      assertThat((double) known.get(4) / unknown.get(4)).isBetween(0.5, 2.0);
    }
  }

  private static long nanos(Callable<SignIn> attempt) throws Exception {
    long start = System.nanoTime();
    assertThat(attempt.call()).isInstanceOf(SignIn.Refused.class);
    return System.nanoTime() - start;
  }

  @ParameterizedTest
  @EnumSource
  void theLastActiveAdministratorStays(Database.Kind kind) throws Exception {
    try (Database database = open(kind)) {
      Accounts accounts = new Accounts(database, moment);
      accounts.create(order("ada", Role.ADMIN));
      accounts.create(order("mari", Role.EDITOR));
      AccountChange noAdmin = new AccountChange(null, Set.of(Role.READER), null, null);

      assertThatThrownBy(() -> accounts.change("ada", AccountChange.DEACTIVATION))
          .isInstanceOf(LastAdministratorException.class);
      assertThatThrownBy(() -> accounts.change("ada", noAdmin))
          .isInstanceOf(LastAdministratorException.class);
      accounts.create(order("eve", Role.ADMIN));
      assertThat(accounts.change("ada", noAdmin).orElseThrow().roles()).containsOnly(Role.READER);
      assertThatThrownBy(() -> accounts.change("eve", AccountChange.DEACTIVATION))
          .isInstanceOf(LastAdministratorException.class);
      assertThat(accounts.change("nobody", AccountChange.DEACTIVATION)).isEmpty();
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
      accounts.change(name, AccountChange.DEACTIVATION);
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

      accounts.change("mari", AccountChange.DEACTIVATION);

      assertThat(sessions.find(token)).isEmpty();
      assertThat(accounts.signIn("mari", made.password())).isInstanceOf(SignIn.Refused.class);
      assertThat(accounts.choose("mari", made.password(), OWN)).isFalse();
      assertThatThrownBy(() -> accounts.reset("mari")).hasMessageContaining("was deactivated");
      assertThatThrownBy(() -> accounts.create(order("mari", Role.EDITOR)))
          .hasMessageContaining("There is an account 'mari' already.");
      accounts.change("mari", new AccountChange(null, null, null, true));
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
