package ee.kaskkiri.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers send is in no line of the log and in no metric, however the request ends. */
@QuarkusTest
@TestProfile(InventedRules.class)
class PrivacyTest {
  private static final String CODE = "39001010000";
  private static final String NAME = "Juhan-Secret";
  private static final String TOKEN = "tok-5f0e8b2c";
  private static final String KEY = "idem-77aa01";
  private static final String USER = "EE38902020003";
  private static final List<String> SECRETS = List.of(CODE, NAME, TOKEN, KEY, USER);
  private static final String COLLECTION = "/api/instruments/waste/decisions/collection";
  private static final String ON = "?on=2017-01-01";

  /** With a secret in every place that a body has. */
  private static final String GOOD = "{\"sum\": " + CODE + ", \"label\": \"" + NAME + "\"}";

  private final Kept kept = new Kept();
  private final Logger root = LogContext.getLogContext().getLogger("");
  private final Logger own = LogContext.getLogContext().getLogger("ee.kaskkiri");

  @TestHTTPResource("/")
  URI service = URI.create("");

  private static final class Kept extends ExtHandler {
    private static final PatternFormatter FORMAT = new PatternFormatter("%c %X %m%e");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    protected void doPublish(ExtLogRecord entry) {
      lines.add(FORMAT.format(entry));
    }
  }

  @BeforeEach
  void listen() {
    own.setLevel(Level.DEBUG);
    root.addHandler(kept);
  }

  @AfterEach
  void stop() {
    root.removeHandler(kept);
    own.setLevel(null);
  }

  private static RequestSpecification request() {
    return given()
        .header("Authorization", "Bearer " + TOKEN)
        .header("X-API-Key", TOKEN)
        .header("Idempotency-Key", KEY + System.nanoTime())
        .header("Cookie", "session=" + TOKEN)
        .header("User-Agent", NAME)
        .header("Referer", "https://x.example/?code=" + CODE)
        .header(CallerByHeader.HEADER, "key:" + NAME)
        .contentType("application/json");
  }

  private static int post(String body, String path) {
    return request().body(body).post(path).statusCode();
  }

  private static String metrics() {
    return given().get("/q/metrics").asString();
  }

  /** Names and tags of all series, without their values. */
  private static Set<String> series() {
    return metrics()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .filter(line -> !line.startsWith("jvm_") && !line.startsWith("worker_pool"))
        .collect(Collectors.toSet());
  }

  /** Requests of all kinds; a number makes each one that was never made before. */
  private void ask(String mark) throws IOException {
    String unknown = NAME + mark;
    assertThat(post(GOOD, COLLECTION + ON)).isEqualTo(200);
    assertThat(post(GOOD, "/api/instruments/noise/decisions/night" + ON)).isEqualTo(500);
    assertThat(post(GOOD, "/api/instruments/road/decisions/works" + ON)).isEqualTo(500);
    assertThat(post(GOOD.replace("label", unknown), COLLECTION + ON)).isEqualTo(422);
    assertThat(post(GOOD.replace("label", "sum"), COLLECTION + ON)).isEqualTo(400);
    assertThat(post("{\"" + unknown, COLLECTION + ON)).isEqualTo(400);
    assertThat(post(GOOD + "\u0000" + CODE, COLLECTION + ON)).isEqualTo(400);
    assertThat(post(GOOD, COLLECTION + "?on=" + unknown)).isEqualTo(400);
    assertThat(post(GOOD, COLLECTION + ON + "&" + unknown + "=" + CODE)).isEqualTo(400);
    assertThat(post(GOOD, COLLECTION + "?on=1917-01-01")).isEqualTo(422);
    assertThat(post(GOOD, COLLECTION + ON + "&outcome=" + unknown)).isEqualTo(404);
    assertThat(post(GOOD, COLLECTION + ON + "&release=" + unknown)).isEqualTo(404);
    assertThat(post(GOOD, "/api/instruments/" + unknown + "/decisions/collection" + ON))
        .isEqualTo(404);
    assertThat(post(GOOD, "/api/instruments/waste/decisions/" + unknown + ON)).isEqualTo(404);
    assertThat(post(GOOD, "/api/instruments/waste/assessment" + ON)).isEqualTo(422);
    assertThat(post(GOOD.repeat(20_000), COLLECTION + ON)).isEqualTo(413);
    assertThat(post(GOOD, "/" + unknown + "?code=" + CODE)).isEqualTo(404);
    request().body(GOOD).contentType("text/" + unknown).post(COLLECTION + ON);
    request().body(GOOD).accept("text/" + unknown).post(COLLECTION + ON);
    request().body(GOOD).put(COLLECTION + ON + "&code=" + CODE);
    request().body(GOOD).request("ODD" + mark, COLLECTION + ON);
    assertThat(
            request()
                .header("X-Road-UserId", USER)
                .header("X-Road-Client", "EE/GOV/70000000/" + NAME)
                .body(GOOD)
                .post(COLLECTION + ON)
                .statusCode())
        .isBetween(400, 499);
    request().get("/api/decisions/" + unknown);
    request().get("/api/decisions?caller=" + unknown + "&code=" + CODE);
    request().get("/api/instruments/" + unknown + "/" + CODE);
    request().get("/problems/" + unknown);
    request().get("/q/" + unknown);
    request().body("{\"given\": \"" + NAME + "\"}\n").post("/api/impact?from=" + unknown);
    request().body(GOOD).post("/api/regression?instrument=" + unknown);
    request()
        .header("Origin", "https://" + unknown.toLowerCase(java.util.Locale.ROOT) + ".example")
        .header("Access-Control-Request-Method", "POST")
        .options(COLLECTION);
    raw("GET /%zz" + unknown + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    raw(unknown + "\r\n\r\n");
    raw(
        "POST "
            + COLLECTION
            + ON
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n"
            + GOOD);
    raw("GET /" + unknown.repeat(2000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    raw("GET / HTTP/1.1\r\nHost: localhost\r\n" + unknown + ": " + CODE.repeat(2000) + "\r\n\r\n");
  }

  /** Sends bytes as they are, and hangs up. */
  private void raw(String text) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
      socket.shutdownOutput();
      while (socket.getInputStream().read() >= 0) {
        // until the service has said all
      }
    }
  }

  @Test
  void nothingThatWasSentIsInTheLogOrInTheMetrics() throws IOException {
    ask("a");

    assertThat(kept.lines).anyMatch(line -> line.contains("Undecided"));
    assertThat(kept.lines).anyMatch(line -> line.contains("Unexpected"));
    for (String secret : SECRETS) {
      assertThat(kept.lines).noneMatch(line -> line.contains(secret));
      assertThat(metrics()).doesNotContain(secret);
    }
  }

  @Test
  void askingForWhatIsNotThereMakesNoNewSeries() throws IOException {
    ask("b");
    Set<String> before = series();

    for (int i = 0; i < 3; i++) {
      ask("c" + i);
    }

    assertThat(series()).isEqualTo(before);
    assertThat(before)
        .noneMatch(line -> line.contains("kaskkiri_") && line.contains("caller"))
        .anyMatch(line -> line.startsWith("kaskkiri_problems_total{type=\"unknown-topic\""));
  }
}
