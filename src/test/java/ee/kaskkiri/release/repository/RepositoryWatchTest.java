package ee.kaskkiri.release.repository;

import static ee.kaskkiri.release.repository.People.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepositoryWatchTest {
  private static final Instant START = Instant.parse("2020-01-01T12:00:00Z");

  private final Place repository = new Place();
  private final Heard heard = new Heard();
  private final Hands clock = new Hands();

  /** A repository that holds what the test puts there. */
  private static final class Place implements RuleRepository {
    private String text = "<a/>";
    private String sign = "1";
    private @Nullable String wrong;
    private int readings;
    private boolean closed;

    @Override
    public Snapshot read() {
      readings++;
      return new Snapshot(content(text), Origin.directory(START));
    }

    @Override
    public String look() throws RepositoryException {
      if (wrong != null) {
        throw new RepositoryException("place", wrong, "Mend it.");
      }
      return sign;
    }

    @Override
    public String describe() {
      return "place";
    }

    @Override
    public void close() {
      closed = true;
    }

    void becomes(String newText, String newSign) {
      text = newText;
      sign = newSign;
    }
  }

  /** Writes down what it hears. */
  private static final class Heard implements RepositoryListener {
    private final List<String> all = new ArrayList<>();
    private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private @Nullable RuntimeException fault;
    private @Nullable RepositoryException refusal;

    @Override
    public void changed(Snapshot snapshot) throws RepositoryException {
      String text = snapshot.files().text(People.RULES).orElseThrow();
      all.add(text);
      changes.add(text);
      if (fault != null) {
        throw fault;
      }
      if (refusal != null) {
        throw refusal;
      }
    }

    @Override
    public void away(RepositoryException why) {
      all.add("away: " + why.wrong());
    }

    @Override
    public void back() {
      all.add("back");
    }
  }

  /** A clock that the test sets. */
  private static final class Hands extends Clock {
    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private RepositoryWatch watch(String known) {
    return new RepositoryWatch(repository, known, heard, clock);
  }

  @Test
  void tellsOnceOfEachContent() {
    RepositoryWatch watch = watch(content("<a/>").hash());
    watch.step();
    assertThat(heard.all).isEmpty();

    repository.becomes("<b/>", "2");
    watch.step();
    watch.step();

    assertThat(heard.all).containsExactly("<b/>");
  }

  @Test
  void tellsOfTheFirstContentIfNoneIsKnown() {
    watch("").step();

    assertThat(heard.all).containsExactly("<a/>");
  }

  @Test
  void tellsNothingWhereOnlyTheSignIsNew() {
    RepositoryWatch watch = watch(content("<a/>").hash());
    watch.step();
    repository.becomes("<a/>", "2");
    watch.step();

    assertThat(heard.all).isEmpty();
  }

  @Test
  void doesNotReadAsLongAsTheSignIsTheSame() {
    RepositoryWatch watch = watch("");
    for (int i = 0; i < 50; i++) {
      watch.step();
    }

    assertThat(repository.readings).isOne();
  }

  @Test
  void readsNowAndThenAlthoughTheSignIsTheSame() {
    RepositoryWatch watch = watch(content("<a/>").hash());
    watch.step();
    repository.becomes("<b/>", "1");
    for (int i = 0; i < 60; i++) {
      watch.step();
    }

    assertThat(heard.all).containsExactly("<b/>");
  }

  @Test
  void ofSeveralChangesBetweenTwoLooksTheNewestIsTold() {
    RepositoryWatch watch = watch(content("<a/>").hash());
    watch.step();
    repository.becomes("<b/>", "2");
    repository.becomes("<c/>", "3");
    watch.step();

    assertThat(heard.all).containsExactly("<c/>");
  }

  @Test
  void goesOnWhileTheRepositoryIsAwayAndSaysSoOnce() {
    RepositoryWatch watch = watch(content("<a/>").hash());
    watch.step();
    repository.wrong = "is away.";
    watch.step();
    watch.step();
    repository.wrong = "is full.";
    watch.step();
    repository.wrong = null;
    repository.becomes("<b/>", "2");
    watch.step();

    assertThat(heard.all).containsExactly("away: is away.", "away: is full.", "<b/>", "back");
  }

  @Test
  void theStateSaysSinceWhenAndWhy() {
    RepositoryWatch watch = watch("");
    assertThat(watch.state()).isEqualTo(new RepositoryState(true, START, null, 0, null));

    clock.now = START.plusSeconds(1);
    watch.step();
    assertThat(watch.state()).isEqualTo(new RepositoryState(true, START, clock.now, 0, null));

    repository.wrong = "is away.";
    clock.now = START.plusSeconds(2);
    watch.step();
    clock.now = START.plusSeconds(3);
    watch.step();
    RepositoryState away = watch.state();
    assertThat(away.reachable()).isFalse();
    assertThat(away.since()).isEqualTo(START.plusSeconds(2));
    assertThat(away.looked()).isEqualTo(START.plusSeconds(1));
    assertThat(away.failures()).isEqualTo(2);
    assertThat(away.failure()).hasMessage("place: is away. Mend it.");

    repository.wrong = null;
    clock.now = START.plusSeconds(4);
    watch.step();
    assertThat(watch.state().reachable()).isTrue();
    assertThat(watch.state().since()).isEqualTo(START.plusSeconds(4));
    assertThat(watch.state().failure()).isNotNull();
  }

  @Test
  void aClockThatGoesBackChangesNothing() {
    RepositoryWatch watch = watch(content("<a/>").hash());
    watch.step();
    clock.now = START.minusSeconds(1_000_000);
    repository.becomes("<b/>", "2");
    watch.step();

    assertThat(heard.all).containsExactly("<b/>");
  }

  @Test
  void aListenerThatFailsDoesNotEndTheWatch() {
    RepositoryWatch watch = watch("");
    heard.fault = new IllegalStateException("out of order");
    watch.step();
    assertThat(watch.state().reachable()).isFalse();
    assertThat(watch.state().failure()).hasMessageContaining("out of order");

    heard.fault = null;
    repository.becomes("<b/>", "2");
    watch.step();

    assertThat(heard.all).endsWith("<b/>", "back");
  }

  @Test
  void contentThatAFaultHinderedIsToldOfAgainButNotAtEveryLook() {
    RepositoryWatch watch = watch("");
    heard.fault = new IllegalStateException("out of order");
    for (int i = 0; i < 61; i++) {
      watch.step();
    }

    assertThat(heard.changes).containsExactly("<a/>", "<a/>");
  }

  @Test
  void contentThatNothingCouldBeDoneWithIsToldOfAtTheNextLook() {
    RepositoryWatch watch = watch("");
    heard.refusal = new RepositoryException("disk", "is full.", "Make room.");
    watch.step();
    watch.step();
    assertThat(watch.state().failure()).hasMessage("disk: is full. Make room.");
    heard.refusal = null;
    watch.step();
    watch.step();

    assertThat(heard.all).containsExactly("<a/>", "away: is full.", "<a/>", "<a/>", "back");
  }

  @Test
  void aPokeEndsThePauseAtOnceAndReadsAlsoUnderTheSameSign() throws Exception {
    try (RepositoryWatch watch = watch("")) {
      watch.start(Duration.ofDays(1));
      assertThat(heard.changes.poll(30, TimeUnit.SECONDS)).isEqualTo("<a/>");

      repository.becomes("<b/>", "1");
      watch.poke();

      assertThat(heard.changes.poll(30, TimeUnit.SECONDS)).isEqualTo("<b/>");
    }
    assertThat(repository.closed).isTrue();
  }
}
