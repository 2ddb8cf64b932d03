package ee.kaskkiri.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(InventedRules.class)
class OpenApiTest {
  private static String text(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }

  private static JsonNode document() throws JsonProcessingException {
    return new JsonMapper().readTree(text("/q/openapi?format=json"));
  }

  @Test
  void theDocumentIsValid() {
    for (String path : new String[] {"/q/openapi.json", "/q/openapi"}) {
      SwaggerParseResult result = new OpenAPIV3Parser().readContents(text(path));

      assertThat(result.getMessages()).isEmpty();
      assertThat(result.getOpenAPI().getInfo().getTitle()).isEqualTo("Käskkiri");
    }
  }

  @Test
  void everyTopicHasAnOperationOfItsOwn() throws JsonProcessingException {
    JsonNode paths = document().path("paths");

    assertThat(paths.fieldNames())
        .toIterable()
        .contains(
            "/api/instruments/waste/decisions/collection",
            "/api/instruments/waste/decisions/sorting",
            "/api/instruments/noise/decisions/day",
            "/api/instruments/waste/assessment",
            "/api/instruments/{instrument}/{edition}",
            "/api/regression")
        .doesNotContain("/api/instruments/{instrument}/decisions/{topic}");
  }

  @Test
  void anOperationSaysWhatItTakesAndGives() throws JsonProcessingException {
    JsonNode document = document();
    JsonNode operation =
        document.path("paths").path("/api/instruments/waste/decisions/collection").path("post");
    JsonNode schemas = document.path("components").path("schemas");

    assertThat(operation.path("summary").textValue()).isEqualTo("Vedu / Collection");
    assertThat(operation.path("parameters").findValuesAsText("name"))
        .containsExactly("on", "release", "knownAt", "Idempotency-Key", "outcome", "service");
    assertThat(
            schemas
                .path("WasteCollectionInput")
                .at("/properties/sum/minimum")
                .decimalValue()
                .signum())
        .isZero();
    assertThat(schemas.at("/WasteCollectionAnswer/properties/outcome/$ref").textValue())
        .isEqualTo("#/components/schemas/WasteCollectionOutcome");
    assertThat(operation.path("responses").fieldNames())
        .toIterable()
        .contains("200", "400", "404", "413", "415", "422", "500", "503");
    assertThat(operation.at("/requestBody/content/application~1json/examples").fieldNames())
        .toIterable()
        .containsExactly("W-1");
    assertThat(text("/q/openapi?format=json")).contains("\"sum\":1000.00");
  }

  @Test
  void whatIsAlwaysThereIsRequired() throws JsonProcessingException {
    JsonNode schemas = document().at("/components/schemas");

    assertThat(schemas.at("/WasteCollectionAnswer/required"))
        .extracting(JsonNode::textValue)
        .contains("id", "outcome", "reasons")
        .doesNotContain("messages");
    assertThat(schemas.at("/Reason/required"))
        .extracting(JsonNode::textValue)
        .containsExactly("code", "text");
    assertThat(schemas.at("/Assessment/required")).hasSize(5);
    assertThat(schemas.at("/RegressionReport/required"))
        .extracting(JsonNode::textValue)
        .contains("release", "passed", "failed");
  }

  @Test
  void namesAreMadeForThoseWhoGenerateClients() throws JsonProcessingException {
    JsonNode document = document();

    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        assertThat(operation.path("operationId").asText()).matches("[a-z][A-Za-z0-9]+");
        assertThat(operation.path("tags").path(0).asText()).matches("[a-z0-9-]+");
      }
    }
    assertThat(document.at("/components/schemas").fieldNames())
        .toIterable()
        .isNotEmpty()
        .allMatch(name -> name.matches("[A-Za-z0-9]+"));
  }

  @Test
  void anAssessmentTakesTheInputsOfAllTopics() throws JsonProcessingException {
    JsonNode schemas = document().at("/components/schemas");
    JsonNode merged = schemas.path("WasteAssessmentInput20160101");

    assertThat(merged.path("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("sum", "label", "extra");
    assertThat(merged.path("required"))
        .extracting(JsonNode::textValue)
        .containsExactlyInAnyOrder("sum", "label", "extra");
  }

  @Test
  void answersAndProblemsAreShownAsTheServiceGivesThem() throws JsonProcessingException {
    JsonNode responses =
        document()
            .path("paths")
            .path("/api/instruments/waste/decisions/collection")
            .at("/post/responses");

    assertThat(responses.at("/200/content/application~1json/examples/W-1/value/outcome/verdict"))
        .hasToString("\"TAKE\"");
    assertThat(
            responses
                .at("/422/content/application~1problem+json/examples/invalid-input/value/errors")
                .findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/sum", "/label");
  }

  @Test
  void everyOperationListsItsProblems() throws JsonProcessingException {
    JsonNode paths = document().path("paths");

    assertThat(paths.path("/api/regression").at("/post/responses").fieldNames())
        .toIterable()
        .contains("400", "404", "406", "413", "500", "503", "default");
    assertThat(
            paths
                .path("/api/instruments/{instrument}/{edition}/checks")
                .at("/get/responses")
                .fieldNames())
        .toIterable()
        .contains("200", "400", "404", "503");
    assertThat(
            paths
                .path("/api/instruments/{instrument}/{edition}")
                .at("/get/responses/404/description")
                .textValue())
        .contains("unknown-instrument", "unknown-edition");
  }

  @Test
  void theDocumentRefersToNothingOutside() throws JsonProcessingException {
    assertThat(document().findValuesAsText("$ref"))
        .isNotEmpty()
        .allMatch(ref -> ref.startsWith("#"));
  }

  @Test
  void thePageForPeopleIsThere() {
    assertThat(text("/q/swagger-ui/")).contains("swagger");
  }
}
