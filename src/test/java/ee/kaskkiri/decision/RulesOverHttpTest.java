package ee.kaskkiri.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(InventedRules.class)
class RulesOverHttpTest {
  @Inject RegressionTurn turn;

  private static JsonPath get(String path) {
    return given().get(path).then().statusCode(200).extract().jsonPath();
  }

  @Test
  void everyInstrumentIsListedWithItsEditions() {
    JsonPath list = get("/api/instruments");

    assertThat(list.getList("instrument")).containsExactly("noise", "road", "waste");
    assertThat(list.getList("[2].editions.edition")).containsExactly("2010-01-01", "2016-01-01");
    assertThat(list.getString("[2].editions[0].validTo")).isEqualTo("2014-12-31");
    assertThat(list.getList("[2].editions[1].topics")).containsExactly("collection", "sorting");
  }

  @Test
  void anEditionSaysWhatItAnswers() {
    JsonPath edition = get("/api/instruments/waste/2016-01-01");

    assertThat(edition.getString("title.en")).isEqualTo("Waste");
    assertThat(edition.getString("validFrom")).isEqualTo("2016-01-01");
    assertThat(edition.getString("topics[0].question.et")).isEqualTo("Kas viia?");
    assertThat(edition.getString("topics[0].verdict.values.TAKE")).isEqualTo("granted");
    assertThat(edition.getList("topics[0].inputs")).containsExactly("sum", "label");
    assertThat(edition.getList("topics[0].services")).containsExactly("express");
  }

  @Test
  void aTopicSaysWhatItTakes() {
    JsonPath schema = get("/api/instruments/waste/decisions/collection/schema?on=2017-01-01");

    assertThat(schema.getString("input.$schema"))
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.getString("input.properties.sum.title")).isEqualTo("Summa");
    assertThat(schema.getList("input.properties.label.type")).containsExactly("string", "null");
    assertThat(schema.getList("input.required")).containsExactly("sum", "label");
    assertThat(schema.getBoolean("input.additionalProperties")).isFalse();
    assertThat(schema.getString("edition")).isEqualTo("2016-01-01");
  }

  @Test
  void healthSaysWhichRulesAreActive() {
    JsonPath health = get("/q/health/ready");

    assertThat(health.getString("checks.find { it.name == 'rules' }.data.release"))
        .isEqualTo(FakeRules.RELEASE);
    assertThat(health.getString("checks.find { it.name == 'rules' }.data.waste"))
        .startsWith("2016-01-01");
  }

  @Test
  void theActiveReleaseIsTold() {
    assertThat(get("/api/releases").getString("[0].release")).isEqualTo(FakeRules.RELEASE);
  }

  @Test
  void theCasesRunOverHttp() {
    JsonPath report =
        given()
            .post("/api/regression?instrument=waste&topic=collection")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(report.getInt("cases")).isEqualTo(1);
    assertThat(report.getInt("failed")).isZero();
  }

  @Test
  void theCasesRunOnceAtATime() {
    Response refused = turn.take(() -> given().post("/api/regression?instrument=waste"));

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/overloaded");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    given().post("/api/regression?instrument=waste").then().statusCode(200);
  }

  @Test
  void casesOfAnUnknownTopicCannotBeRun() {
    given().post("/api/regression?topic=colection").then().statusCode(404);
  }

  @Test
  void anEditionIsCheckedBeyondItsCases() {
    JsonPath checks = get("/api/instruments/waste/2016-01-01/checks?topic=collection");

    assertThat(checks.getString("release")).isEqualTo(FakeRules.RELEASE);
    assertThat(checks.getString("edition")).isEqualTo("2016-01-01");
    assertThat(checks.getList("topics.topic")).containsExactly("collection");
    assertThat(checks.getList("topics[0].tables")).isEmpty();
    assertThat(checks.getMap("topics[0]")).doesNotContainKey("suggestions");
    assertThat(get("/api/instruments/waste/2016-01-01/checks").getList("topics.topic"))
        .containsExactly("collection", "sorting");
  }

  @Test
  void suggestionsComeWhenAskedFor() {
    JsonPath checks = get("/api/instruments/waste/2016-01-01/checks?topic=collection&suggest=true");

    assertThat(checks.getString("topics[0].suggestions.topic")).isEqualTo("collection");
    assertThat(checks.getList("topics[0].suggestions.unreached"))
        .isEqualTo(checks.getList("topics[0].uncovered"));
  }

  @Test
  void checksRunOnceAtATimeAndOnlyOfWhatIsThere() {
    String path = "/api/instruments/waste/2016-01-01/checks";
    Response refused = turn.take(() -> given().get(path));

    assertThat(refused.statusCode()).isEqualTo(503);
    given().get(path + "?topic=colection").then().statusCode(404);
    given().get(path + "?suggest=perhaps").then().statusCode(400);
    given().get(path.replace("2016-01-01", "2016-01-02")).then().statusCode(404);
  }
}
