package ee.kaskkiri.decision.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.access.KeyOrder;
import ee.kaskkiri.access.Keys;
import ee.kaskkiri.access.NewKey;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.database.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, as callers meet them. */
@QuarkusTest
@TestProfile(GuardedRules.class)
class GuardTest {
  private static final String COLLECTION =
      "/api/instruments/waste/decisions/collection?on=2017-01-01";
  private static final String GOOD = "{\"sum\": 1, \"label\": \"x\"}";

  @Inject Keys keys;
  @Inject Database database;

  private String key(String name, Set<Role> roles, String... instruments) throws SQLException {
    return keys.create(new KeyOrder(name, roles, Set.of(instruments), null, "test"))
        .text()
        .written();
  }

  private static Response decide(String authorization) {
    return given()
        .header("Authorization", authorization)
        .contentType("application/json")
        .body(GOOD)
        .post(COLLECTION);
  }

  private static void refused(Response response, int status, String type, String words) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/" + type);
    assertThat(response.jsonPath().getString("detail")).contains(words);
  }

  @Test
  void whoSaysNothingIsAskedWhoTheyAre() {
    Response response = given().contentType("application/json").body(GOOD).post(COLLECTION);

    refused(response, 401, "not-authenticated", "does not say who calls");
    assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"kaskkiri\"");
  }

  @Test
  void aKeyOpensWhatItsRolesSay() throws SQLException {
    String key = key("opens", Set.of(Role.CALLER));

    assertThat(decide("Bearer " + key).statusCode()).isEqualTo(200);
    assertThat(
            given()
                .header("X-API-Key", key)
                .contentType("application/json")
                .body(GOOD)
                .post(COLLECTION)
                .statusCode())
        .isEqualTo(200);
    refused(
        given().header("X-API-Key", key).get("/api/releases"),
        403,
        "not-allowed",
        "GET /api/releases needs the role reader or auditor or editor or approver; key:opens has"
            + " caller.");
  }

  @Test
  void aKeyOfAnotherInstrumentStaysOutside() throws SQLException {
    refused(
        decide("Bearer " + key("other-instrument", Set.of(Role.CALLER), "noise", "road")),
        403,
        "not-allowed",
        "key:other-instrument may ask for noise, road only.");
  }

  @Test
  void aKeyThatExpiredSaysSo() throws SQLException {
    Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(-10));
    Instant end = Instant.now().minusSeconds(60);
    NewKey old =
        new Keys(database, then)
            .create(new KeyOrder("old", Set.of(Role.CALLER), Set.of(), end, "test"));

    refused(decide("Bearer " + old.text().written()), 401, "not-authenticated", "expired at");
  }

  @Test
  void aKeyThatWasRevokedIsRefusedAtOnce() throws SQLException {
    String admin = key("the-admin", Set.of(Role.ADMIN));
    Response made =
        given()
            .header("X-API-Key", admin)
            .contentType("application/json")
            .body(
                "{\"name\": \"short-lived\", \"roles\": [\"caller\"], \"expires\": \"2999-12-31\"}")
            .post("/api/keys");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    String key = made.jsonPath().getString("key");
    String id = made.jsonPath().getString("about.id");
    assertThat(made.jsonPath().getString("about.createdBy")).isEqualTo("key:the-admin");
    assertThat(decide("Bearer " + key).statusCode()).isEqualTo(200);

    Response revoked = given().header("X-API-Key", admin).delete("/api/keys/" + id);

    assertThat(revoked.jsonPath().getString("state")).isEqualTo("revoked");
    refused(decide("Bearer " + key), 401, "not-authenticated", "'short-lived' was revoked");
    String list = given().header("X-API-Key", admin).get("/api/keys").asString();
    assertThat(list).contains(id, "short-lived").doesNotContain(key.substring(20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer kk_",
        "Bearer kk_0123456789abcdef_",
        "Bearer kk_0123456789abcdef_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
        "Bearer kk_' OR '1'='1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "Bearer kk_0123456789abcdef_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "Basic YWRhOmFkYQ==",
        "Bearer",
        "Bearer ",
        "kk"
      })
  void whatIsNoKeyIsRefused(String authorization) {
    Response response = decide(authorization);

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(401);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  @Test
  void theSecretOfAnotherKeyOpensNothing() throws SQLException {
    String one = key("secret-one", Set.of(Role.CALLER));
    String two = key("secret-two", Set.of(Role.CALLER));

    refused(
        decide("Bearer " + one.substring(0, 20) + two.substring(20)),
        401,
        "not-authenticated",
        "There is no such key.");
  }

  private static Response activate(String key, String body) {
    String active =
        given()
            .header("X-API-Key", key)
            .get("/api/releases/active")
            .jsonPath()
            .getString("release");
    return given()
        .header("X-API-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/api/releases/" + active + "/activate");
  }

  @Test
  void nobodyActivatesInTheNameOfAnother() throws SQLException {
    String key = key("activates", Set.of(Role.APPROVER));

    refused(
        activate(key, "{\"reason\": \"back\", \"by\": \"minister\"}"),
        400,
        "malformed-request",
        "'minister' does not ask; key:activates does.");
    for (String body :
        List.of("{\"reason\": \"back\"}", "{\"reason\": \"back\", \"by\": \"key:activates\"}")) {
      Response activated = activate(key, body);
      assertThat(activated.statusCode()).as(activated.asString()).isEqualTo(200);
      assertThat(activated.jsonPath().getString("activations[0].by")).isEqualTo("key:activates");
    }
  }

  @Test
  void aKeyOfSomeInstrumentsSendsNoLines() throws SQLException {
    refused(
        given()
            .header("X-API-Key", key("scoped-lines", Set.of(Role.READER), "waste"))
            .contentType("application/x-ndjson")
            .body("{\"instrument\": \"noise\"}\n".getBytes(StandardCharsets.UTF_8))
            .post("/api/impact?to=active&instrument=waste"),
        403,
        "not-allowed",
        "Lines may name any instrument, and the caller may ask for waste only");
  }

  @Test
  void aKeyOfSomeInstrumentsMakesNoKeyOfOthers() throws SQLException {
    String admin = key("scoped-admin", Set.of(Role.ADMIN), "waste");
    for (String instruments : List.of("[]", "[\"noise\"]", "[\"waste\", \"noise\"]")) {
      refused(made(admin, instruments), 403, "not-allowed", "that its maker may not ask for");
    }
    assertThat(made(admin, "[\"waste\"]").statusCode()).isEqualTo(201);
  }

  private static Response made(String admin, String instruments) {
    return given()
        .header("X-API-Key", admin)
        .contentType("application/json")
        .body("{\"name\": \"made\", \"roles\": [\"caller\"], \"instruments\": " + instruments + "}")
        .post("/api/keys");
  }

  @Test
  void healthTellsStrangersTheStateOnly() {
    Response health = given().get("/q/health/ready");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.asString())
        .contains("rule repository", "reachable")
        .doesNotContain("address", "failure");
  }

  @Test
  void twoWaysToSayWhoCallsAreOneTooMany() throws SQLException {
    String key = key("twice", Set.of(Role.CALLER));

    refused(
        given()
            .header("X-API-Key", key)
            .header("Authorization", "Bearer " + key)
            .get("/api/releases"),
        400,
        "malformed-request",
        "more than one way");
  }

  @Test
  void whatIsNotThereIsToldOnlyToWhomTheServiceKnows() throws SQLException {
    String key = key("explorer", Set.of(Role.values()));

    refused(given().get("/api/nothing"), 401, "not-authenticated", "");
    refused(given().header("X-API-Key", key).get("/api/nothing"), 404, "not-found", "/api/nothing");
    refused(
        given().header("X-API-Key", key).delete("/api/releases"), 405, "method-not-allowed", "");
    refused(given().header("X-API-Key", key).get("/api/keys;x=y"), 404, "not-found", "");
    refused(
        given().urlEncodingEnabled(false).header("X-API-Key", key).get("/api/keys/..%2Freleases"),
        405,
        "method-not-allowed",
        "");
  }
}
