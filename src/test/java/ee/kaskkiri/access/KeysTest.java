package ee.kaskkiri.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.DatabaseException;
import ee.kaskkiri.database.Databases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  private static final Instant NOW = Instant.parse("2020-01-31T12:00:00Z");

  @TempDir Path data = Path.of("");

  private Database database = new NoDatabase();
  private final Moment moment = new Moment();

  /** A clock that a test sets. */
  private static final class Moment extends Clock {
    private Instant now = NOW;
    private long nanos;

    void pass(Duration time) {
      now = now.plus(time);
      nanos += time.toNanos();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** A database that does not answer. */
  private static final class NoDatabase implements Database {
    @Override
    public Kind kind() {
      return Kind.SQLITE;
    }

    @Override
    public String describe() {
      return "nowhere";
    }

    @Override
    public Connection connect() throws SQLException {
      throw new SQLException("it does not answer");
    }

    @Override
    public void close() {}
  }

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  @BeforeEach
  void open() throws DatabaseException {
    database = Databases.open("", data);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Keys keys() {
    return new Keys(database, moment);
  }

  private static KeyOrder order(String name) {
    return new KeyOrder(name, Set.of(Role.CALLER), Set.of("waste"), null, "test");
  }

  private KnownKeys known(Keys keys) {
    return new KnownKeys(keys, Runnable::run, () -> moment.nanos);
  }

  @Test
  void aKeyIsKeptWithoutItsSecret() throws SQLException {
    NewKey made = keys().create(order("payments"));

    assertThat(keys().all()).containsExactly(made.key());
    assertThat(made.key().expiresAt()).isEqualTo(NOW.plus(Keys.USUAL_LIFE));
    assertThat(made.text().toString()).doesNotContain(made.text().secret());
    assertThat(KeyText.parse(made.text().written())).contains(made.text());
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM api_key")) {
      for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
        assertThat(String.valueOf(row.getString(column))).doesNotContain(made.text().secret());
      }
    }
  }

  @Test
  void livingKeysHaveDifferentNames() throws SQLException {
    Keys keys = keys();
    NewKey first = keys.create(order("payments"));

    assertThatThrownBy(() -> keys.create(order("payments")))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("There is a key 'payments' already.");
    keys.revoke(first.key().id(), "test");
    keys.create(order("payments"));
    moment.pass(Keys.USUAL_LIFE);
    keys.create(order("payments"));

    assertThat(keys.all())
        .extracting(key -> key.state(moment.instant()))
        .containsExactlyInAnyOrder(ApiKey.State.REVOKED, ApiKey.State.REVOKED, ApiKey.State.LIVING);
  }

  @Test
  void aKeyThatWouldHaveEndedIsNotMade() {
    KeyOrder order = new KeyOrder("late", Set.of(Role.CALLER), Set.of(), NOW, "test");

    assertThatThrownBy(() -> keys().create(order)).hasMessageContaining("has ended already");
  }

  @Test
  void anOrderThatMakesNoSenseIsRefused() {
    for (String name : List.of("", "A", "-a", "a b", "a'; DROP TABLE api_key", "x".repeat(64))) {
      assertThatThrownBy(() -> order(name)).isInstanceOf(KeyRefusedException.class);
    }
    assertThatThrownBy(() -> new KeyOrder("a", Set.of(), Set.of(), null, "test"))
        .isInstanceOf(KeyRefusedException.class);
    assertThatThrownBy(() -> new KeyOrder("a", Set.of(Role.CALLER), Set.of("a,b"), null, "test"))
        .isInstanceOf(KeyRefusedException.class);
  }

  @Test
  void aDayIsTheLastOneOfAKey() {
    assertThat(KeyOrder.endOf(LocalDate.parse("2020-02-28")))
        .isEqualTo(Instant.parse("2020-02-29T00:00:00Z"));
  }

  @Test
  void aKeyEndsAtItsMoment() throws SQLException {
    NewKey made = keys().create(order("payments"));
    KnownKeys known = known(keys());

    assertThat(known.ask(made.text())).isEqualTo(new KeyAnswer.Accepted(made.key().caller()));
    moment.pass(Keys.USUAL_LIFE.minusMillis(1));
    assertThat(known.ask(made.text())).isInstanceOf(KeyAnswer.Accepted.class);
    moment.now = moment.now.plusMillis(1);
    assertThat(known.known(made.text()).orElseThrow()).isInstanceOf(KeyAnswer.Refused.class);
  }

  @Test
  void whatIsRevokedElsewhereIsRefusedWithinTwoSeconds() throws SQLException {
    Keys keys = keys();
    NewKey made = keys.create(order("payments"));
    KnownKeys known = known(keys);
    assertThat(known.known(made.text())).isEmpty();
    known.ask(made.text());

    keys.revoke("payments", "another instance");
    assertThat(known.known(made.text()).orElseThrow()).isInstanceOf(KeyAnswer.Accepted.class);
    moment.pass(Duration.ofSeconds(1));
    known.known(made.text());

    assertThat(known.known(made.text())).isEmpty();
    assertThat(known.ask(made.text()))
        .isEqualTo(new KeyAnswer.Refused("The key 'payments' was revoked."));
  }

  @Test
  void whatIsKnownIsForgottenWhenTheDatabaseDoesNotAnswer() throws SQLException {
    NewKey made = keys().create(order("payments"));
    boolean[] away = {false};
    Database shaky =
        new Database() {
          @Override
          public Kind kind() {
            return Kind.SQLITE;
          }

          @Override
          public String describe() {
            return "shaky";
          }

          @Override
          public Connection connect() throws SQLException {
            if (away[0]) {
              throw new SQLException("it does not answer");
            }
            return database.connect();
          }

          @Override
          public void close() {}
        };
    KnownKeys known = known(new Keys(shaky, moment));
    known.ask(made.text());
    away[0] = true;

    moment.pass(Duration.ofMillis(1999));
    assertThat(known.known(made.text())).isPresent();
    moment.pass(Duration.ofMillis(1));
    assertThat(known.known(made.text())).isEmpty();
    assertThatThrownBy(() -> known.ask(made.text())).isInstanceOf(SQLException.class);
  }

  @Test
  void theDayOfUseIsKept() throws SQLException {
    NewKey made = keys().create(order("payments"));
    known(keys()).ask(made.text());

    assertThat(keys().all().get(0).usedOn()).isEqualTo(LocalDate.parse("2020-01-31"));
  }

  @Test
  void nobodyIsRevokedByAWordThatIsNoName() throws SQLException {
    keys().create(order("payments"));

    assertThat(keys().revoke("' OR '1'='1", "test")).isEqualTo(Optional.empty());
    assertThat(keys().all().get(0).state(moment.instant())).isEqualTo(ApiKey.State.LIVING);
  }
}
