package ee.kaskkiri.regression;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseBookTest {
  private static final String GOOD =
      """
      base: {loaves: 1}
      cases:
        - id: one
          name: One loaf is paid.
          kind: boundary
          basis: § 1
          on: 2020-01-01
          expect: {outcome: {sum: 2.5}, codes: [BRD-1]}
      """;

  private static CaseBook read(FileTree tree) {
    return CaseBook.read(tree, RuleBook.read(tree));
  }

  private static List<String> lines(CaseBook book) {
    return book.findings().stream().map(Finding::line).toList();
  }

  private static Case first(CaseBook book) {
    return Objects.requireNonNull(book.files().get(Bakery.CASES)).cases().get(0);
  }

  @Test
  void readsACaseWithItsBase() {
    CaseBook book = read(Bakery.tree(GOOD));

    assertThat(book.findings()).isEmpty();
    Case read = first(book);
    assertThat(read.id()).isEqualTo("one");
    assertThat(read.on()).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(read.given().path("loaves").intValue()).isEqualTo(1);
    assertThat(read.expected())
        .isInstanceOfSatisfying(
            Expectation.Answer.class,
            answer ->
                assertThat(answer.reasons())
                    .containsExactly(new Expectation.ReasonOf("BRD-1", null)));
  }

  @Test
  void aCaseWhoseExpectationIsOpenIsRefusedAndLeftOut() {
    CaseBook book = read(Bakery.tree(GOOD.replaceAll("expect: .*", "expect: null")));

    assertThat(lines(book))
        .containsExactly(
            "ERROR "
                + Bakery.CASES
                + " (/cases/0, one): the expectation is still open. Say under 'expect' what the law"
                + " asks for; what the rules answer is no evidence.");
    assertThat(Objects.requireNonNull(book.files().get(Bakery.CASES)).cases()).isEmpty();
  }

  @Test
  void startsFromNothingIfTheCaseSaysSo() {
    CaseBook book =
        read(Bakery.tree(GOOD.replace("on: 2020-01-01", "on: 2020-01-01\n    base: false")));

    assertThat(first(book).given()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: One loaf is paid. | nmae: One loaf is paid. | (/cases/0/nmae): the key is not known here. Known keys are: id, name,",
        "kind: boundary          | kind: derived           | (/cases/0/note): the key is missing.",
        "kind: boundary          | kind: guess             | (/cases/0/kind): 'guess' is none of the values known here. Write one of: published,",
        "expect: {outcome        | expect: {problem: undecided, outcome | outcome",
        "outcome: {sum: 2.5}, codes | codes | outcome",
        "on: 2020-01-01          | on: 2020-02-30          | no day of the calendar",
        "on: 2020-01-01          | on: 2021-01-01          | not in force on 2021-01-01",
        "base: {loaves: 1}       | base: 1                 | (/base): a number stands here. Write keys with values.",
        "base: {loaves: 1}       | bases: {loaves: 1}      | bases",
        "expect: {               | given: {rolls: !remove }, expect: { | YAML",
        "id: one                 | id: [                   | line",
      })
  void saysWhatIsWrongWithACase(String right, String wrong, String words) {
    CaseBook book = read(Bakery.tree(GOOD.replace(right, wrong)));

    assertThat(book.findings()).allMatch(finding -> finding.level() == Finding.Level.ERROR);
    assertThat(lines(book)).anyMatch(line -> line.contains(Bakery.CASES) && line.contains(words));
  }

  @Test
  void takingAwayWhatIsNotThereIsAnError() {
    String wrong = GOOD.replace("on: 2020-01-01", "on: 2020-01-01\n    given: {rolls: !remove }");

    assertThat(lines(read(Bakery.tree(wrong))))
        .singleElement()
        .asString()
        .contains("(/cases/0, one): !remove takes nothing away at /rolls.");
  }

  @Test
  void anEmptyFileIsAnError() {
    assertThat(lines(read(Bakery.tree("# later\n"))))
        .containsExactly(
            "ERROR " + Bakery.CASES + ": the file is empty. Write cases into it or delete it.");
  }

  @Test
  void aFileWithoutCasesIsAnError() {
    assertThat(lines(read(Bakery.tree("cases: []")))).singleElement().asString().contains("/cases");
  }

  @Test
  void anIdMayStandOnlyOnceInAnInstrument() {
    FileTree tree =
        Bakery.tree(
            Map.of(
                Bakery.CASES,
                GOOD,
                "rules/bakery/2020-01-01/rolls.dmn",
                "<definitions/>",
                "test-data/bakery/2020-01-01/rolls.yaml",
                GOOD));

    assertThat(lines(read(tree)))
        .singleElement()
        .asString()
        .contains("rolls.yaml (one): the id stands in " + Bakery.CASES + " already.");
  }

  @Test
  void casesOfNoTopicAreAnError() {
    FileTree tree =
        Bakery.tree(Map.of(Bakery.CASES, GOOD, "test-data/bakery/2020-01-01/lovaes.yaml", GOOD));

    assertThat(lines(read(tree)))
        .singleElement()
        .asString()
        .contains("lovaes.yaml: no rule file belongs to it.");
  }
}
