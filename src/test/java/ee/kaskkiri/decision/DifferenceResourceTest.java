package ee.kaskkiri.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kaskkiri.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TwoReleases.class)
class DifferenceResourceTest {
  private static final String ADDRESS = "/api/differences?";
  private static final String OLD = TwoReleases.OLD.id();

  private static JsonPath asked(String query) {
    return given().get(ADDRESS + query).then().statusCode(200).extract().jsonPath();
  }

  private static JsonPath refused(String query, ProblemType type) {
    JsonPath problem =
        given().get(ADDRESS + query).then().statusCode(type.status()).extract().jsonPath();
    assertThat(problem.getString("type")).isEqualTo(type.uri());
    return problem;
  }

  @Test
  void tellsWhatDiffersFromTheActiveRelease() {
    JsonPath found = asked("to=" + OLD.substring(0, 12));

    assertThat(found.getString("summary.text"))
        .isEqualTo("1 row changed in 1 table; verdicts may change");
    assertThat(found.getString("summary.effect")).isEqualTo("verdict");
    assertThat(found.getString("changes[0].what")).isEqualTo("row");
    assertThat(found.getString("changes[0].place.row")).isEqualTo("few");
    assertThat(found.getString("changes[0].details[0].before")).isEqualTo("2.60");
    assertThat(found.getString("changes[0].details[0].after")).isEqualTo("2.50");
  }

  @Test
  void theActiveReleaseDiffersFromItselfInNothing() {
    assertThat(asked("to=active").getList("changes")).isEmpty();
    assertThat(asked("from=" + OLD + "&to=active&instrument=mill").getList("changes")).isEmpty();
  }

  @Test
  void comparesEditionsOfARelease() {
    String query = "instrument=bread&fromEdition=2020-01-01&toEdition=2020-01-01";

    assertThat(asked(query).getList("changes")).isEmpty();
    assertThat(asked(query + "&release=" + OLD).getList("changes")).isEmpty();
  }

  @Test
  void saysWhatIsMissingAndWhatIsNotKnown() {
    assertThat(refused("to=0000", ProblemType.UNKNOWN_RELEASE).getList("errors[0].known"))
        .containsExactly("active", TwoReleases.NOW.id());
    assertThat(refused("to=", ProblemType.UNKNOWN_RELEASE).getString("errors[0].parameter"))
        .isEqualTo("to");
    assertThat(
            refused("from=active", ProblemType.MALFORMED_REQUEST).getString("errors[0].expected"))
        .contains("?to=RELEASE");
    assertThat(
            refused("to=active&instrument=brad", ProblemType.UNKNOWN_INSTRUMENT)
                .getString("errors[0].meant"))
        .isEqualTo("bread");
    refused(
        "instrument=bread&fromEdition=2020-01-01&toEdition=2021-01-01",
        ProblemType.UNKNOWN_EDITION);
    refused("instrument=bread&fromEdition=2020-01-01", ProblemType.MALFORMED_REQUEST);
    refused("fromEdition=2020-01-01&toEdition=2020-01-01", ProblemType.MALFORMED_REQUEST);
    refused("to=active&release=active", ProblemType.MALFORMED_REQUEST);
    refused("too=active", ProblemType.MALFORMED_REQUEST);
  }

  @Test
  void theDescriptionSaysWhatComesBack() throws JsonProcessingException {
    JsonNode document =
        new JsonMapper()
            .readTree(given().get("/q/openapi?format=json").then().extract().asString());
    JsonNode operation = document.at("/paths/~1api~1differences/get");

    assertThat(operation.path("parameters").findValuesAsText("name"))
        .containsExactlyInAnyOrder(
            "from", "to", "instrument", "fromEdition", "toEdition", "release");
    assertThat(operation.path("responses").path("404").path("description").textValue())
        .contains("unknown-release", "unknown-instrument", "unknown-edition");
    assertThat(document.at("/components/schemas/What/enum").toString())
        .contains("\"row\"", "\"decision-service\"");
    assertThat(document.at("/components/schemas/Effect/enum").toString()).contains("\"verdict\"");
  }
}
