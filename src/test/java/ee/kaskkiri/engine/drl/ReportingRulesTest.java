package ee.kaskkiri.engine.drl;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportingRulesTest {
  private static final String PATH = "rules/kov-ktg/2019-01-01/reporting.drl";
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2020, 12, 31);
  private static final List<String> ALL =
      List.of("participation-share", "new-opportunities", "new-young-people");

  private final Set<String> fired = new HashSet<>();
  private DrlTopic topic;

  @BeforeAll
  void compile() {
    LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
    String text = FileTree.packaged().text(PATH).orElseThrow();
    List<Finding> findings = new ArrayList<>();
    topic =
        DrlCompiler.compile(
                new RuleFile(PATH, "reporting", RuleFile.Language.DRL, text),
                Optional.of(DrlFiles.DAY),
                findings)
            .orElseThrow(() -> new AssertionError(findings.toString()));
    assertThat(findings).isEmpty();
  }

  @AfterAll
  void everyRuleFiredInSomeCase() {
    assertThat(topic.rules()).extracting(RuleRef::rule).allMatch(fired::contains);
  }

  @Test
  void aGroupThatReportedInTimeIsInOrder() {
    Decided decided = decide(true, page(true), LAST, report(1, 0, 0), report(2, 12, 0));
    assertThat(verdict(decided)).isEqualTo("IN_ORDER");
    assertThat(codes(decided)).containsExactly("KTG-R06");
    assertThat(decided.outcome().get("remainingReports").intValue()).isEqualTo(3);
    assertThat(decided.outcome().get("obligations")).hasSize(7);
  }

  @Test
  void withoutAContractNothingIsDue() {
    Decided decided = decide(false, null, FIRST);
    assertThat(verdict(decided)).isEqualTo("IN_ORDER");
    assertThat(decided.outcome().get("obligations")).isEmpty();
  }

  @Test
  void aReportWithoutAContractGoesToAPerson() {
    Decided decided = decide(false, null, FIRST, report(1, 0, 0));
    assertThat(codes(decided)).containsExactly("KTG-R04", "KTG-R06");
    assertThat(verdict(decided)).isEqualTo("MANUAL_REVIEW");
  }

  @Test
  void aContractWithoutReportsLeavesBothYearsUncovered() {
    Decided decided = decide(true, page(true), FIRST);
    assertThat(codes(decided)).containsExactly("KTG-R05", "KTG-R05", "KTG-R06");
  }

  @Test
  void theSixthReportIsOneTooMany() {
    assertThat(codes(decide(true, page(true), FIRST, reports(5)))).doesNotContain("KTG-R01");
    assertThat(codes(decide(true, page(true), FIRST, reports(6)))).contains("KTG-R01");
  }

  @Test
  void aReportIsUpcomingForThirtyDaysAndOverdueAfterItsDueDay() {
    LocalDate due = FIRST.plusMonths(7);
    for (int days : new int[] {31, 30, 0, -1}) {
      Decided decided =
          decide(true, page(true), due.minusDays(days), report(1, 0, null), report(2, 12, 0));
      assertThat(codes(decided).contains("KTG-R03")).isEqualTo(days == 30 || days == 0);
      assertThat(codes(decided).contains("KTG-R02")).isEqualTo(days < 0);
    }
  }

  @Test
  void aDueDayFitsFromTheFirstDayToNinetyDaysAfterTheLast() {
    assertThat(misplaced(FIRST.minusDays(1))).isTrue();
    assertThat(misplaced(FIRST)).isFalse();
    assertThat(misplaced(LAST.plusDays(90))).isFalse();
    assertThat(misplaced(LAST.plusDays(91))).isTrue();
  }

  @Test
  void twoReportsOnOnePeriodAreOneFinding() {
    Decided decided = decide(true, page(true), LAST, report(1, 0, 0), report(1, 0, 0));
    assertThat(codes(decided)).containsOnlyOnce("KTG-R07").contains("KTG-R05");
  }

  @Test
  void everyMissingIndicatorOfAReportHandedInIsAFinding() {
    Map<String, @Nullable Object> report = report(1, 0, 0);
    report.put("indicators", List.of("new-opportunities"));
    Decided decided = decide(true, page(true), LAST, report, report(2, 12, 0));
    assertThat(codes(decided)).filteredOn("KTG-R08"::equals).hasSize(2);
    assertThat(verdict(decided)).isEqualTo("FINDINGS");
  }

  @Test
  void publicityIsOwedFromTheFirstDayOfFunding() {
    for (int days : new int[] {-31, -30, -1}) {
      assertThat(codes(decide(true, null, FIRST.plusDays(days)))).doesNotContain("KTG-R09");
    }
    assertThat(codes(decide(true, null, FIRST))).filteredOn("KTG-R09"::equals).hasSize(3);
    assertThat(codes(decide(true, page(false), FIRST))).filteredOn("KTG-R09"::equals).hasSize(3);
  }

  @Test
  void aContractThatEndsBeforeItBeginsGoesToAPerson() {
    Map<String, Object> reversed = new HashMap<>(contract());
    reversed.put("lastDay", FIRST.minusDays(1));
    Decided decided = decide(reversed, page(true), FIRST);
    assertThat(codes(decided)).contains("KTG-R10");
    assertThat(verdict(decided)).isEqualTo("MANUAL_REVIEW");
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsAndANumberGivenTwiceAreFindings() {
    Map<String, @Nullable Object> reversed = report(1, 0, 0);
    reversed.put("to", FIRST.minusDays(1));
    assertThat(codes(decide(true, page(true), LAST, reversed))).contains("KTG-R11");
    assertThat(codes(decide(true, page(true), LAST, report(1, 0, 0), report(1, 12, 0))))
        .containsOnlyOnce("KTG-R12");
  }

  private boolean misplaced(LocalDate due) {
    Map<String, @Nullable Object> report = report(1, 0, null);
    report.put("dueOn", due);
    return codes(decide(true, page(true), FIRST, report)).contains("KTG-R04");
  }

  private Decided decide(
      boolean contract, @Nullable Map<String, Object> page, LocalDate on, Object... reports) {
    return decide(contract ? contract() : null, page, on, reports);
  }

  private Decided decide(
      @Nullable Map<String, Object> contract,
      @Nullable Map<String, Object> page,
      LocalDate on,
      Object... reports) {
    Map<String, @Nullable Object> input = new HashMap<>();
    input.put("contract", contract);
    input.put("publicity", page);
    input.put("reports", List.of(reports));
    Decided decided = (Decided) topic.evaluate(input, on, Selection.ALL);
    decided.fired().forEach(rule -> fired.add(rule.rule()));
    return decided;
  }

  private static List<String> codes(Decided decided) {
    return decided.reasons().stream().map(Reason::code).toList();
  }

  private static String verdict(Decided decided) {
    return decided.outcome().get("verdict").textValue();
  }

  private static Map<String, Object> contract() {
    return Map.of(
        "procurement", "framework-agreement",
        "signedOn", FIRST,
        "firstDay", FIRST,
        "lastDay", LAST);
  }

  private static Map<String, Object> page(boolean named) {
    return Map.of("implementingBody", named, "ministry", named, "fund", named);
  }

  private static Object[] reports(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(i -> report(i, i, null)).toArray();
  }

  /** A report on six months, due a month later; handed in so many days after the due day. */
  private static Map<String, @Nullable Object> report(
      int number, int month, @Nullable Integer daysLate) {
    LocalDate from = FIRST.plusMonths(month);
    LocalDate due = from.plusMonths(7);
    Map<String, @Nullable Object> report = new HashMap<>();
    report.put("number", BigDecimal.valueOf(number));
    report.put("from", from);
    report.put("to", from.plusMonths(6).minusDays(1));
    report.put("dueOn", due);
    report.put("submittedOn", daysLate == null ? null : due.plusDays(daysLate));
    report.put("indicators", ALL);
    return report;
  }
}
