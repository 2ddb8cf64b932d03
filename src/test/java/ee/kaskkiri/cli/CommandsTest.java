package ee.kaskkiri.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.rules.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandsTest {
  private static final String CASES =
      """
      cases:
        - id: two
          name: Two loaves cost five.
          kind: boundary
          basis: § 1
          on: 2020-01-01
          given: {loaves: 2}
          expect: {outcome: {sum: 5}}
      """;

  @TempDir Path directory;

  private final Map<String, String> variables = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
  }

  @BeforeEach
  void writeRepository() throws IOException {
    write(
        "rules/bakery/2020-01-01/act.yaml",
        "{instrument: bakery, title: {et: Leib, en: Bread}, valid_from: 2020-01-01}");
    write(
        "rules/bakery/2020-01-01/loaves.dmn",
        Editions.dmn(
            "bakery",
            """
            <itemDefinition id="tCount" name="tCount">
              <typeRef>number</typeRef>
              <allowedValues id="counts"><text>[0..1000]</text></allowedValues>
            </itemDefinition>
            <inputData id="loaves" name="loaves">
              <variable id="loavesVariable" name="loaves" typeRef="tCount"/>
            </inputData>
            <decision id="sum" name="sum">
              <variable id="sumVariable" name="sum" typeRef="number"/>
              <informationRequirement id="needs"><requiredInput href="#loaves"/></informationRequirement>
              <literalExpression id="product"><text>loaves * 2.50</text></literalExpression>
            </decision>
            """));
    write("test-data/bakery/2020-01-01/loaves.yaml", CASES);
  }

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private int run(String input, String... arguments) {
    CommandLine line =
        Commands.line(
            new Environment(variables, directory),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  @Test
  void checkIsContentWithGoodRules() {
    variables.put(Environment.GATE, "error");

    assertThat(run("", "check")).isZero();
    assertThat(out.toString()).contains("PASSED: 0 errors").contains("1 topics, 1 cases, 0 failed");
  }

  @Test
  void checkNamesFileAndPlaceOfWhatIsWrong() throws IOException {
    write("test-data/bakery/2020-01-01/loaves.yaml", CASES.replace("sum: 5", "sum: 6"));
    write("test-data/bakery/2020-01-01/rolls.yaml", CASES);

    assertThat(run("", "check", directory.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("loaves.yaml (two): fails: /sum: expected 6, got 5.00")
        .contains("rolls.yaml: no rule file belongs to it.")
        .contains("REFUSED: 2 errors");
  }

  private void writeTable() throws IOException {
    write(
        "rules/bakery/2020-01-01/loaves.dmn",
        Editions.dmn(
            "bakery",
            """
            <itemDefinition id="tCount" name="tCount">
              <typeRef>number</typeRef>
              <allowedValues id="counts"><text>[0..1000]</text></allowedValues>
            </itemDefinition>
            <inputData id="loaves" name="loaves">
              <variable id="loavesVariable" name="loaves" typeRef="tCount"/>
            </inputData>
            <decision id="sum" name="sum">
              <variable id="sumVariable" name="sum" typeRef="number"/>
              <informationRequirement id="needs"><requiredInput href="#loaves"/></informationRequirement>
              <decisionTable id="sums" hitPolicy="UNIQUE">
                <input id="i"><inputExpression id="e" typeRef="tCount"><text>loaves</text></inputExpression></input>
                <output id="o"/>
                <rule id="few"><inputEntry id="f1"><text>&lt; 10</text></inputEntry>
                  <outputEntry id="f2"><text>loaves * 2.50</text></outputEntry></rule>
                <rule id="many"><inputEntry id="m1"><text>&gt; 20</text></inputEntry>
                  <outputEntry id="m2"><text>loaves * 2</text></outputEntry></rule>
              </decisionTable>
            </decision>
            """));
  }

  @Test
  void checkSuggestsCasesForRulesThatNoneFires() throws IOException {
    writeTable();

    assertThat(run("", "check", "--suggest")).isEqualTo(1);

    assertThat(out.toString())
        .contains(
            "Gap: no row holds for loaves in [10..20], for example loaves = 10.",
            "bakery/2020-01-01/loaves",
            "  tables: 1, without gap, overlap or idle row: 0",
            "  fired by no case: sum/many",
            "  suggested: suggested-loaves-2020-1: Fires many; as two, but /loaves 2 → ",
            "    expect: null\n    # Still open.");
  }

  @Test
  void suggestionsAreWrittenWhereNothingStands() throws IOException {
    writeTable();

    run("", "check", "--suggest", "--topic", "loaves", "--out", "new");
    Path file = directory.resolve("new/bakery/2020-01-01/loaves.yaml");
    assertThat(file).content().contains("id: suggested-loaves-2020-1");
    assertThat(out.toString()).contains("bakery/2020-01-01/loaves: written to ");

    assertThat(run("", "check", "--suggest", "--out", "new")).isEqualTo(2);
    assertThat(err.toString()).contains("exists already, and nothing is overwritten");
    run("", "check", "--suggest", "--out", "one.yaml");
    assertThat(directory.resolve("one.yaml")).hasSameTextualContentAs(file);
  }

  @Test
  void whatIsSuggestedCanBeNarrowedOnlyIfAnythingIs() {
    assertThat(run("", "check", "--topic", "loaves")).isEqualTo(2);
    assertThat(err.toString()).contains("add --suggest");
    assertThat(run("", "check", "--suggest", "--topic", "rolls")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no topic 'rolls'. There are: loaves.");
  }

  @Test
  void regressRunsTheCasesAndWritesReports() throws IOException {
    assertThat(run("", "regress", "--report", "run.xml", "--report", "new/run.html")).isZero();

    assertThat(out.toString()).contains("PASSED: 1 case, 0 failed");
    assertThat(directory.resolve("run.xml")).content().contains("testsuite");
    assertThat(directory.resolve("new/run.html")).content().contains("Two loaves cost five.");
  }

  @Test
  void regressFailsOnAFailingCaseAndOnRulesThatDoNotCompile() throws IOException {
    write("test-data/bakery/2020-01-01/loaves.yaml", CASES.replace("sum: 5", "sum: 6"));
    assertThat(run("", "regress")).isEqualTo(1);
    assertThat(out.toString()).contains("expected  6", "got       5.00");

    write("rules/bakery/2020-01-01/loaves.dmn", "<definitions");
    assertThat(run("", "regress")).isEqualTo(1);
    assertThat(out.toString()).contains("ERROR rules/bakery/2020-01-01/loaves.dmn");
  }

  @Test
  void decideAnswersInTheShapeOfTheService() throws IOException {
    int code = run("{\"loaves\": 3}", "decide", "bakery", "loaves", "--on", "2020-02-29", "-");

    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "instrument",
            "topic",
            "on",
            "edition",
            "release",
            "decidedAt",
            "outcome",
            "reasons",
            "fired");
    assertThat(out.toString()).contains("\"sum\" : 7.50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bakery | loaves | 2019-12-31 | {\"loaves\": 1}  | no-edition-in-force",
        "mill   | loaves | 2020-01-01 | {\"loaves\": 1}  | unknown-instrument",
        "bakery | rolls  | 2020-01-01 | {\"loaves\": 1}  | unknown-topic",
        "bakery | loaves | 2020-01-01 | {\"loaves\": -1} | invalid-input",
        "bakery | loaves | 2020-01-01 | [1]              | malformed-request",
        "bakery | loaves | 2020-01-01 | {loaves          | malformed-request",
      })
  void decideSaysWhyThereIsNoAnswer(
      String instrument, String topic, String on, String input, String problem) throws IOException {
    assertThat(run(input, "decide", instrument, topic, "--on", on, "-")).isEqualTo(2);
    assertThat(new ObjectMapper().readTree(err.toString()).path("type").textValue())
        .isEqualTo("/problems/" + problem);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void decideKnowsTheOutcomesOfTheTopic() {
    String[] call = {
      "decide", "bakery", "loaves", "--on", "2020-01-01", "--outcome", "weight", "-"
    };

    assertThat(run("{\"loaves\": 1}", call)).isEqualTo(2);
    assertThat(err.toString()).contains("unknown-outcome", "\"known\" : [ \"sum\" ]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chekc                                     | check",
        "check nowhere                             | no such directory",
        "regress --report run.txt                  | .xml, .html or .json",
        "regress --instrument mill                 | There are: bakery.",
        "regress --topic rolls                     | There are: loaves.",
        "decide bakery loaves -                    | --on",
        "decide bakery loaves --on 2020-02-30 -    | it takes a day, YYYY-MM-DD; '2020-02-30' is none.",
        "decide bakery loaves --on 2020-01-01 none | no file 'none'",
      })
  void saysHowItWouldBeCalledRightly(String arguments, String words) {
    assertThat(run("", arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(words, "--help");
  }

  @Test
  void regressSaysThatItRefusesWhatOnlyAFindingFails() throws IOException {
    write("test-data/bakery/2020-01-01/rolls.yaml", CASES);

    assertThat(run("", "regress")).isEqualTo(1);
    assertThat(out.toString()).contains("REFUSED: 1 case, 0 failed").contains("; 1 finding");
  }

  @Test
  void needsARepository(@TempDir Path empty) {
    CommandLine line =
        Commands.line(new Environment(Map.of(), empty), new ByteArrayInputStream(new byte[0]));
    line.setErr(new PrintWriter(err, true));

    assertThat(line.execute("check")).isEqualTo(2);
    assertThat(err.toString()).contains("no folder 'rules'", Environment.REPOSITORY);
  }

  @Test
  void theEnvironmentNamesTheRepositoryAndTheGate() {
    variables.put(Environment.REPOSITORY, directory.resolve("elsewhere").toString());
    assertThat(run("", "regress")).isEqualTo(2);
    assertThat(err.toString()).contains("elsewhere");

    variables.put(Environment.GATE, "lenient");
    assertThat(run("", "check", directory.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("KASKKIRI_GATE is 'lenient'", "'warning'", "'error'");
  }

  @Test
  void helpAndVersionAreFine() {
    assertThat(run("", "--help")).isZero();
    assertThat(run("", "regress", "--help")).isZero();
    assertThat(run("", "serve", "--help")).isZero();
    assertThat(run("", "--version")).isZero();
    assertThat(out.toString())
        .contains("Exit codes:", "kaskkiri regress --report run.xml", "KASKKIRI_MAX_WAITING");
  }

  @Test
  void tellsWhyTheServiceDoesNotStart() {
    Finding finding = Finding.error("rules/x.dmn", "line 3", "is no model.");
    RuntimeException wrapped = new IllegalStateException(new RefusedException(List.of(finding)));

    assertThat(ServeCommand.refused(wrapped))
        .hasValueSatisfying(refused -> ServeCommand.tell(new PrintWriter(err), refused));
    assertThat(err.toString())
        .contains("The service does not start:", "ERROR rules/x.dmn (line 3): is no model.");
    assertThat(ServeCommand.refused(new IllegalStateException())).isEmpty();
    assertThat(ServeCommand.refused(null)).isEmpty();
  }
}
