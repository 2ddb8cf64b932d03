package ee.kaskkiri.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.release.Breadboard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The commands that compare and prepare editions. */
class DiffCommandTest {
  @TempDir private Path directory = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
  }

  private int run(Help.Ansi ansi, String... arguments) {
    CommandLine line =
        Commands.line(
            new Environment(Map.of(), directory.resolve("now")),
            new ByteArrayInputStream(new byte[0]));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setColorScheme(Help.defaultColorScheme(ansi));
    return line.execute(arguments);
  }

  private int run(String... arguments) {
    return run(Help.Ansi.OFF, arguments);
  }

  private void write() throws IOException {
    new Breadboard().write(directory.resolve("before"));
    new Breadboard()
        .change(Breadboard.RULES + "loaves.dmn", "2.50", "2.60")
        .write(directory.resolve("now"));
  }

  @Test
  void saysWhatDiffersAndEndsWithOne() throws IOException {
    write();

    assertThat(run("diff", "--from", "../before")).isEqualTo(1);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            bread 2020-01-01
              loaves
                table price
                  ~ row few
                      price: 2.50 → 2.60

            1 row changed in 1 table; verdicts may change
            """);
  }

  @Test
  void endsWithNoughtWhereNothingDiffers() throws IOException {
    write();

    assertThat(run("diff", "--from", ".", "--to", ".")).isZero();
    assertThat(run("diff", "--from", "../before", "--instrument", "mill")).isZero();
    assertThat(out.toString()).isEqualToNormalizingNewlines("no differences\nno differences\n");
  }

  @Test
  void coloursWhatATerminalShows() throws IOException {
    write();

    run(Help.Ansi.ON, "diff", "--from", "../before");

    assertThat(out.toString())
        .contains("\u001B[31m2.50")
        .contains("\u001B[32m2.60")
        .contains("\u001B[1mbread 2020-01-01");
  }

  @Test
  void writesJson() throws IOException {
    write();

    run("diff", "--from", "../before", "--json");

    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.at("/summary/effect").textValue()).isEqualTo("verdict");
    assertThat(json.at("/changes/0/kind").textValue()).isEqualTo("changed");
    assertThat(json.at("/changes/0/what").textValue()).isEqualTo("row");
    assertThat(json.at("/changes/0/place/row").textValue()).isEqualTo("few");
    assertThat(json.at("/changes/0/details/0/after").textValue()).isEqualTo("2.60");
  }

  @Test
  void saysWhatIsMissingOrUnknown() throws IOException {
    write();

    assertThat(run("diff")).isEqualTo(2);
    assertThat(run("diff", "--from", "nowhere")).isEqualTo(2);
    assertThat(run("diff", "--from", ".", "--instrument", "brad")).isEqualTo(2);
    assertThat(run("diff", "--instrument", "bread", "--editions", "2020-01-01..2021-01-01"))
        .isEqualTo(2);
    assertThat(run("diff", "--instrument", "bread", "--edition", "2020-01-01")).isEqualTo(2);
    assertThat(err.toString())
        .contains("Say --from")
        .contains("There is no state of the rules 'nowhere'.")
        .contains("There is no instrument 'brad'. Did you mean 'bread'? There are: bread, mill.")
        .contains("There is no edition '2021-01-01'. Did you mean '2020-01-01'?")
        .contains("name --instrument and two days");
  }

  @Test
  void preparesAnEditionThatPassesAndCanBeCompared() throws IOException {
    write();

    assertThat(run("new-edition", "bread", "2024-01-01", "../before")).isZero();
    assertThat(out.toString())
        .contains("bread 2024-01-01 is prepared, copied from 2020-01-01.")
        .contains("  rules/bread/2024-01-01/rolls.drl")
        .contains("The gate lets it pass as it is.");
    assertThat(run("check", "../before")).isZero();
    assertThat(
            run(
                "diff",
                "--to",
                "../before",
                "--instrument",
                "bread",
                "--editions",
                "2020-01-01..2024-01-01"))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("    ~ valid_from: 2020-01-01 → 2024-01-01")
        .contains("1 entry of act.yaml changed, 3 cases changed; verdicts may change");
    assertThat(run("new-edition", "bread", "2024-01-01", "../before")).isEqualTo(2);
    assertThat(run("new-edition", "bred", "2025-01-01")).isEqualTo(2);
    assertThat(err.toString())
        .contains("A new one begins on a later day")
        .contains("There is no instrument 'bred'. Did you mean 'bread'?");
  }
}
