package ee.kaskkiri.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Editions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

class ImpactCommandTest {
  private static final String ACT =
      """
      instrument: bakery
      title: {et: Leib, en: Bread}
      valid_from: 2020-01-01
      topics:
        loaves:
          title: {et: Pätsid, en: Loaves}
          question: {et: Kui palju, en: How much}
          money: [{value: sum}]
      """;
  private static final String CASES =
      """
      cases:
        - {id: two, name: Two loaves are paid., kind: published, basis: § 1, on: 2020-01-01,
           given: {loaves: 2}, expect: {outcome: {sum: 5}}}
        - {id: three, name: Three loaves are paid., kind: boundary, basis: § 1, on: 2020-01-01,
           given: {loaves: 3}, expect: {outcome: {sum: 7.50}}}
      """;
  private static final String MODEL =
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
        <literalExpression id="product"><text>loaves * PRICE</text></literalExpression>
      </decision>
      """;

  @TempDir Path directory = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  @BeforeEach
  void writeStates() throws IOException {
    state("old", "2.50");
    state("new", "3");
  }

  private void state(String name, String price) throws IOException {
    write(name + "/rules/bakery/2020-01-01/act.yaml", ACT);
    write(
        name + "/rules/bakery/2020-01-01/loaves.dmn",
        Editions.dmn("bakery", MODEL.replace("PRICE", price)));
    write(name + "/test-data/bakery/2020-01-01/loaves.yaml", CASES);
  }

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private int run(String input, String arguments) {
    CommandLine line =
        Commands.line(
            new Environment(Map.of(), directory),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments.split(" "));
  }

  @Test
  void tellsWhatTheCasesGainAndWritesReports() throws IOException {
    int code =
        run(
            "",
            "impact --from old --to new --report new/x.html --report x.json --report x.csv"
                + " --report x.ndjson");

    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("2 asked, 2 changed")
        .containsPattern("sum +12\\.50 +15\\.00 +\\+2\\.50 +2 +\\+2\\.50 +0 +0\\.00")
        .containsPattern("three +Three loaves are paid\\. +decided +sum +\\+1\\.50");
    assertThat(directory.resolve("new/x.html")).content().contains("Two loaves are paid.");
    assertThat(directory.resolve("x.json")).content().contains("\"difference\" : 2.50");
    assertThat(Files.readAllLines(directory.resolve("x.csv"))).hasSize(3);
    assertThat(Files.readAllLines(directory.resolve("x.ndjson"))).hasSize(2);
  }

  @Test
  void asksOnlyCasesOfAKind() {
    assertThat(run("", "impact --from old --to new --kind published")).isZero();
    assertThat(out.toString()).contains("1 asked, 1 changed").doesNotContain("Three loaves");
  }

  @Test
  void asksThePortfolioAndSaysByItsExitCodeThatALineHoldsNoQuestion() throws IOException {
    String call =
        "impact --from old --to new --portfolio FILE --instrument bakery --topic loaves"
            + " --on 2020-02-01";
    write("lines.ndjson", "{\"loaves\": 4}\n{\"loaves\": 5}\n");

    assertThat(run("", call.replace("FILE", "lines.ndjson"))).isZero();
    assertThat(out.toString()).contains("+4.50");
    assertThat(run("{\"loaves\": 4}\n{\n", call.replace("FILE", "-"))).isEqualTo(1);
    assertThat(out.toString()).contains("line 2: The line ends before its JSON object does.");
  }

  @Test
  void saysWhichRulesCannotBeUsed() throws IOException {
    write("new/rules/bakery/2020-01-01/loaves.dmn", "<definitions");

    assertThat(run("", "impact --from old --to new")).isEqualTo(1);
    assertThat(err.toString())
        .contains("cannot be used", "ERROR rules/bakery/2020-01-01/loaves.dmn");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "impact --to new                                 | --from",
        "impact --from old --to none                     | no state of the rules 'none'",
        "impact --from old --to new --topic rolls        | There are: loaves.",
        "impact --from old --to new --kind rare          | no kind of case 'rare'",
        "impact --from old --to new --on 2020-01-01      | goes with --portfolio",
        "impact --from old --to new --limit -1           | from 0 on",
        "impact --from old --to new --report x.txt       | .html, .json, .csv, .ndjson",
        "impact --from old --to new --portfolio x.ndjson | no file 'x.ndjson'",
      })
  void saysHowItWouldBeCalledRightly(String arguments, String words) {
    assertThat(run("", arguments)).isEqualTo(2);
    assertThat(err.toString()).contains(words);
  }
}
