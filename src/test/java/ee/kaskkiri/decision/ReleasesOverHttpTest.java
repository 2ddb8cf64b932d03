package ee.kaskkiri.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.release.Breadboard;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BreadDirectory.class)
class ReleasesOverHttpTest {
  private static final String PRICE = "/api/instruments/bread/decisions/loaves?on=2020-01-01";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static Response ask(String more) {
    return given().contentType(ContentType.JSON).body("{\"count\": 1}").post(PRICE + more);
  }

  private static String price(String more) {
    return ask(more).then().statusCode(200).extract().body().asString().contains("3.50")
        ? "3.50"
        : "2.50";
  }

  private static JsonPath get(String path) {
    return given().get(path).then().statusCode(200).extract().jsonPath();
  }

  private static Breadboard dearer() {
    return new Breadboard()
        .change(Breadboard.RULES + "loaves.dmn", "2.50", "3.50")
        .change(Breadboard.CASES + "loaves.yaml", "2.50", "3.50")
        .with(
            "rules/CHANGELOG.md", "# Changes\n\n## Dearer\n\n*Correction:* `bread` 2020-01-01.\n");
  }

  /** Puts content there, and waits until the gate has dealt with it. */
  private static JsonPath dealtWith(Breadboard content) throws Exception {
    BreadDirectory.put(content);
    given()
        .body("{\"ref\": \"refs/heads/main\"}")
        .post("/api/repository/look")
        .then()
        .statusCode(202);
    String id = content.tree().hash();
    for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); ) {
      Response release = given().get("/api/releases/" + id);
      if (release.statusCode() == 200 && !release.jsonPath().getString("state").equals("judging")) {
        return release.jsonPath();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the gate has not dealt with " + id);
  }

  private static Response activate(String release, String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/releases/" + release + "/activate");
  }

  private static Response back(String release) {
    return activate(release, "{\"reason\": \"vana on õige\", \"by\": \"Mari\"}");
  }

  @BeforeEach
  void beginWithTheOldPrice() throws Exception {
    dealtWith(new Breadboard());
    back(new Breadboard().tree().hash()).then().statusCode(200);
  }

  @Test
  void aSavedChangeDecidesAndTheOldReleaseIsStillThere() throws Exception {
    String old = get("/api/releases/active").getString("release");
    Instant before = Instant.now();

    Breadboard saved = dearer().with("rules/NOTES.md", "saved at " + before);
    assertThat(dealtWith(saved).getBoolean("active")).isTrue();

    assertThat(price("")).isEqualTo("3.50");
    assertThat(price("&release=" + old)).isEqualTo("2.50");
    assertThat(price("&release=" + old.substring(0, 8))).isEqualTo("2.50");
    assertThat(price("&knownAt=" + before)).isEqualTo("2.50");
    assertThat(ask("&release=" + old).jsonPath().getString("release")).isEqualTo(old);
    assertThat(get("/api/instruments/bread/2020-01-01?release=" + old).getString("release"))
        .isEqualTo(old);
  }

  @Test
  void decisionsThatAReleaseWouldMakeOtherwiseAreFound() throws Exception {
    String old = get("/api/releases/active").getString("release");
    String since = Instant.now().toString();
    String id = ask("").then().statusCode(200).extract().jsonPath().getString("id");
    Breadboard unseen = dearer().with("rules/NOTES.md", "found since " + since);
    String dearer = dealtWith(unseen).getString("release");
    String search = "/api/decisions?from=" + since + "&changedBy=";

    assertThat(get(search + dearer).getList("decisions.id", String.class)).containsExactly(id);
    assertThat(get(search + old).getList("decisions.id", String.class)).isEmpty();
    JsonPath replay =
        given()
            .post("/api/decisions/" + id + "/replay?release=" + dearer)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(replay.getBoolean("same")).isFalse();
    assertThat(replay.getList("differences.path", String.class)).containsExactly("/outcome/price");
    given().get("/api/decisions?changedBy=ffffffffff").then().statusCode(404);
  }

  @Test
  void anActivationIsAnEventWithAReason() throws Exception {
    String old = get("/api/releases/active").getString("release");
    String dearer = dealtWith(dearer()).getString("release");
    back(dearer).then().statusCode(200);
    assertThat(price("")).isEqualTo("3.50");

    JsonPath active = back(old.substring(0, 12)).then().statusCode(200).extract().jsonPath();

    assertThat(active.getString("release")).isEqualTo(old);
    assertThat(active.getString("state")).isEqualTo("active");
    assertThat(active.getString("activations[0].reason")).isEqualTo("vana on õige");
    assertThat(active.getString("activations[0].by")).isEqualTo("Mari");
    assertThat(active.getString("activations[0].cause")).isEqualTo("REQUEST");
    assertThat(price("")).isEqualTo("2.50");
    assertThat(get("/api/releases").getList("release", String.class)).startsWith(old, dearer);
  }

  @Test
  void whatFailsIsToldWithFilePlaceAndMend() throws Exception {
    JsonPath refused =
        dealtWith(new Breadboard().change(Breadboard.RULES + "loaves.dmn", "2.50", "9.50"));

    assertThat(refused.getString("state")).isEqualTo("refused");
    assertThat(refused.getInt("cases.failed")).isEqualTo(1);
    assertThat(refused.getList("findings.file"))
        .containsExactly(Breadboard.RULES + "loaves.dmn", Breadboard.CASES + "loaves.yaml");
    assertThat(refused.getString("findings[0].mend")).contains("*Correction:* `bread` 2020-01-01");
    assertThat(refused.getString("findings[1].place")).isEqualTo("few");
    assertThat(price("")).isEqualTo("2.50");
    ask("&release=" + refused.getString("release")).then().statusCode(404);
    back(refused.getString("release")).then().statusCode(404);
    assertThat(given().get("/q/metrics").asString())
        .contains("kaskkiri_releases_judged_total{result=\"refused\"}");
  }

  @Test
  void whatIsAskedWronglyIsToldHow() {
    Response unknown = ask("&release=ffffffffff");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.jsonPath().getString("type")).isEqualTo("/problems/unknown-release");
    assertThat(unknown.jsonPath().getList("errors[0].known"))
        .containsExactly("active", new Breadboard().tree().hash());

    ask("&knownAt=1999-01-01T00:00:00Z").then().statusCode(404);
    ask("&knownAt=2999-01-01T00:00:00Z").then().statusCode(400);
    ask("&knownAt=yesterday").then().statusCode(400);
    ask("&knownAt=2020-01-01T00:00:00Z&release=ffff").then().statusCode(400);
    given().get("/api/releases?limit=none").then().statusCode(400);
    given().get("/api/releases/ffffffffff").then().statusCode(404);
  }

  @Test
  void anActivationNeedsAReason() {
    String active = get("/api/releases/active").getString("release");

    Response missing = activate(active, "{}");
    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(missing.jsonPath().getString("errors[0].pointer")).isEqualTo("/reason");
    activate(active, "{\"reason\": \"  \"}").then().statusCode(422);
    activate(active, "{\"reason\": \"x\", \"why\": \"y\"}").then().statusCode(422);
    activate("ffffffffff", "{\"reason\": \"x\"}").then().statusCode(404);
    activate(active, "reason").then().statusCode(400);
  }

  @Test
  void healthAndTheRepositorySayWhereRulesComeFrom() {
    JsonPath repository = get("/api/repository");

    assertThat(repository.getString("address")).contains(BreadDirectory.DIRECTORY.toString());
    assertThat(repository.getBoolean("reachable")).isTrue();
    assertThat(
            get("/q/health/ready")
                .getBoolean("checks.find { it.name == 'rule repository' }.data.reachable"))
        .isTrue();
  }

  @Test
  void aClientThatOffersAnUpgradeIsAnsweredToo() throws Exception {
    URI address = URI.create("http://127.0.0.1:" + RestAssured.port + "/api/releases");

    HttpResponse<String> response =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .build()
            .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains(new Breadboard().tree().hash());
  }
}
