package ee.kaskkiri.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.release.history.Activation;
import ee.kaskkiri.release.history.Event;
import ee.kaskkiri.release.history.Judgement;
import ee.kaskkiri.release.repository.Origin;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.release.repository.Snapshot;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseDeskTest {
  private static final String LOG = "rules/CHANGELOG.md";
  private static final String CORRECTION =
      "# Changes\n\n## The price was wrong\n\n*Correction:* `bread` 2020-01-01.\n";

  @TempDir Path data = Path.of("");
  private Instant now = Instant.parse("2020-06-15T12:00:00Z");
  private Optional<DataDirectory> open = Optional.empty();

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.OFF);
  }

  @AfterEach
  void close() {
    open.ifPresent(DataDirectory::close);
  }

  private ReleaseDesk desk(Breadboard start) throws Exception {
    return desk(start, "1");
  }

  /** A start of the service; one that ran before was killed. */
  private ReleaseDesk desk(Breadboard start, String application) throws Exception {
    return desk(() -> snapshot(start), application, Strictness.WARNING, Duration.ofMinutes(5));
  }

  private ReleaseDesk desk(
      ReleaseDesk.Source start, String application, Strictness strictness, Duration limit)
      throws Exception {
    close();
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    DataDirectory directory = DataDirectory.open(data, clock);
    open = Optional.of(directory);
    return new ReleaseDesk(
        start,
        new Judge(strictness, application, limit, Optional.empty()),
        new Ledger("here", directory.archive(), directory.history()),
        2,
        clock);
  }

  private Snapshot snapshot(Breadboard content) {
    return new Snapshot(content.tree(), new Origin("c1", "Mari", "uus hind", now));
  }

  private static Breadboard dearer() {
    return new Breadboard()
        .change(Breadboard.RULES + "loaves.dmn", "2.50", "3.50")
        .change(Breadboard.CASES + "loaves.yaml", "2.50", "3.50")
        .with(LOG, CORRECTION);
  }

  private static BigDecimal price(Release release) {
    Edition edition = release.rules().instrument("bread").orElseThrow().latest();
    var compiled = release.compiled(edition).orElseThrow();
    Evaluation evaluation =
        compiled.evaluate(
            compiled.topic("loaves").orElseThrow(),
            Map.of("count", BigDecimal.ONE),
            LocalDate.parse("2020-01-01"),
            Selection.ALL);
    return ((Evaluation.Decided) evaluation).outcome().path("price").decimalValue();
  }

  private static Judgement lastJudgement(Releases releases) {
    return releases.history().stream()
        .filter(Judgement.class::isInstance)
        .map(Judgement.class::cast)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  @Test
  void newContentDecidesFromThenOnAndTheOldCanBeAsked() throws Exception {
    ReleaseDesk desk = desk(new Breadboard());
    Release old = desk.current();

    desk.take(snapshot(dearer()));

    assertThat(price(desk.current())).isEqualTo("3.50");
    assertThat(price(old)).isEqualTo("2.50");
    assertThat(price(desk.find(old.id()).orElseThrow())).isEqualTo("2.50");
    assertThat(price(desk.find(old.id().substring(0, 10)).orElseThrow())).isEqualTo("2.50");
    assertThat(desk.find("0000000000")).isEmpty();
    assertThat(desk.history())
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly(
            "Judgement", "Activation", "Handled", "Judgement", "Activation", "Handled");
    assertThat(lastJudgement(desk).changes()).startsWith("1 row changed in 1 table");
  }

  @Test
  void whatFailsLeavesTheActiveReleaseAndSaysWhy() throws Exception {
    ReleaseDesk desk = desk(new Breadboard());
    Release old = desk.current();

    desk.take(snapshot(dearer().change(Breadboard.CASES + "loaves.yaml", "3.50", "2.50")));

    assertThat(desk.current()).isSameAs(old);
    Judgement refused = lastJudgement(desk);
    assertThat(refused.passed()).isFalse();
    assertThat(refused.cases()).isEqualTo(new Judgement.Cases(5, 1));
    assertThat(refused.origin().author()).isEqualTo("Mari");
    assertThat(refused.findings())
        .extracting(Finding::line)
        .singleElement()
        .asString()
        .contains(Breadboard.CASES + "loaves.yaml", "few", "expected 2.5", "got 3.5");
    assertThat(desk.find(refused.release())).isEmpty();
  }

  @Test
  void aPublishedEditionStaysUnlessACorrectionIsDeclared() throws Exception {
    ReleaseDesk desk = desk(new Breadboard());

    desk.take(snapshot(dearer().without(LOG)));
    assertThat(price(desk.current())).isEqualTo("2.50");
    assertThat(lastJudgement(desk).findings())
        .extracting(Finding::file)
        .containsExactly(Breadboard.RULES + "loaves.dmn");

    desk.take(snapshot(dearer()));
    assertThat(price(desk.current())).isEqualTo("3.50");
  }

  @Test
  void contentThatDecidedBeforeMayDecideAgain() throws Exception {
    ReleaseDesk desk = desk(new Breadboard());
    desk.take(snapshot(dearer()));

    desk.take(snapshot(new Breadboard()));

    assertThat(price(desk.current())).isEqualTo("2.50");
  }

  @Test
  void anActivationBringsBackTheOldAnswersAndStaysUntilThereIsNewContent() throws Exception {
    ReleaseDesk desk = desk(new Breadboard());
    Release old = desk.current();
    desk.take(snapshot(dearer()));

    desk.activate(old.id().substring(0, 12), "Jüri", "viga");
    assertThat(price(desk.current())).isEqualTo("2.50");
    desk.take(snapshot(dearer()));
    assertThat(price(desk.current())).isEqualTo("2.50");

    desk = desk(dearer());
    desk.take(snapshot(dearer()));
    assertThat(price(desk.current())).isEqualTo("2.50");
    Event last = desk.history().get(desk.history().size() - 1);
    assertThat(last)
        .isInstanceOfSatisfying(
            Activation.class,
            activation -> {
              assertThat(activation.cause()).isEqualTo(Activation.Cause.REQUEST);
              assertThat(activation.by()).isEqualTo("Jüri");
              assertThat(activation.reason()).isEqualTo("viga");
              assertThat(activation.release()).isEqualTo(old.id());
            });
    assertThat(desk.activate("ffffffff", null, "?")).isEmpty();
  }

  @Test
  void everyMomentHasTheReleaseThatDecidedThen() throws Exception {
    desk(new Breadboard());
    Instant first = now;
    now = now.plusSeconds(60);
    ReleaseDesk desk = desk(new Breadboard());
    desk.take(snapshot(dearer()));

    assertThat(desk.activeAt(first.minusMillis(1))).isEmpty();
    assertThat(price(desk.activeAt(first).orElseThrow())).isEqualTo("2.50");
    assertThat(price(desk.activeAt(now.minusMillis(1)).orElseThrow())).isEqualTo("2.50");
    assertThat(price(desk.activeAt(now).orElseThrow())).isEqualTo("3.50");
  }

  @Test
  void afterAStartTheLastActiveReleaseDecides() throws Exception {
    desk(new Breadboard()).take(snapshot(dearer()));

    ReleaseDesk desk = desk(new Breadboard().with(Breadboard.RULES + "act.yaml", "half writ"));

    assertThat(price(desk.current())).isEqualTo("3.50");
  }

  @Test
  void contentThatPassedButNeverGotToDecideIsDealtWithAfterTheNextStart() throws Exception {
    assertThat(price(desk(new Breadboard()).current())).isEqualTo("2.50");
    DataDirectory directory = open.orElseThrow();
    Snapshot next = snapshot(dearer());
    directory.archive().keep(next.files());
    Judgement passed =
        new Judgement(
            now,
            next.files().hash(),
            "here",
            next.origin(),
            true,
            new Judgement.Judge(Strictness.WARNING, "1"),
            null,
            List.of(),
            null);
    directory.history().add(at -> passed);

    ReleaseDesk desk = desk(dearer());
    assertThat(price(desk.current())).isEqualTo("2.50");
    desk.take(next);
    assertThat(price(desk.current())).isEqualTo("3.50");
  }

  @Test
  void anotherApplicationJudgesAgainWhatIsActive() throws Exception {
    desk(new Breadboard(), "1");

    ReleaseDesk desk = desk(new Breadboard(), "2");

    assertThat(price(desk.current())).isEqualTo("2.50");
    assertThat(lastJudgement(desk).judge().application()).isEqualTo("2");
  }

  @Test
  void aFirstContentThatFailsIsNoStart() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () -> desk(new Breadboard().change(Breadboard.CASES + "loaves.yaml", "2.50", "9")))
        .withMessageContaining("expected 9");
  }

  @Test
  void manyReleasesCanBeAskedThoughFewAreInMemory() throws Exception {
    ReleaseDesk desk = desk(new Breadboard());
    Map<String, String> prices = new TreeMap<>(Map.of(desk.current().id(), "2.50"));
    for (String price : new String[] {"3.10", "3.20", "3.30", "3.40"}) {
      desk.take(
          snapshot(
              new Breadboard()
                  .change(Breadboard.RULES + "loaves.dmn", "2.50", price)
                  .change(Breadboard.CASES + "loaves.yaml", "2.50", price)
                  .with(LOG, CORRECTION.repeat(prices.size()))));
      prices.put(desk.current().id(), price);
    }

    for (Map.Entry<String, String> one : prices.entrySet()) {
      assertThat(price(desk.find(one.getKey()).orElseThrow())).isEqualTo(one.getValue());
    }
    assertThat(prices).hasSize(5);
  }

  @Test
  void aReleaseThatIsNoLongerInMemoryIsHeldByNobody() throws Exception {
    ReleaseDesk desk = desk(new Breadboard());
    List<WeakReference<Object>> old = new ArrayList<>();
    for (String price : List.of("3.10", "3.20", "3.30", "3.40")) {
      Release decides = desk.current();
      price(decides);
      old.add(new WeakReference<>(decides));
      old.add(new WeakReference<>(decides.compiled().get(0).topic("loaves").orElseThrow()));
      desk.take(
          snapshot(
              new Breadboard()
                  .change(Breadboard.RULES + "loaves.dmn", "2.50", price)
                  .change(Breadboard.CASES + "loaves.yaml", "2.50", price)
                  .with(LOG, CORRECTION.repeat(old.size()))));
    }
    assertThat(desk.current().findings()).isEmpty();

    List<WeakReference<Object>> gone = old.subList(0, 6);
    Instant deadline = Instant.now().plusSeconds(20);
    while (gone.stream().anyMatch(one -> !one.refersTo(null)) && Instant.now().isBefore(deadline)) {
      System.gc();
    }

    assertThat(gone).allMatch(one -> one.refersTo(null));
    assertThat(old.subList(6, 8)).noneMatch(one -> one.refersTo(null));
  }

  @Test
  void aStartDoesNotNeedTheRepository() throws Exception {
    desk(new Breadboard()).take(snapshot(dearer()));

    ReleaseDesk desk =
        desk(
            () -> {
              throw new RepositoryException("here", "is away.", "Wait.");
            },
            "1",
            Strictness.WARNING,
            Duration.ofMinutes(5));

    assertThat(price(desk.current())).isEqualTo("3.50");
  }

  @Test
  void aRollbackOutlastsAnotherApplication() throws Exception {
    ReleaseDesk desk = desk(new Breadboard());
    String old = desk.current().id();
    desk.take(snapshot(dearer()));
    desk.activate(old, null, "viga");

    desk = desk(dearer(), "2");
    desk.take(snapshot(dearer()));

    assertThat(desk.current().id()).isEqualTo(old);
  }

  @Test
  void aWayBackThatWasCutOffIsGoneAtTheNextStart() throws Exception {
    ReleaseDesk desk = desk(new Breadboard());
    desk.take(snapshot(dearer()));
    Snapshot back = snapshot(new Breadboard());
    DataDirectory directory = open.orElseThrow();
    Judgement passed = lastJudgement(desk);
    directory
        .history()
        .add(
            at ->
                new Judgement(
                    at,
                    back.files().hash(),
                    "here",
                    back.origin(),
                    true,
                    passed.judge(),
                    null,
                    List.of(),
                    null));

    desk = desk(new Breadboard());
    assertThat(price(desk.current())).isEqualTo("3.50");
    desk.take(back);
    assertThat(price(desk.current())).isEqualTo("2.50");
  }

  @Test
  void whatWasRefusedIsJudgedAgainAfterAStart() throws Exception {
    Breadboard uncovered =
        dearer()
            .change(Breadboard.CASES + "rolls.yaml", "- {id: two", "- {id: again")
            .without("test-data/mill");
    desk(new Breadboard()).take(snapshot(uncovered));

    ReleaseDesk desk =
        desk(() -> snapshot(uncovered), "1", Strictness.ERROR, Duration.ofMinutes(5));
    assertThat(price(desk.current())).isEqualTo("2.50");
    desk.take(snapshot(uncovered));

    assertThat(price(desk.current())).isEqualTo("3.50");
  }

  @Test
  void whatTakesTooLongIsRefusedAndDecisionsGoOn() throws Exception {
    desk(new Breadboard());

    ReleaseDesk desk =
        desk(() -> snapshot(dearer()), "1", Strictness.WARNING, Duration.ofMillis(1));
    desk.take(snapshot(dearer()));

    assertThat(price(desk.current())).isEqualTo("2.50");
    assertThat(lastJudgement(desk).passed()).isFalse();
    assertThat(lastJudgement(desk).findings())
        .extracting(Finding::line)
        .singleElement()
        .asString()
        .contains("took longer than", "KASKKIRI_ACTIVATION_LIMIT");
  }

  @Test
  void aLoopWithoutAnEndIsRefusedAndDecisionsGoOn() throws Exception {
    ReleaseDesk desk = desk(new Breadboard());

    desk.take(
        snapshot(
            dearer()
                .change(
                    Breadboard.RULES + "loaves.dmn",
                    "<text>3.50</text>",
                    "<text>sum(for i in 1..1000000000 return i)</text>")));

    assertThat(price(desk.current())).isEqualTo("2.50");
    assertThat(lastJudgement(desk).findings())
        .extracting(Finding::line)
        .anyMatch(line -> line.contains("stopped after"));
  }

  @Test
  void aBrokenContentIsFollowedByAGoodOne() throws Exception {
    ReleaseDesk desk = desk(new Breadboard());

    desk.take(snapshot(dearer().change(Breadboard.RULES + "loaves.dmn", "</decision>", "</dec")));
    assertThat(price(desk.current())).isEqualTo("2.50");
    desk.take(snapshot(dearer()));

    assertThat(price(desk.current())).isEqualTo("3.50");
  }

  @Test
  void anotherRepositoryBeginsAnewAndTheMomentsAreTold() throws Exception {
    desk(new Breadboard());
    DataDirectory directory = open.orElseThrow();
    Clock clock = Clock.fixed(now.plusSeconds(60), ZoneOffset.UTC);
    Judge judge = new Judge(Strictness.WARNING, "1", Duration.ofMinutes(5), Optional.empty());
    Ledger there = new Ledger("there", directory.archive(), directory.history());
    ReleaseDesk other =
        new ReleaseDesk(
            () -> snapshot(dearer().without("rules/mill").without("test-data/mill")),
            judge,
            there,
            2,
            clock);
    assertThat(price(other.current())).isEqualTo("3.50");

    ReleaseDesk back = desk(new Breadboard());
    assertThat(price(back.current())).isEqualTo("2.50");
    assertThat(back.activeAt(now.plusSeconds(3600)).orElseThrow().id())
        .isEqualTo(back.current().id());
  }
}
