package ee.kaskkiri.release;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Compilation;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.Bakery;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {
  private static final String CASES =
      """
      cases:
        - id: twelve
          name: Twelve loaves are asked about.
          kind: boundary
          basis: § 1
          on: 2020-01-01
          given: {loaves: 12}
          expect: {outcome: {sum: 30}, codes: [BRD-1, BRD-2]}
      """;

  private static Compilation compile(Edition edition) {
    return new Compilation(Optional.of(Bakery.compile(edition)), List.of());
  }

  private static Gate gate(Strictness strictness) {
    return new Gate(strictness, GateTest::compile, edition -> List.of());
  }

  private static List<String> lines(Gate.Result result) {
    return result.findings().stream().map(Finding::line).toList();
  }

  @Test
  void letsPassWhatIsCompleteAndFits() {
    FileTree tree = Bakery.tree(CASES);

    Gate.Result result = gate(Strictness.WARNING).open(tree);

    assertThat(lines(result)).isEmpty();
    assertThat(result)
        .isInstanceOfSatisfying(
            Gate.Passed.class,
            passed -> {
              assertThat(passed.release().id()).isEqualTo(tree.hash());
              assertThat(passed.release().compiled())
                  .extracting(one -> one.edition().folder())
                  .contains("rules/bakery/2020-01-01");
              assertThat(passed.report().cases()).isEqualTo(1);
            });
  }

  @ParameterizedTest
  @EnumSource(Strictness.class)
  void refusesFailingCases(Strictness strictness) {
    Gate.Result result = gate(strictness).open(Bakery.tree(CASES.replace("30", "31")));

    assertThat(result).isInstanceOf(Gate.Refused.class);
    assertThat(lines(result))
        .containsExactly(
            "ERROR " + Bakery.CASES + " (twelve): fails: /sum: expected 31, got 30.00");
  }

  @Test
  void refusesMissingCasesOnlyIfWarningsCount() {
    FileTree tree = Bakery.tree(Map.of());

    assertThat(gate(Strictness.WARNING).open(tree)).isInstanceOf(Gate.Refused.class);
    assertThat(gate(Strictness.ERROR).open(tree)).isInstanceOf(Gate.Passed.class);
  }

  @Test
  void refusesWarningsOfTheValidationOnlyIfWarningsCount() {
    FileTree tree = Bakery.tree(CASES);
    Finding gap = Finding.warning("loaves.dmn", "loaf table", "a gap.", "Close it.");

    assertThat(
            new Gate(Strictness.WARNING, GateTest::compile, edition -> List.of(gap))
                .open(tree)
                .findings())
        .containsExactly(gap);
    assertThat(new Gate(Strictness.ERROR, GateTest::compile, edition -> List.of(gap)).open(tree))
        .isInstanceOf(Gate.Passed.class);
  }

  @Test
  void refusesWhatDoesNotCompileOrBreaksTheCompiler() {
    Finding error = Finding.error("loaves.dmn", "line 1", "is no model.");
    Gate wrong =
        new Gate(
            Strictness.ERROR,
            edition -> new Compilation(Optional.empty(), List.of(error)),
            edition -> List.of());
    Gate broken =
        new Gate(
            Strictness.ERROR,
            edition -> {
              throw new IllegalStateException("out of flour");
            },
            edition -> List.of());

    assertThat(wrong.open(Bakery.tree(CASES)).findings()).containsExactly(error);
    assertThat(lines(broken.open(Bakery.tree(CASES))))
        .singleElement()
        .asString()
        .contains("rules/bakery/2020-01-01", "out of flour");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loaves:                 | cakes:                  | /topics/cakes",
        "outcome: verdict        | outcome: verdikt        | no outcome 'verdikt'",
        "PAY: granted            | PAID: granted           | /topics/loaves/verdict/values/PAID",
        "PAY: granted,           | ''                      | says nothing of 'PAY'",
        "value: sum              | value: 'total[].sum'    | no outcome 'total'",
        "codes: [BRD-1, BRD-2]   | codes: [BRD-1]          | which no paragraph stands behind",
      })
  void holdsTheActAgainstTheRules(String right, String wrong, String words) {
    String act = Bakery.ACT_TEXT.replace(right, wrong == null ? "" : wrong);
    FileTree tree = Bakery.tree(Map.of(Bakery.CASES, CASES, Bakery.ACT, act));

    assertThat(lines(gate(Strictness.WARNING).open(tree)))
        .anyMatch(line -> line.contains(Bakery.ACT) && line.contains(words));
  }

  @Test
  void aRetiredCodeMayNotBeGiven() {
    String act = Bakery.ACT_TEXT + "retired: [{code: BRD-2, why: {et: Vana, en: Old}}]\n";
    FileTree tree = Bakery.tree(Map.of(Bakery.CASES, CASES, Bakery.ACT, act));

    assertThat(lines(gate(Strictness.ERROR).open(tree)))
        .containsExactly(
            "ERROR "
                + Bakery.ACT
                + " (/retired/0/code): 'BRD-2' is retired, but a rule still gives it."
                + " Take the rule out, or give it a new code.");
  }
}
