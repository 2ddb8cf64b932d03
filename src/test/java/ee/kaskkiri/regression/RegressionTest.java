package ee.kaskkiri.regression;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.rules.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegressionTest {
  private static String cases(String given, String expect) {
    return """
        cases:
          - id: one
            name: It holds.
            kind: boundary
            basis: § 1
            on: 2020-01-01
            given: %s
            expect: %s
        """
        .formatted(given, expect);
  }

  private static List<String> differences(String given, String expect) {
    return Bakery.run(cases(given, expect)).topics().get(0).results().get(0).differences().stream()
        .map(Difference::line)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{outcome: {sum: 30}, codes: [BRD-2, BRD-1]}",
        "{outcome: {sum: 30.000}, codes: [BRD-1, {code: BRD-2, subject: Baker}]}",
        "{outcome: {halves: [12, 12.0], nothing: null}, codes: [BRD-1, BRD-2]}",
        "{outcome: {sum: 30}, codes: [BRD-1, BRD-2], fired: [BRD-1, loaf table/BRD-2]}",
      })
  void comparesWhatIsNamedExactly(String expect) {
    assertThat(differences("{loaves: 12}", expect)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "{outcome: {sum: 30.0001}, codes: [BRD-1, BRD-2]} | /sum: expected 30.0001, got 30.00",
        "{outcome: {sum: '30'}, codes: [BRD-1, BRD-2]} | /sum: expected \"30\", got 30.00",
        "{outcome: {weight: 1}, codes: [BRD-1, BRD-2]} | /weight: expected 1, got nothing",
        "{outcome: {sum: null}, codes: [BRD-1, BRD-2]} | /sum: expected null, got 30.00",
        "{outcome: {halves: [12]}, codes: [BRD-1, BRD-2]} | /halves/1: expected nothing, got 12",
        "{outcome: {sum: 30}, codes: [BRD-1]} | codes: expected nothing, got BRD-2 (Baker)",
        "{outcome: {sum: 30}, codes: [BRD-1, BRD-2, BRD-3]} | codes: expected BRD-3, got nothing",
        "{outcome: {sum: 30}, codes: [BRD-1, BRD-2], fired: [X]} | fired: expected X, got nothing",
        "{problem: undecided} | problem: expected undecided, got an answer",
        "{problem: invalid-input} | problem: expected invalid-input, got an answer",
        "{problem: no-edition-in-force} | problem: expected no-edition-in-force, got an answer",
      })
  void tellsEachDifferenceWithItsPlace(String expect, String difference) {
    assertThat(differences("{loaves: 12}", expect))
        .singleElement()
        .asString()
        .startsWith(difference);
  }

  @Test
  void aSubjectThatIsNamedMustBeTheOne() {
    assertThat(
            differences(
                "{loaves: 12}",
                "{outcome: {sum: 30}, codes: [BRD-1, {code: BRD-2, subject: Miller}]}"))
        .containsExactly(
            "codes: expected BRD-2 (Miller), got nothing",
            "codes: expected nothing, got BRD-2 (Baker)");
  }

  @Test
  void reasonsThatNobodyNamedAreADifference() {
    assertThat(differences("{loaves: 1}", "{outcome: {sum: 2.5}}"))
        .containsExactly("codes: expected nothing, got BRD-1");
  }

  @Test
  void expectsProblemsOfTheInput() {
    String wrongType = "errors: [{pointer: /loaves, kind: wrong-type}]";

    assertThat(differences("{loaves: many}", "{problem: invalid-input}")).isEmpty();
    assertThat(differences("{loaves: many}", "{problem: invalid-input, " + wrongType + "}"))
        .isEmpty();
    assertThat(differences("{}", "{problem: invalid-input, " + wrongType + "}"))
        .containsExactly("errors: expected /loaves wrong-type, got /loaves missing-key");
  }

  @Test
  void expectsNoAnswer() {
    assertThat(differences("{loaves: -1}", "{problem: undecided}")).isEmpty();
    assertThat(differences("{loaves: -1}", "{outcome: {sum: 0}}"))
        .containsExactly("problem: expected an answer, got undecided: no row fits");
  }

  @Test
  void expectsADayWithoutAnEdition() {
    String before =
        cases("{loaves: 1}", "{problem: no-edition-in-force}").replace("2020-01-01", "2019-12-31");

    assertThat(Bakery.run(before).failed()).isZero();
  }

  @Test
  void whatBreaksFailsItsCaseAndNotTheRun() {
    assertThat(differences("{loaves: 1000}", "{outcome: {sum: 0}}"))
        .singleElement()
        .asString()
        .contains("the oven is too small");
  }

  @Test
  void aRuleThatNoCaseFiresFailsTheRun() {
    RegressionReport report =
        Bakery.run(cases("{loaves: 1}", "{outcome: {sum: 2.5}, codes: [BRD-1]}"));

    assertThat(report.failed()).isZero();
    assertThat(report.passed()).isFalse();
    assertThat(report.findings())
        .extracting(Finding::line)
        .containsExactly(
            "WARNING "
                + Bakery.CASES
                + " (loaf table, BRD-2): no case fires this rule. Add a case that does.");
  }

  @Test
  void aTopicWithoutCasesIsAWarning() {
    assertThat(Bakery.run(Bakery.tree(Map.of()), Scope.ALL, Progress.SILENT).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
              assertThat(finding.line()).contains(Bakery.CASES, "is missing", "loaves.dmn");
            });
  }

  @Test
  void tellsWhichCasesFireARule() {
    TopicReport topic =
        Bakery.run(cases("{loaves: 12}", "{outcome: {sum: 30}, codes: [BRD-1, BRD-2]}"))
            .topics()
            .get(0);

    assertThat(topic.covered()).isEqualTo(2);
    assertThat(topic.rows()).allMatch(row -> row.cases().equals(List.of("one")));
    assertThat(topic.codes()).extracting(CodeCoverage::code).containsExactly("BRD-1", "BRD-2");
  }

  @Test
  void keepsTheOrderOfTheFileAndTellsEveryStep() {
    StringBuilder many = new StringBuilder("cases:\n");
    for (int i = 0; i < 200; i++) {
      many.append(
          cases("{loaves: " + i + "}", "{outcome: {sum: " + i + "}}")
              .replace("cases:\n", "")
              .replace("id: one", "id: case-" + i));
    }
    List<Integer> told = Collections.synchronizedList(new ArrayList<>());

    RegressionReport first =
        Bakery.run(
            Bakery.tree(many.toString()), Scope.ALL, (done, total) -> told.add(total - done));

    assertThat(told).hasSize(200).contains(199, 0);
    assertThat(first.topics().get(0).results().get(137).tested().id()).isEqualTo("case-137");
    assertThat(ids(Bakery.run(many.toString()))).isEqualTo(ids(first));
  }

  private static List<String> ids(RegressionReport report) {
    return report.topics().get(0).rows().get(0).cases();
  }

  @Test
  void runsOnlyWhatIsAskedFor() {
    Map<String, String> files =
        Map.of(
            Bakery.CASES,
            cases("{loaves: 1}", "{outcome: {sum: 1}}"),
            "rules/bakery/2020-01-01/rolls.dmn",
            "<definitions/>");

    RegressionReport rolls =
        Bakery.run(Bakery.tree(files), new Scope("bakery", "rolls"), Progress.SILENT);
    RegressionReport nothing =
        Bakery.run(Bakery.tree(files), new Scope("mill", null), Progress.SILENT);

    assertThat(rolls.topics()).extracting(TopicReport::topic).containsExactly("rolls");
    assertThat(rolls.findings())
        .extracting(Finding::file)
        .containsExactly("test-data/bakery/2020-01-01/rolls.yaml");
    assertThat(nothing.topics()).isEmpty();
    assertThat(nothing.findings()).isEmpty();
  }
}
