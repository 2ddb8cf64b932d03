package ee.kaskkiri.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.release.Breadboard;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/** What the log says of a case that the rules stumble over. */
@QuarkusTest
@TestProfile(QuietLogTest.Stumbling.class)
class QuietLogTest {
  private static final String SECRET = "Mari-47";

  /** Rules that turn any label into a day, which few labels are. */
  public static final class Stumbling implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path directory = Files.createTempDirectory("stumbling");
        new Breadboard()
            .change(Breadboard.CASES + "loaves.yaml", "{count", "{label: \"2020-01-01\", count")
            .change(
                Breadboard.RULES + "loaves.dmn",
                "<decision id=\"price\"",
                """
                <inputData id="label" name="label"><variable name="label" typeRef="string"/></inputData>
                <decision id="day" name="day"><variable name="day" typeRef="date"/>
                  <informationRequirement id="r2"><requiredInput href="#label"/></informationRequirement>
                  <literalExpression id="dayText"><text>date(label)</text></literalExpression>
                </decision>
                <decision id="price\"""")
            .write(directory);
        return Map.of("kaskkiri.repository", directory.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Kept extends ExtHandler {
    private static final PatternFormatter FORMAT = new PatternFormatter("%m%e");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    protected void doPublish(ExtLogRecord entry) {
      lines.add(FORMAT.format(entry));
    }
  }

  @Test
  void noValueOfAnInputIsInTheLog() {
    Kept kept = new Kept();
    Logger root = LogContext.getLogContext().getLogger("");
    root.addHandler(kept);
    try {
      String answer =
          given()
              .contentType("application/json")
              .body("{\"count\": 1, \"label\": \"" + SECRET + "\"}")
              .post("/api/instruments/bread/decisions/loaves?on=2020-01-01")
              .then()
              .statusCode(500)
              .extract()
              .asString();

      assertThat(answer).contains("/problems/undecided");
    } finally {
      root.removeHandler(kept);
    }
    assertThat(kept.lines).isNotEmpty().noneMatch(line -> line.contains(SECRET));
  }
}
