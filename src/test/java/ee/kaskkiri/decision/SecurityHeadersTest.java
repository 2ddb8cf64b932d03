package ee.kaskkiri.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(InventedRules.class)
class SecurityHeadersTest {
  private static final String COLLECTION =
      "/api/instruments/waste/decisions/collection?on=2017-01-01";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/instruments",
        "/api/nothing",
        "/q/health",
        "/q/metrics",
        "/q/swagger-ui/",
        "/q/openapi",
        "/problems/undecided"
      })
  void everyAnswerSaysWhatBrowsersMustNotDo(String path) {
    Response response = given().get(path);

    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(response.header("Content-Security-Policy"))
        .startsWith("default-src 'none';")
        .contains("frame-ancestors 'none'");
    assertThat(response.header("Strict-Transport-Security")).isNull();
  }

  @Test
  void decisionsAndRecordsAreNotStoredOnTheWay() {
    Response decision =
        given()
            .contentType("application/json")
            .body("{\"sum\": 1, \"label\": \"x\"}")
            .post(COLLECTION);
    Response refused = given().contentType("application/json").body("{}").post(COLLECTION);
    Response record = given().get("/api/decisions/0192f0c1-0000-7000-8000-000000000000");

    assertThat(decision.statusCode()).isEqualTo(200);
    assertThat(decision.header("Cache-Control")).isEqualTo("no-store");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
    assertThat(record.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void noScriptMayRunButOnThePageOfTheInterface() {
    assertThat(given().get("/api/instruments").header("Content-Security-Policy"))
        .doesNotContain("script-src");
    assertThat(given().get("/q/swagger-ui/").header("Content-Security-Policy"))
        .contains("script-src 'self'");
  }

  @Test
  void pagesFromElsewhereMayReadNothing() {
    Response preflight =
        given()
            .header("Origin", "https://page.example")
            .header("Access-Control-Request-Method", "POST")
            .options(COLLECTION);
    Response read = given().header("Origin", "https://page.example").get("/api/instruments");

    assertThat(preflight.headers().asList())
        .noneMatch(header -> header.getName().startsWith("Access-Control"));
    assertThat(read.headers().asList())
        .noneMatch(header -> header.getName().startsWith("Access-Control"));
  }
}
