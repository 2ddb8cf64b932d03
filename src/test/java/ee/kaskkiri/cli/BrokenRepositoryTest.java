package ee.kaskkiri.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.release.Breadboard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code check} says of directories that are not as they should be. */
class BrokenRepositoryTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  private int check(Path repository) {
    CommandLine line =
        Commands.line(new Environment(Map.of(), directory), new ByteArrayInputStream(new byte[0]));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute("check", repository.toString());
  }

  @Test
  void aDirectoryThatIsMissingOrEmptyIsACallersMistake() {
    assertThat(check(directory.resolve("nowhere"))).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere", "no such directory");
    assertThat(check(directory)).isEqualTo(2);
    assertThat(err.toString()).contains("no folder 'rules'");
  }

  @Test
  void aRepositoryWithoutInstrumentIsRefused() throws IOException {
    Files.createDirectories(directory.resolve("rules"));

    assertThat(check(directory)).isEqualTo(1);
    assertThat(out.toString()).contains("ERROR rules: there is no instrument.", "REFUSED: 1 error");
  }

  @Test
  void aBrokenModelHasItsLineAndTheOthersAreTried() throws IOException {
    String model = Breadboard.RULES + "loaves.dmn";
    new Breadboard().change(model, "</decision>", "</decisoin>").write(directory);

    assertThat(check(directory)).isEqualTo(1);
    assertThat(out.toString()).contains("ERROR " + model + " (line ", "no well-formed XML");
    assertThat(out.toString()).contains("2 cases, 0 failed").doesNotContain("rules/mill");
  }

  @Test
  void aSoundRepositoryPasses() throws IOException {
    new Breadboard().write(directory);

    assertThat(check(directory)).isZero();
    assertThat(out.toString()).contains("PASSED: 0 errors, 0 warnings; 3 topics, 5 cases");
  }
}
