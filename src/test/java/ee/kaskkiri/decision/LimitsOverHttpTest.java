package ee.kaskkiri.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LimitedRules.class)
class LimitsOverHttpTest {
  private static final String GOOD = "{\"sum\": 1, \"label\": \"Mari-47\"}";
  private static final String COLLECTION = "/api/instruments/waste/decisions/collection";
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:kaskkiri|jvm|process|system)_[a-z_]+");
  private static final String ON = "?on=2017-01-01";

  private static Response post(String caller, String path) {
    return given()
        .header(CallerByHeader.HEADER, caller)
        .contentType("application/json")
        .body(GOOD)
        .post(path + ON);
  }

  private static Response refused(String caller) {
    for (int i = 0; i < 50; i++) {
      Response response = post(caller, COLLECTION);
      if (response.statusCode() != 200) {
        return response;
      }
    }
    throw new AssertionError("nothing was refused");
  }

  @Test
  void everyAnswerTellsWhatIsLeft() {
    Response first = post("key:first", COLLECTION);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"caller\";q=3;w=3");
    assertThat(first.header("RateLimit")).isEqualTo("\"caller\";r=2;t=1");
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeBackAndOthersGoOn() {
    Response refused = refused("key:eager");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/too-many-requests");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.header("RateLimit")).startsWith("\"caller\";r=0;t=");
    assertThat(post("key:patient", COLLECTION).statusCode()).isEqualTo(200);
  }

  @Test
  void pagesOfTheServiceItselfAreNotCounted() {
    Response health = given().header(CallerByHeader.HEADER, "key:probe").get("/q/health");

    assertThat(health.header("RateLimit")).isNull();
  }

  @Test
  void anEvaluationThatTakesTooLongIsUndecidedAndTheThreadGoesOn() {
    Response late = post("key:slow", "/api/instruments/road/decisions/detour");

    assertThat(late.statusCode()).isEqualTo(500);
    assertThat(late.jsonPath().getString("type")).isEqualTo("/problems/undecided");
    assertThat(late.jsonPath().getString("errors[0].detail"))
        .isEqualTo("stopped after PT0.2S, the longest that one evaluation may take");
    assertThat(post("key:next", COLLECTION).statusCode()).isEqualTo(200);
  }

  @Test
  void aPageOfAKnownOriginMayReadAnswersAndOthersMayNot() {
    Response known = preflight(LimitedRules.ORIGIN);
    Response unknown = preflight("https://elsewhere.example");

    assertThat(known.header("Access-Control-Allow-Origin")).isEqualTo(LimitedRules.ORIGIN);
    assertThat(unknown.header("Access-Control-Allow-Origin")).isNull();
    assertThat(unknown.statusCode()).isEqualTo(403);
  }

  private static Response preflight(String origin) {
    return given()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "content-type")
        .options(COLLECTION);
  }

  @Test
  void aLineOfTheLogIsAnObjectThatNamesTheDecisionAndTheKindOfCaller() throws Exception {
    Kept kept = new Kept();
    Logger root = LogContext.getLogContext().getLogger("");
    root.addHandler(kept);
    Response undecided;
    try {
      undecided = post("key:mari", "/api/instruments/noise/decisions/night");
    } finally {
      root.removeHandler(kept);
    }
    String id = undecided.jsonPath().getString("id");
    ExtLogRecord line =
        kept.lines.stream()
            .filter(one -> new PatternFormatter("%m").format(one).startsWith("Undecided " + id))
            .findFirst()
            .orElseThrow();
    ExtFormatter console =
        handlers(Arrays.stream(root.getHandlers()))
            .map(Handler::getFormatter)
            .filter(ExtFormatter.class::isInstance)
            .map(ExtFormatter.class::cast)
            .filter(formatter -> formatter.getClass().getName().contains("json"))
            .findFirst()
            .orElseThrow();
    String written = console.format(line);
    JsonNode object = new ObjectMapper().readTree(written);

    assertThat(object.path("mdc").path("decisionId").asText()).isEqualTo(id);
    assertThat(object.path("mdc").path("callerKind").asText()).isEqualTo("key");
    assertThat(written).doesNotContain("mari").doesNotContain("Mari-47");
  }

  private static Stream<Handler> handlers(Stream<Handler> some) {
    return some.flatMap(
        one ->
            one instanceof ExtHandler several && several.getHandlers().length > 0
                ? handlers(Arrays.stream(several.getHandlers()))
                : Stream.of(one));
  }

  private static final class Kept extends ExtHandler {
    private final List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();

    @Override
    protected void doPublish(ExtLogRecord line) {
      line.copyAll();
      lines.add(line);
    }
  }

  @Test
  void aTraceTellsOfTheRequestAndItsPartsAndNothingOfTheInput() throws Exception {
    String id = post("key:traced", COLLECTION).jsonPath().getString("id");

    String spans = spansWith(id);

    assertThat(spans)
        .contains("evaluation")
        .contains("record")
        .contains("kaskkiri.verdict")
        .contains("TAKE")
        .contains("2016-01-01")
        .doesNotContain("Mari-47")
        .doesNotContain("traced");
  }

  private static String spansWith(String id) throws IOException, InterruptedException {
    Path directory =
        Path.of(ConfigProvider.getConfig().getValue(SpanFiles.DIRECTORY, String.class));
    Instant deadline = Instant.now().plusSeconds(30);
    String all = "";
    while (Instant.now().isBefore(deadline)) {
      StringBuilder read = new StringBuilder();
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".spans")).toList()) {
          read.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
      all = read.toString();
      if (all.contains(id) && all.contains("request")) {
        return all;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no trace of " + id);
  }

  @Test
  void theStateOfTheRecordIsShown() {
    post("key:recorded", COLLECTION);
    String metrics = given().get("/q/metrics").asString();

    assertThat(metrics)
        .contains("kaskkiri_record_queued 0.0")
        .contains("kaskkiri_record_lag_seconds 0.0")
        .contains("kaskkiri_record_failing 0.0")
        .containsPattern("kaskkiri_record_groups_total [1-9]")
        .containsPattern("kaskkiri_record_written_total [1-9]");
  }

  @Test
  void everyMetricThatTheDashboardShowsIsThere() throws Exception {
    post("key:shown", COLLECTION);
    System.gc(); // what was collected is counted once something was
    String metrics = given().get("/q/metrics").asString();
    JsonNode dashboard =
        new ObjectMapper().readTree(Path.of("src/main/deploy/grafana/kaskkiri.json").toFile());
    List<String> named =
        dashboard.findValuesAsText("expr").stream()
            .flatMap(expression -> METRIC.matcher(expression).results())
            .map(MatchResult::group)
            .distinct()
            .toList();

    assertThat(named).hasSizeGreaterThan(20);
    assertThat(named)
        .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
  }
}
