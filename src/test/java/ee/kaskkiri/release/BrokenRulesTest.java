package ee.kaskkiri.release;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.rules.Finding;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One file is broken; its line says which and where, and nothing else is said. */
class BrokenRulesTest {
  private static final String LOAVES = Breadboard.RULES + "loaves.dmn";
  private static final String ROLLS = Breadboard.RULES + "rolls.drl";
  private static final String ACT = Breadboard.RULES + "act.yaml";
  private static final String CASES = Breadboard.CASES + "loaves.yaml";

  private final Breadboard board = new Breadboard();

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  private static Gate.Result open(Breadboard board) {
    return new Gate(Strictness.WARNING).open(board.tree());
  }

  private static void assertRefused(Breadboard board, String file, String... words) {
    Gate.Result result = open(board);

    assertThat(result).isInstanceOf(Gate.Refused.class);
    assertThat(result.findings()).isNotEmpty();
    assertThat(result.findings())
        .extracting(Finding::file)
        .allMatch(path -> path.contains("/bread/") || path.endsWith("/bread"));
    assertThat(result.findings())
        .filteredOn(finding -> finding.file().equals(file))
        .extracting(Finding::line)
        .anySatisfy(line -> assertThat(line).contains(words));
    assertThat(result.report().topics())
        .as("the other instrument is tried")
        .anyMatch(topic -> topic.instrument().equals("mill"));
  }

  @Test
  void theSoundRepositoryPasses() {
    assertThat(open(board).findings()).isEmpty();
    assertThat(open(board)).isInstanceOf(Gate.Passed.class);
  }

  @Test
  void aHalfWrittenModel() {
    String text = board.text(LOAVES);
    assertRefused(
        board.with(LOAVES, text.substring(0, text.indexOf("<rule id=\"many\""))),
        LOAVES,
        "ERROR",
        "line 14",
        "no well-formed XML");
  }

