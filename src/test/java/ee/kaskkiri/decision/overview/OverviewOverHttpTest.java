package ee.kaskkiri.decision.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.decision.InventedRules;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(InventedRules.class)
class OverviewOverHttpTest {
  private static final String GOOD = "{\"sum\": 1, \"label\": \"x\"}";

  private static Response post(String path, String body) {
    return given().contentType("application/json").body(body).post(path + "?on=2017-01-01");
  }

  @Test
  void whatWasDecidedTodayStandsInIt() {
    String today = LocalDate.now(ZoneId.of("EET")).toString();
    JsonPath before = given().get("/api/overview").jsonPath();
    post("/api/instruments/waste/decisions/collection", GOOD);
    post("/api/instruments/waste/decisions/collection", "{}");
    Response undecided = post("/api/instruments/noise/decisions/night", GOOD);

    JsonPath overview = given().get("/api/overview").jsonPath();

    assertThat(overview.getMap("$").keySet())
        .isEqualTo(
            Set.of(
                "from",
                "to",
                "days",
                "undecided",
                "slowest",
                "gateFailures",
                "due",
                "dueComplete"));
    assertThat(overview.getBoolean("dueComplete")).isTrue();
    assertThat(overview.getString("to")).isEqualTo(today);
    assertThat(overview.getList("days")).hasSize(30);
    assertThat(overview.getString("days[29].day")).isEqualTo(today);
    for (String what : List.of("granted", "undecided", "refused-input")) {
      String path = "days[29].counts.'" + what + "'";
      Integer known = before.get(path);
      assertThat(overview.getInt(path)).as(what).isEqualTo((known == null ? 0 : known) + 1);
    }
    assertThat(overview.getString("undecided[0].id"))
        .isEqualTo(undecided.jsonPath().getString("id"));
    assertThat(overview.getString("undecided[0].instrument")).isEqualTo("noise");
    assertThat(overview.getString("undecided[0].message")).isNotBlank();
    assertThat(overview.getList("slowest.topic")).contains("collection");
    assertThat(overview.getInt("slowest.find { it.topic == 'collection' }.medianMicros"))
        .isPositive();
  }

  @Test
  void aPeriodHasAnOrderAndAnEnd() {
    assertThat(given().get("/api/overview?from=2020-01-01&to=2020-12-31").statusCode())
        .isEqualTo(200);
    for (String query :
        List.of(
            "?from=2020-01-01&to=2021-01-01",
            "?from=2020-01-02&to=2020-01-01",
            "?from=x",
            "?since=2020-01-01")) {
      assertThat(given().get("/api/overview" + query).statusCode()).as(query).isEqualTo(400);
    }
  }
}
