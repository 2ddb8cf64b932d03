package ee.kaskkiri.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.engine.Editions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DecideBatchTest {
  private static final String ACT =
      """
      instrument: bakery
      title: {et: Leib, en: Bread}
      valid_from: 2020-01-01
      topics:
        loaves:
          title: {et: Pätsid, en: Loaves}
          question: {et: Kui palju, en: How much}
          verdict:
            outcome: verdict
            values: {PAID: granted, TOO_MUCH: refused}
          outcomes: [sum, verdict]
          money: [{value: sum}]
      """;
  private static final String MODEL =
      """
      <inputData id="loaves" name="loaves">
        <variable id="loavesVariable" name="loaves" typeRef="number"/>
      </inputData>
      <decision id="sum" name="sum">
        <variable id="sumVariable" name="sum" typeRef="number"/>
        <informationRequirement id="needs"><requiredInput href="#loaves"/></informationRequirement>
        <literalExpression id="product"><text>loaves * 2.50</text></literalExpression>
      </decision>
      <decision id="verdict" name="verdict">
        <variable id="verdictVariable" name="verdict" typeRef="string"/>
        <informationRequirement id="needsSum"><requiredDecision href="#sum"/></informationRequirement>
        <literalExpression id="test"><text>if sum &gt; 100 then "TOO_MUCH" else "PAID"</text></literalExpression>
      </decision>
      """;
  private static final String CALL = "decide bakery loaves --on 2020-01-01 ";

  @TempDir Path directory = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  @BeforeEach
  void writeRules() throws IOException {
    write("rules/bakery/2020-01-01/act.yaml", ACT);
    write("rules/bakery/2020-01-01/loaves.dmn", Editions.dmn("bakery", MODEL));
    write(
        "in.ndjson", "{\"loaves\":1}\n{\"ref\":\"b\",\"input\":{\"loaves\":41}}\n{\"loaves\":3}\n");
    write("in.csv", "ref;loaves\na;1\nb;41\nc;\"3\"\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private int run(String input, String arguments) {
    return run(input, arguments, bytes);
  }

  private int run(String input, String arguments, OutputStream output) {
    CommandLine line =
        Commands.line(
            new Environment(Map.of(), directory),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            output);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments.split(" "));
  }

  private static void requireSums(List<String> answers, String... sums) throws IOException {
    assertThat(answers).hasSize(sums.length);
    for (int i = 0; i < sums.length; i++) {
      JsonNode answer = new ObjectMapper().readTree(answers.get(i));
      assertThat(answers.get(i)).contains("\"sum\":" + sums[i]);
      assertThat(answer.path("status").intValue()).isEqualTo(200);
    }
  }

  @Test
  void answersEveryLineOfAFileAndTellsVerdictsAndEuros() throws IOException {
    int code = run("", CALL + "--in in.ndjson --out out.ndjson");

    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    requireSums(Files.readAllLines(directory.resolve("out.ndjson")), "2.50", "102.50", "7.50");
    assertThat(out.toString())
        .contains("3 lines, 3 decided.")
        .containsPattern("PAID \\(granted\\) +2\\s+sum +10\\.00 €")
        .containsPattern("TOO_MUCH \\(refused\\) +1\\s+sum +102\\.50 €")
        .containsPattern("all\\s+sum +112\\.50 €");
  }

  @Test
  void answersATableAndACompressedFile() throws IOException {
    try (OutputStream file = Files.newOutputStream(directory.resolve("in.csv.gz"));
        GZIPOutputStream compressed = new GZIPOutputStream(file)) {
      compressed.write(Files.readAllBytes(directory.resolve("in.csv")));
    }

    assertThat(run("", CALL + "--in in.csv --out a.ndjson")).isZero();
    assertThat(run("", CALL + "--in in.csv.gz --out b.ndjson")).isZero();

    List<String> answers = Files.readAllLines(directory.resolve("a.ndjson"));
    requireSums(answers, "2.50", "102.50", "7.50");
    assertThat(answers.get(0)).startsWith("{\"line\":2,\"ref\":\"a\",\"status\":200,");
    assertThat(directory.resolve("b.ndjson")).hasSameBinaryContentAs(directory.resolve("a.ndjson"));
  }

  @Test
  void answersAsATableForSpreadsheets() throws IOException {
    write(
        "mixed.ndjson",
        "{\"ref\":\"=1+1\",\"input\":{\"loaves\":1}}\n{\"loaves\":\"x\"}\n{\"ref\":-7,\"input\":{\"loaves\":41}}\n");

    assertThat(run("", CALL + "--in mixed.ndjson --out out.csv")).isEqualTo(1);

    String table = Files.readString(directory.resolve("out.csv"));
    assertThat(table.replaceAll("[0-9a-f]{64}", "RELEASE"))
        .isEqualTo(
            """
            \uFEFFline,ref,status,outcome.sum,outcome.verdict,reasons,messages,edition,release,problem,errors\r
            1,'=1+1,200,2.50,PAID,,,2020-01-01,RELEASE,,\r
            2,,422,,,,,,,/problems/invalid-input,"/loaves: ""x"" stands here."\r
            3,-7,200,102.50,TOO_MUCH,,,2020-01-01,RELEASE,,\r
            """);
  }

  @Test
  void standardInputAndOutputAreFilesToo() throws IOException {
    assertThat(run("{\"loaves\":2}\n", CALL + "--in - --out -")).isZero();

    requireSums(bytes.toString(StandardCharsets.UTF_8).lines().toList(), "5.00");
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("1 line, 1 decided.");
  }

  @Test
  void linesWithoutADecisionAreToldAndCounted() throws IOException {
    write("bad.ndjson", "{\"loaves\":\"x\"}\nnothing\n{\"loaves\":1}\n{\"loavs\":1}\n");

    assertThat(run("", CALL + "--in bad.ndjson --out out.ndjson")).isEqualTo(1);

    List<String> answers = Files.readAllLines(directory.resolve("out.ndjson"));
    assertThat(answers).hasSize(4);
    assertThat(answers.get(0)).contains("\"status\":422", "\"pointer\":\"/loaves\"");
    assertThat(answers.get(1)).contains("\"status\":400", "/problems/malformed-request");
    assertThat(answers.get(3)).contains("\"meant\":\"loaves\"");
    assertThat(out.toString())
        .contains("4 lines, 1 decided.")
        .containsPattern("Not decided:\\s+invalid-input +2\\s+malformed-request +1");
  }

  @Test
  void aHeaderThatDoesNotFitAnswersNothing() throws IOException {
    write("bad.csv", "loavs\n1\n");

    assertThat(run("", CALL + "--in bad.csv --out out.ndjson")).isEqualTo(2);

    assertThat(err.toString()).contains("/problems/invalid-input", "\"meant\" : \"loaves\"");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("rules", "in.ndjson", "in.csv", "bad.csv");
    }
  }

  @Test
  void anOutputThatTakesNoMoreBreaksTheRunOff() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThat(run("", CALL + "--in in.ndjson --out -", full)).isEqualTo(3);
    assertThat(err.toString())
        .contains("The run broke off: '-' cannot be written (No space left on device).")
        .doesNotContain("\tat ", "decided");
  }

  /** System.out would keep silent about what it cannot write. */
  @Test
  void standardOutputOfTheApplicationSaysWhenItTakesNoMore() {
    Environment environment = new Environment(Map.of(), directory);
    CommandLine line = Commands.line(environment, new ByteArrayInputStream(new byte[0]));
    CommandLine decide = Objects.requireNonNull(line.getSubcommands().get("decide"));

    assertThat(decide.getCommandSpec().userObject())
        .extracting("output")
        .isInstanceOf(OutputStream.class)
        .isNotInstanceOf(PrintStream.class);
  }

  @Test
  void anInputThatEndsEarlyBreaksTheRunOff() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (GZIPOutputStream compressed = new GZIPOutputStream(file)) {
      compressed.write(Files.readAllBytes(directory.resolve("in.ndjson")));
    }
    byte[] cut = Arrays.copyOf(file.toByteArray(), file.size() - 12);
    Files.write(directory.resolve("cut.GZ"), cut);

    assertThat(run("", CALL + "--in cut.GZ --out out.ndjson")).isEqualTo(3);
    assertThat(err.toString())
        .contains("The run broke off: 'cut.GZ' cannot be read (Unexpected end of ZLIB")
        .doesNotContain("\tat ");
    assertThat(directory.resolve("out.ndjson")).doesNotExist();
  }

  @Test
  void anOutputThatCannotBeMadeIsTold() {
    assertThat(run("", CALL + "--in in.ndjson --out missing/out.ndjson")).isEqualTo(3);
    assertThat(err.toString()).contains("'missing/out.ndjson' cannot be written", "NoSuchFile");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--in in.ndjson                           | --in and --out go together.",
        "--out out.ndjson                         | --in and --out go together.",
        "--in in.ndjson --out out.ndjson in.json  | Give either FILE or --in, not both.",
        "--restart in.json                        | --restart goes with --out.",
        "--threads 2 in.json                      | --threads goes with --out.",
        "--threads 0 --in in.csv --out out.ndjson | --threads takes a number from 1 on, not 0.",
        "--service x --outcome y in.json          | Give either --service or --outcome, not both.",
        "--in none.ndjson --out out.ndjson        | There is no file 'none.ndjson'.",
        "--in in.ndjson --out out.csv.gz          | Name a file for --out without .gz.",
        "--in in.ndjson --out in.csv              | in.csv' already. Name another file for --out",
      })
  void aWrongCallIsTold(String arguments, String told) {
    assertThat(run("", CALL + arguments)).isEqualTo(2);
    assertThat(err.toString()).contains(told);
  }

  @Test
  void withoutAnInputItSaysHowToGiveOne() {
    assertThat(run("", CALL.strip())).isEqualTo(2);
    assertThat(err.toString()).contains("Give FILE for one input, or --in and --out for many.");
  }
}
