package ee.kaskkiri.decision.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.access.Role;
import ee.kaskkiri.access.account.Accounts;
import ee.kaskkiri.decision.InventedRules;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People who sign in where nobody is asked who they are. */
@QuarkusTest
@TestProfile(InventedRules.class)
class OpenSessionTest {
  private static final String COLLECTION =
      "/api/instruments/waste/decisions/collection?on=2017-01-01";
  private static final String GOOD = "{\"sum\": 1, \"label\": \"x\"}";

  @Inject Accounts accounts;

  private static void refused(Response response, int status, String type, String words) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/" + type);
    assertThat(response.jsonPath().getString("detail")).contains(words);
  }

  @Test
  void nobodySeesWhatNeedsNoName() {
    Response session = given().get("/api/session");

    assertThat(session.jsonPath().getString("name")).isNull();
    assertThat(session.jsonPath().getList("roles"))
        .isEqualTo(List.of("caller", "reader", "auditor"));
    assertThat(session.jsonPath().getString("signIn")).isEqualTo("password");
  }

  @Test
  void whatNeedsANameIsRefusedUntilSomebodySignsIn() throws SQLException {
    refused(given().get("/api/accounts"), 401, "not-authenticated", "Sign in first");
    refused(given().put("/api/session/password"), 401, "not-authenticated", "Sign in first");
    Person admin = Person.signedIn(accounts, "boss", Role.ADMIN);

    assertThat(admin.get("/api/accounts").jsonPath().getList("name")).contains("admin", "boss");
    assertThat(accounts.find("admin").orElseThrow().createdBy()).isEqualTo("first start");
  }

  @Test
  void whoSignedInHasTheirOwnRoles() throws SQLException {
    Person reader = Person.signedIn(accounts, "reads", Role.READER);

    refused(reader.post(COLLECTION, GOOD), 403, "not-allowed", "user:reads has reader.");
    assertThat(given().contentType("application/json").body(GOOD).post(COLLECTION).statusCode())
        .isEqualTo(200);
    reader.signOut();
    assertThat(reader.post(COLLECTION, GOOD).statusCode()).isEqualTo(200);
  }

  @Test
  void whoActivatesStandsInTheHistoryByTheirOwnName() throws SQLException {
    Person approver = Person.signedIn(accounts, "approves", Role.APPROVER, Role.READER);
    String active = approver.get("/api/releases/active").jsonPath().getString("release");

    refused(
        approver.post(
            "/api/releases/" + active + "/activate", Map.of("reason", "back", "by", "minister")),
        400,
        "malformed-request",
        "");
    Response activated =
        approver.post("/api/releases/" + active + "/activate", Map.of("reason", "back"));
    assertThat(activated.jsonPath().getString("activations[0].by")).isEqualTo("user:approves");
  }

  @Test
  void aCookieThatIsNothingWorthIsNobodys() {
    assertThat(
            given()
                .cookie(Person.COOKIE, "0".repeat(64))
                .contentType("application/json")
                .body(GOOD)
                .post(COLLECTION)
                .statusCode())
        .isEqualTo(200);
    assertThat(given().get("/api/nothing").statusCode()).isEqualTo(404);
    Response login = given().redirects().follow(false).get("/login");
    assertThat(login.statusCode()).isEqualTo(302);
    assertThat(login.header("Location")).isEqualTo("/");
  }
}
