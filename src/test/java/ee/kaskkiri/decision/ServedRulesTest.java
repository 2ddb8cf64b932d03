package ee.kaskkiri.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.release.Breadboard;
import ee.kaskkiri.release.RefusedException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start of the service says of the directory that it was told to serve. */
class ServedRulesTest {
  @TempDir Path directory = Path.of("");
  @TempDir Path data = Path.of("");

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  private ServedRules serve(Path repository) {
    Settings settings =
        new SmallRyeConfigBuilder()
            .withMapping(Settings.class)
            .withSources(
                new PropertiesConfigSource(
                    Map.of(
                        "kaskkiri.repository",
                        repository.toString(),
                        "kaskkiri.data",
                        data.toString()),
                    "test",
                    0))
            .build()
            .getConfigMapping(Settings.class);
    return new ServedRules(settings, Clock.systemUTC(), "test");
  }

  @Test
  void refusesADirectoryThatIsMissingOrEmpty() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> serve(directory.resolve("nowhere")))
        .withMessageContaining("nowhere")
        .withMessageContaining("does not exist")
        .withMessageContaining("KASKKIRI_REPOSITORY");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> serve(directory))
        .withMessageContaining("no folder 'rules'");
  }

  @Test
  void refusesRulesThatDoNotCompileAndSaysWhich() throws Exception {
    String model = Breadboard.RULES + "loaves.dmn";
    new Breadboard().change(model, "</decision>", "</decisoin>").write(directory);

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> serve(directory))
        .withMessageContaining("ERROR " + model + " (line ");
  }

  @Test
  void servesWhatIsSound() throws Exception {
    new Breadboard().write(directory);

    assertThat(serve(directory).releases().current().rules().instruments())
        .containsOnlyKeys("bread", "mill");
  }
}
