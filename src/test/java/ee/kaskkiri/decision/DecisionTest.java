package ee.kaskkiri.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(InventedRules.class)
class DecisionTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static String post(String path, String body, int status) {
    byte[] answer =
        given()
            .contentType("application/json")
            .body(body.getBytes(StandardCharsets.UTF_8))
            .post(path)
            .then()
            .statusCode(status)
            .extract()
            .asByteArray();
    return new String(answer, StandardCharsets.UTF_8);
  }

  private static String collect(String body) {
    return post("/api/instruments/waste/decisions/collection?on=2017-05-01", body, 200);
  }

  @Test
  void anAnswerSaysWhatWasDecidedByWhichRulesAndWhy() throws JsonProcessingException {
    JsonNode answer = JSON.readTree(collect("{\"sum\": 1, \"label\": \"x\"}"));

    assertThat(UUID.fromString(answer.path("id").textValue()).version()).isEqualTo(7);
    assertThat(answer.path("instrument").textValue()).isEqualTo("waste");
    assertThat(answer.path("topic").textValue()).isEqualTo("collection");
    assertThat(answer.path("on").textValue()).isEqualTo("2017-05-01");
    assertThat(answer.path("edition").textValue()).isEqualTo("2016-01-01");
    assertThat(answer.path("release").textValue()).isEqualTo(FakeRules.RELEASE);
    assertThat(answer.path("decidedAt").textValue()).endsWith("Z");
    assertThat(answer.path("reasons"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"code": "BIN-1", "consequence": "TAKE", "basis": "§ 1", "certainty": "certain",
                  "text": {"et": "Täis", "en": "Full"}}]
                """));
    assertThat(answer.path("fired"))
        .isEqualTo(JSON.readTree("[{\"table\": \"bins\", \"rule\": \"BIN-1\"}]"));
    assertThat(answer.has("messages")).isFalse();
  }

  @Test
  void decimalsComeBackAsTheyWentIn() {
    assertThat(collect("{\"sum\": 12345678901234567.89, \"label\": \"\"}"))
        .contains("\"sum\":12345678901234567.89,");
    assertThat(collect("{\"sum\": 1000.00, \"label\": \"\"}")).contains("\"sum\":1000.00,");
    assertThat(collect("{\"sum\": 0.0000000001, \"label\": \"\"}"))
        .contains("\"sum\":0.0000000001,");
  }

  @Test
  void everyCharacterComesBackAsItWentIn() {
    assertThat(collect("{\"sum\": 1, \"label\": \"Õäöü šž 🦆 \\u00f5\"}"))
        .contains("\"label\":\"Õäöü šž 🦆 õ\"");
  }

  @Test
  void aByteOrderMarkIsIgnored() {
    assertThat(collect("\uFEFF{\"sum\": 1, \"label\": \"x\"}")).contains("\"outcome\"");
  }

  @Test
  void outcomesCanBeAskedForByName() throws JsonProcessingException {
    String body =
        post(
            "/api/instruments/waste/decisions/collection?on=2017-05-01&outcome=sum&outcome=verdict",
            "{\"sum\": 2.50, \"label\": \"x\"}",
            200);

    assertThat(JSON.readTree(body).path("outcome"))
        .isEqualTo(JSON.readTree("{\"verdict\": \"TAKE\", \"sum\": 2.50}"));
  }

  @Test
  void anInputOfAnotherTopicOfTheEditionIsNoMistake() {
    assertThat(collect("{\"sum\": 1, \"label\": \"x\", \"extra\": [1, {\"a\": 2}]}"))
        .contains("\"outcome\"");
  }

  @Test
  void anAssessmentAnswersEveryTopic() throws JsonProcessingException {
    JsonNode assessment =
        JSON.readTree(
            post(
                "/api/instruments/waste/assessment?on=2017-05-01",
                "{\"sum\": 1, \"label\": \"x\", \"extra\": []}",
                200));

    assertThat(assessment.path("edition").textValue()).isEqualTo("2016-01-01");
    assertThat(assessment.path("answers").findValuesAsText("topic"))
        .containsExactly("collection", "sorting");
    assertThat(assessment.at("/answers/1/messages/0/text").textValue()).isEqualTo("a gap");
  }

  @Test
  void anAssessmentTellsTheMistakesOfAllTopicsEachPlaceOnce() throws JsonProcessingException {
    JsonNode problem =
        JSON.readTree(
            post(
                "/api/instruments/waste/assessment?on=2017-05-01",
                "{\"sum\": \"x\", \"labels\": \"x\"}",
                422));

    assertThat(problem.path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/sum", "/labels", "/label", "/extra");
  }

  @Test
  void anAssessmentIsGivenWholeOrNotAtAll() throws JsonProcessingException {
    JsonNode problem =
        JSON.readTree(
            post(
                "/api/instruments/noise/assessment?on=2017-05-01",
                "{\"sum\":1,\"label\":\"\"}",
                500));

    assertThat(problem.path("type").textValue()).isEqualTo("/problems/undecided");
    assertThat(problem.path("errors").findValuesAsText("topic")).containsExactly("night");
    assertThat(problem.has("answers")).isFalse();
  }

  @Test
  void theEchoOfTheBenchmarkAnswersWithTheBody() {
    assertThat(post("/bench/echo", "{\"a\": 1.10}", 200)).isEqualTo("{\"a\":1.10}");
  }
}
