package ee.kaskkiri.regression.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.regression.impact.ImpactReport.TopicImpact;
import ee.kaskkiri.regression.impact.MoneyImpact.Named;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImpactTest {
  private static final String MANY =
      Kiosk.line("a", "Aru", 10)
          + Kiosk.line("b", "Oru", 4)
          + Kiosk.line("c", "Aru", 0)
          + Kiosk.line("d", "Oru", 13);

  private static Portfolio lines(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new LinePortfolio("lines", new ByteArrayInputStream(bytes), bytes.length, Defaults.NONE);
  }

  private static ImpactReport run(Kiosk from, Kiosk to, String text) throws IOException {
    return new Impact(from.side("old"), to.side("new"), 10).run(lines(text), List.of(), Watch.NONE);
  }

  private static MoneyImpact money(ImpactReport report, String value) {
    return report.money().stream()
        .filter(money -> money.value().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static Sums group(MoneyImpact money, String field, String value) {
    return money.groups().stream()
        .filter(grouping -> grouping.field().equals(field))
        .flatMap(grouping -> grouping.values().stream())
        .filter(group -> group.value().equals(value))
        .map(MoneyImpact.Group::sums)
        .findFirst()
        .orElseThrow();
  }

  private static TopicImpact papers(ImpactReport report) {
    assertThat(report.topics()).hasSize(1);
    return report.topics().get(0);
  }

  private static BigDecimal euros(String text) {
    return new BigDecimal(text);
  }

  @Test
  void addsUpEurosExactlyBeforeAndAfter() throws IOException {
    Sums sums = money(run(Kiosk.paying("0.10"), Kiosk.paying("0.30"), MANY), "sum").sums();

    assertThat(sums.before()).isEqualByComparingTo("2.70");
    assertThat(sums.after()).isEqualByComparingTo("8.10");
    assertThat(sums.difference()).isEqualByComparingTo("5.40");
  }

  @Test
  void countsWinnersAndLosersWithTheirSums() throws IOException {
    ImpactReport up = run(Kiosk.paying("2"), Kiosk.paying("3"), MANY);
    ImpactReport down = run(Kiosk.paying("3"), Kiosk.paying("2.50"), MANY);

    Sums gains = money(up, "sum").sums();
    assertThat(gains.winners()).isEqualTo(3);
    assertThat(gains.gains()).isEqualByComparingTo("27");
    assertThat(gains.losers()).isZero();
    Sums losses = money(down, "sum").sums();
    assertThat(losses.losers()).isEqualTo(3);
    assertThat(losses.losses()).isEqualByComparingTo("13.5");
    assertThat(losses.winners()).isZero();
  }

  @Test
  void tellsEurosApartByTheFieldsThatTheActNames() throws IOException {
    MoneyImpact towns = money(run(Kiosk.paying("2"), Kiosk.paying("3"), MANY), "towns[].sum");

    Sums aru = group(towns, "town", "Aru");
    assertThat(aru.before()).isEqualByComparingTo("20");
    assertThat(aru.after()).isEqualByComparingTo("30");
    assertThat(aru.winners()).isEqualTo(1);
    assertThat(group(towns, "town", "Oru").difference()).isEqualByComparingTo("17");
    assertThat(group(towns, "year", "2").difference()).isEqualByComparingTo("13.5");
  }

  @Test
  void neverAddsDifferentValuesTogether() throws IOException {
    ImpactReport report = run(Kiosk.paying("2"), Kiosk.paying("3"), MANY);

    assertThat(report.money()).extracting(MoneyImpact::value).containsExactly("sum", "towns[].sum");
    assertThat(report.instruments().get(0).money()).isEqualTo(report.money());
    assertThat(papers(report).money()).isEqualTo(report.money());
  }

  @Test
  void aNullValueCountsAsNothingAndIsCounted() throws IOException {
    MoneyImpact sum = money(run(Kiosk.paying("2"), Kiosk.paying("3"), MANY), "sum");

    assertThat(sum.nullsBefore()).isEqualTo(1);
    assertThat(sum.nullsAfter()).isEqualTo(1);
    assertThat(sum.sums().before()).isEqualByComparingTo("54");
  }

  @Test
  void saysFromWhichVerdictToWhich() throws IOException {
    TopicImpact papers = papers(run(Kiosk.paying("2"), Kiosk.paying("0"), MANY));

    assertThat(papers.verdicts())
        .extracting(
            change -> change.from().word() + " > " + change.to().word() + " " + change.asks())
        .containsExactly("PAY > NONE 2", "NONE > NONE 1", "ASK > ASK 1");
    assertThat(papers.verdicts().get(0).to().meaning()).hasToString("refused");
  }

  @Test
  void tellsAnotherOutcomeFromOtherReasonsAndOtherWords() throws IOException {
    ImpactReport report =
        run(
            Kiosk.paying("2"),
            Kiosk.paying("2.00"),
            Kiosk.line("a", "Aru", 1) + Kiosk.line("b", "Aru", 60));

    assertThat(report.counts().changed()).as("2 is 2.00").isZero();
    assertThat(report.counts().texts()).isEqualTo(2);
    ImpactReport dearer = run(Kiosk.paying("2"), Kiosk.paying("1.6"), Kiosk.line("b", "Aru", 60));
    assertThat(dearer.counts().outcome()).isEqualTo(1);
    assertThat(dearer.changes().get(0).reasons())
        .extracting(reason -> reason.change() + " " + reason.name())
        .containsExactly("WENT KIO-2", "CAME KIO-1");
  }

  @Test
  void listsTheGreatestDifferencesFirst() throws IOException {
    Impact impact = new Impact(Kiosk.paying("2").side("old"), Kiosk.paying("3").side("new"), 2);
    ImpactReport report = impact.run(lines(MANY), List.of(), Watch.NONE);

    assertThat(report.changes()).extracting(Change::ref).containsExactly("d", "a");
    assertThat(report.changesLeftOut()).isEqualTo(1);
    Change.Money money = report.changes().get(1).money().get(0);
    assertThat(money.difference()).isEqualByComparingTo("10");
    assertThat(report.changes().get(1).groups().get(0).values()).containsExactly("Aru");
  }

  @Test
  void keepsEurosOfOneSideApartFromWinnersAndLosers() throws IOException {
    ImpactReport report =
        run(Kiosk.paying("4"), Kiosk.paying("6"), MANY + Kiosk.line("e", "Aru", 100));

    assertThat(report.counts().becameUndecided()).isEqualTo(1);
    assertThat(report.unanswered()).extracting(Change::ref).containsExactly("e");
    assertThat(report.unanswered().get(0).after().messages()).containsExactly("no row fits");
    Sums sums = money(report, "sum").sums();
    assertThat(sums.onlyBefore()).isEqualByComparingTo("400");
    assertThat(sums.losers()).isZero();
    assertThat(sums.difference())
        .isEqualByComparingTo(
            sums.gains().subtract(sums.losses()).add(sums.onlyAfter()).subtract(sums.onlyBefore()));
    assertThat(run(Kiosk.paying("6"), Kiosk.paying("4"), Kiosk.line("e", "Aru", 100)).counts())
        .extracting(Counts::becameDecided)
        .isEqualTo(1L);
  }

  @Test
  void aReleaseWithoutTheTopicOrTheEditionAnswersNothing() throws IOException {
    Kiosk without = Kiosk.paying("2").without("rules/kiosk/2020-01-01/papers.dmn");
    without.with("rules/kiosk/2020-01-01/rolls.dmn", "1");
    ImpactReport report = run(Kiosk.paying("2"), without, Kiosk.line("a", "Aru", 1));
    assertThat(report.counts().status()).isEqualTo(1);
    assertThat(report.changes().get(0).after().standing().status()).isEqualTo(Status.UNKNOWN_TOPIC);

    ImpactReport late =
        run(
            Kiosk.paying("2"),
            Kiosk.paying("3"),
            Kiosk.line("a", "Aru", 1).replace("2020-05", "2021-05"));
    assertThat(papers(late).verdicts())
        .extracting(VerdictChange::from)
        .containsExactly(new Standing(Status.NO_EDITION_IN_FORCE, null, null));
    assertThat(late.counts().changed()).isZero();

    ImpactReport strange =
        run(
            Kiosk.paying("2"),
            Kiosk.paying("3"),
            Kiosk.line("a", "Aru", 1).replace("papers\",\"on", "rolls\",\"on"));
    assertThat(strange.topics()).isEmpty();
    assertThat(strange.counts().unanswered()).isEqualTo(1);
  }

  @Test
  void refusedInputIsCountedForEachRelease() throws IOException {
    ImpactReport report =
        run(
            Kiosk.paying("2"),
            Kiosk.paying("3"),
            Kiosk.line("a", "Aru", 1).replace("town", "twon"));

    assertThat(report.counts().refusedBefore()).isEqualTo(1);
    assertThat(report.counts().refusedAfter()).isEqualTo(1);
    assertThat(report.unanswered().get(0).before().messages().get(0)).contains("/twon");
  }

  @Test
  void aTestOfTheInputThatDoesNotEndLeavesTheQuestionUndecidedAndTheRunGoesOn() throws IOException {
    String text = Kiosk.line("a", Kiosk.ENDLESS, 1) + Kiosk.line("b", "Aru", 1);
    ImpactReport report = run(Kiosk.paying("2"), Kiosk.paying("3"), text);

    assertThat(report.counts().asked()).isEqualTo(2);
    assertThat(report.counts().outcome()).isEqualTo(1);
    assertThat(report.unanswered().get(0).after().standing().status()).isEqualTo(Status.UNDECIDED);
    assertThat(report.unanswered().get(0).after().messages())
        .containsExactly("stopped after ever so many steps");
  }

  @Test
  void moneyThatOnlyOneActNamesIsSaidToBe() throws IOException {
    Kiosk after = Kiosk.paying("3").money("[{value: \"towns[].sum\", group_by: [town]}]");
    ImpactReport report = run(Kiosk.paying("2"), after, Kiosk.line("a", "Aru", 5));

    assertThat(money(report, "sum").named()).isEqualTo(Named.FROM);
    assertThat(money(report, "sum").sums().onlyBefore()).isEqualByComparingTo("10");
    assertThat(money(report, "towns[].sum").named()).isEqualTo(Named.BOTH);
  }

  @Test
  void theSameReleaseTwiceChangesNothingAndIsEvaluatedOnce() throws IOException {
    Kiosk same = Kiosk.paying("2");
    ImpactReport report = run(same, same, MANY);

    assertThat(report.counts().asked()).isEqualTo(4);
    assertThat(report.counts().changed()).isZero();
    assertThat(report.changes()).isEmpty();
    assertThat(money(report, "sum").sums().difference()).isZero();
    assertThat(report.sharedEditions()).containsExactly("rules/kiosk/2020-01-01");
    assertThat(same.evaluations).hasValue(4);
  }

  @Test
  void anEmptyPortfolioIsAReportToo() throws IOException {
    ImpactReport report = run(Kiosk.paying("2"), Kiosk.paying("3"), "\n\n");

    assertThat(report.counts().asked()).isZero();
    assertThat(report.portfolio().entries()).isZero();
    assertThat(report.topics()).isEmpty();
  }

  @Test
  void linesThatHoldNoQuestionAreCountedAndTheRunGoesOn() throws IOException {
    ImpactReport report = run(Kiosk.paying("2"), Kiosk.paying("3"), "{\n" + MANY + "[1]\n" + MANY);

    assertThat(report.counts().asked()).isEqualTo(8);
    assertThat(report.portfolio().unreadable()).isEqualTo(2);
    assertThat(report.unreadable()).extracting(Unreadable::line).containsExactly(1L, 6L);
  }

  @Test
  void theReportIsTheSameHoweverManyThreadsWork() throws IOException {
    String text =
        IntStream.range(0, 3000)
            .mapToObj(i -> Kiosk.line("r" + i, "Town " + i % 40, i % 130))
            .collect(Collectors.joining());
    List<List<Change>> taken = new ArrayList<>();
    List<ImpactReport> reports = new ArrayList<>();
    for (int threads : new int[] {1, 2, 7}) {
      List<Change> changes = new ArrayList<>();
      Impact impact =
          new Impact(
              Kiosk.paying("4.05").side("old"), Kiosk.paying("4.1").side("new"), 25, threads);
      reports.add(impact.run(lines(text), List.of(changes::add), Watch.NONE));
      taken.add(changes);
    }

    assertThat(reports.get(1)).isEqualTo(reports.get(0));
    assertThat(reports.get(2)).isEqualTo(reports.get(0));
    assertThat(taken.get(0)).hasSize((int) reports.get(0).counts().changed());
    assertThat(taken.get(2)).isEqualTo(taken.get(0));
  }

  @Test
  void groupsAreGivenUpWhenThereAreTooMany() throws IOException {
    String text =
        IntStream.rangeClosed(0, GroupTally.MOST)
            .mapToObj(i -> Kiosk.line("r" + i, "Town " + i, 1))
            .collect(Collectors.joining());
    MoneyImpact towns = money(run(Kiosk.paying("2"), Kiosk.paying("3"), text), "towns[].sum");

    assertThat(towns.groups())
        .filteredOn(MoneyImpact.Grouping::tooMany)
        .extracting(MoneyImpact.Grouping::field)
        .containsExactly("town");
    assertThat(towns.sums().difference()).isEqualByComparingTo(euros("10001"));
  }

  @Test
  void stopsWhenNobodyWantsTheResult() {
    Watch stopped =
        new Watch() {
          @Override
          public void at(long asked, long taken) {
            // nobody looks
          }

          @Override
          public boolean stopped() {
            return true;
          }
        };
    Impact impact = new Impact(Kiosk.paying("2").side("old"), Kiosk.paying("3").side("new"), 10);

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> impact.run(lines(MANY), List.of(), stopped));
  }

  @Test
  void asksTheCasesOfTheFirstReleaseAndThoseThatOnlyTheSecondHas() throws IOException {
    String path = "test-data/kiosk/2020-01-01/papers.yaml";
    Side from = Kiosk.paying("2").with(path, cases("one", 3)).side("old");
    Side to = Kiosk.paying("3").with(path, cases("one", 5) + more("two", 7)).side("new");
    try (Portfolio cases = CasePortfolio.of(from, to, Scope.ALL, null)) {
      ImpactReport report = new Impact(from, to, 10).run(cases, List.of(), Watch.NONE);

      assertThat(report.counts().asked()).isEqualTo(2);
      assertThat(report.changes()).extracting(Change::ref).containsExactly("two", "one");
      assertThat(report.changes().get(1).title()).isEqualTo("Papers of one.");
      assertThat(money(report, "sum").sums().before()).isEqualByComparingTo("20");
    }
  }

  private static String cases(String id, int papers) {
    return "cases:\n" + more(id, papers);
  }

  private static String more(String id, int papers) {
    return """
          - {id: %s, name: Papers of %s., kind: published, basis: § 1, on: 2020-05-01,
             given: {town: Aru, papers: %d}, expect: {outcome: {verdict: PAY}}}
        """
        .formatted(id, id, papers);
  }
}