  @Test
  void anEmptyModel() {
    assertRefused(board.with(LOAVES, ""), LOAVES, "ERROR", "line 1", "no well-formed XML");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "</decision>         | </decisoin>      | line  | no well-formed XML",
        "<definitions        | <definition      | line  | no well-formed XML",
        "typeRef=\"tCount\"/> | typeRef=\"tCuont\"/> | count | tCuont",
        "[0..10]             | [0..               | price | [0..",
        "<text>count</text>  | <text>cuont</text> | price | cuont",
        "href=\"#count\"      | href=\"#loaves\"     | price | loaves",
      })
  void aModelThatIsWrong(String right, String wrong, String place, String words) {
    assertRefused(board.change(LOAVES, right, wrong), LOAVES, place, words);
  }

  @Test
  void aModelWithADocumentType() {
    assertRefused(
        board.with(
            LOAVES,
            "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>\n"
                + board.text(LOAVES)),
        LOAVES,
        "ERROR",
        "line 1",
        "DOCTYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<definitions", "<!DOCTYPE x>", ""})
  void whatCannotBeReadIsToldOnceAndInOurWords(String before) {
    board.with(LOAVES, before + board.text(LOAVES).substring(before.isEmpty() ? 1 : 0));

    assertThat(open(board).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.file()).isEqualTo(LOAVES));
  }

  @Test
  void aServiceThatTheEngineCannotCall() {
    assertRefused(
        board.change(
            LOAVES,
            "</definitions>",
            "<decisionService id=\"shop\" name=\"shop\"><outputDecision href=\"#price\"/>"
                + "<inputData href=\"#count\"/></decisionService></definitions>"),
        LOAVES,
        "ERROR",
        "shop",
        "ariable");
  }

  @Test
  void anOverlap() {
    assertRefused(
        board.change(LOAVES, "(10..100]", "[10..100]"), LOAVES, "ERROR", "price", "Overlap", "10");
  }

  @Test
  void aGap() {
    assertRefused(
        board.change(LOAVES, "(10..100]", "(20..100]"), LOAVES, "WARNING", "price", "10", "20");
  }

  @Test
  void aRuleFileThatIsNoDrl() {
    assertRefused(
        board.change(ROLLS, "when Order(", "wehn Order("), ROLLS, "ERROR", "line 10", "wehn");
    assertRefused(
        board.change(ROLLS, "wehn Order(", "when Odrer("), ROLLS, "ERROR", "line 10", "Odrer");
  }

  @Test
  void aConsequenceThatIsNoJava() {
    assertRefused(board.change(ROLLS, "new Bill(", "new Bil("), ROLLS, "ERROR", "line", "Bil");
  }

  @Test
  void anEmptyRuleFile() {
    assertRefused(board.with(ROLLS, ""), ROLLS, "ERROR", "package");
  }

  @Test
  void twoFilesOfOneTopic() {
    assertRefused(
        board.with(Breadboard.RULES + "loaves.drl", board.text(ROLLS)),
        Breadboard.RULES + "loaves.drl",
        "topic 'loaves' is answered by " + LOAVES);
  }

  @Test
  void twoModelsOfOneName() {
    assertRefused(
        board
            .with(Breadboard.RULES + "more.dmn", board.text(LOAVES))
            .with(Breadboard.CASES + "more.yaml", board.text(CASES).replace("id: ", "id: more-")),
        Breadboard.RULES + "more.dmn",
        "same namespace and name as " + LOAVES);
  }

  @Test
  void anUnknownKeyOfTheAct() {
    assertRefused(
        board.change(ACT, "valid_from:", "valid_till: 2020-12-31\nvalid_from:"), ACT, "valid_till");
  }

  @Test
  void aFolderThatIsNoDay() {
    assertRefused(
        board.with("rules/bread/next-year/loaves.dmn", board.text(LOAVES)),
        "rules/bread/next-year",
        "'next-year' is not a day.",
        "YYYY-MM-DD");
  }

  @Test
  void editionsInForceOnOneDay() {
    board.change(ACT, "valid_from:", "valid_to: 2021-06-30\nvalid_from:");
    board.with("rules/bread/2021-01-01/loaves.dmn", board.text(LOAVES));
    board.with("test-data/bread/2021-01-01/loaves.yaml", board.text(CASES).replace("2020", "2021"));

    Gate.Result result = open(board);

    assertThat(result.findings())
        .extracting(Finding::line)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("ERROR " + ACT + " (/valid_to): the edition of 2021-01-01")
                    .endsWith("End this one on 2020-12-31."));
  }

  @Test
  void aModelWithoutDecision() {
    assertRefused(
        board
            .with(Breadboard.RULES + "words.dmn", Editions.dmn("words", ""))
            .with(Breadboard.CASES + "words.yaml", board.text(CASES).replace("id: ", "id: w-")),
        Breadboard.RULES + "words.dmn",
        "WARNING",
        "holds no decision");
  }

  @Test
  void anImportThatIsNotThere() {
    assertRefused(
        board.change(
            LOAVES,
            "<itemDefinition id=\"tCount\"",
            "<import name=\"flour\" namespace=\"https://example.ee/flour\""
                + " importType=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>"
                + "<itemDefinition id=\"tCount\""),
        LOAVES,
        "import flour",
        "https://example.ee/flour");
  }

  @Test
  void aCaseThatFails() {
    assertRefused(
        board.change(CASES, "price: 2.00", "price: 2.01"),
        CASES,
        "(many)",
        "/price: expected 2.01, got 2.00");
  }

  @ParameterizedTest
  @CsvSource({"''", "cases: []", "'# nothing'"})
  void anEmptyCaseFile(String text) {
    assertRefused(board.with(CASES, text), CASES, "ERROR");
  }

  @Test
  void aTopicWithoutCases() {
    assertRefused(board.without(CASES), CASES, "WARNING", "the file is missing", LOAVES);
  }
}
