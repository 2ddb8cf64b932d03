package ee.kaskkiri.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An impact as callers ask for it; both releases are the only one that there is. */
@QuarkusTest
@TestProfile(InventedRules.class)
class ImpactOverHttpTest {
  private static final String IMPACT = "/api/impact";
  private static final String LINES = "application/x-ndjson";
  private static final String LINE =
      "{\"instrument\": \"waste\", \"topic\": \"collection\", \"on\": \"2017-01-01\","
          + " \"input\": {\"sum\": 1, \"label\": \"x\"}}\n";

  private static Response post(String query, String body) {
    return given()
        .contentType(LINES)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(IMPACT + query);
  }

  private static JsonPath report(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.contentType()).startsWith("application/json");
    return response.jsonPath();
  }

  private static void problem(Response response, ProblemType type) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(type.status());
    assertThat(response.jsonPath().getString("type")).isEqualTo(type.uri());
  }

  @Test
  void asksTheCasesIfThereIsNoBody() {
    JsonPath report = report(given().post(IMPACT + "?to=active"));

    assertThat(report.getInt("counts.asked")).isEqualTo(1);
    assertThat(report.getInt("counts.changed")).isZero();
    assertThat(report.getString("portfolio.name")).isEqualTo("cases");
    assertThat(report.getString("from.release")).isEqualTo(FakeRules.RELEASE);
  }

  @Test
  void asksTheLinesOfABodyAndTellsThoseThatHoldNoQuestion() {
    JsonPath report = report(post("?to=active", LINE + "{\n" + LINE));

    assertThat(report.getInt("counts.asked")).isEqualTo(2);
    assertThat(report.getInt("portfolio.unreadable")).isEqualTo(1);
    assertThat(report.getInt("unreadable[0].line")).isEqualTo(2);
  }

  @Test
  void theParametersSayWhatLinesNeedNot() {
    JsonPath report =
        report(
            post(
                "?to=active&instrument=waste&topic=collection&on=2017-01-01",
                "{\"sum\": 1, \"label\": \"x\"}"));

    assertThat(report.getInt("counts.asked")).isEqualTo(1);
    assertThat(report.getInt("counts.unanswered")).isZero();
  }

  @Test
  void answersAsAPageOrATableIfAskedTo() {
    Response page = given().accept("text/html").post(IMPACT + "?to=active");
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.asString()).contains("<html lang=\"et\">");

    Response table = given().accept("text/csv").post(IMPACT + "?to=active");
    assertThat(table.contentType()).startsWith("text/csv");
    assertThat(table.asString()).startsWith("number,ref,title");

    problem(given().accept("image/png").post(IMPACT + "?to=active"), ProblemType.NOT_ACCEPTABLE);
  }

  @Test
  void aPortfolioMayBeLargerThanOtherBodies() {
    int lines = 2 * InventedRules.MAX_BODY / LINE.length();

    JsonPath report = report(post("?to=active", LINE.repeat(lines)));

    assertThat(report.getInt("counts.asked")).isEqualTo(lines);
    int most = InventedRules.MAX_PORTFOLIO / LINE.length() + 1;
    problem(post("?to=active", LINE.repeat(most)), ProblemType.TOO_LARGE);
    problem(
        given()
            .contentType("application/json")
            .body(LINE.repeat(lines))
            .post("/api/instruments/waste/decisions/collection?on=2017-01-01"),
        ProblemType.TOO_LARGE);
  }

  @Test
  void saysWhatIsWrongWithTheQuestion() {
    problem(given().post(IMPACT), ProblemType.MALFORMED_REQUEST);
    problem(given().post(IMPACT + "?to=active&form=x"), ProblemType.MALFORMED_REQUEST);
    problem(given().post(IMPACT + "?to=active&limit=-1"), ProblemType.MALFORMED_REQUEST);
    problem(given().post(IMPACT + "?to=ffff"), ProblemType.UNKNOWN_RELEASE);
    problem(given().post(IMPACT + "?from=ffff&to=active"), ProblemType.UNKNOWN_RELEASE);
    problem(given().post(IMPACT + "?to=active&topic=rolls"), ProblemType.UNKNOWN_TOPIC);
    problem(
        given().contentType("text/plain").body(LINE).post(IMPACT + "?to=active"),
        ProblemType.UNSUPPORTED_MEDIA_TYPE);
  }
}
