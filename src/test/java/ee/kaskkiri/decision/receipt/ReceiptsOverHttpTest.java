package ee.kaskkiri.decision.receipt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kaskkiri.database.Database;
import ee.kaskkiri.decision.InventedRules;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Retention;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(InventedRules.class)
class ReceiptsOverHttpTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String COLLECTION =
      "/api/instruments/waste/decisions/collection?on=2017-05-01";

  private final Database database;

  ReceiptsOverHttpTest(Database database) {
    this.database = database;
  }

  private static RequestSpecification body(String body) {
    return given()
        .urlEncodingEnabled(false)
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Response response, int status) {
    return new String(
        response.then().statusCode(status).extract().asByteArray(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private static String decide(String label) {
    return text(body("{\"sum\": 1.50, \"label\": \"" + label + "\"}").post(COLLECTION), 200);
  }

  private static String id(String answer) {
    return json(answer).path("id").textValue();
  }

  private static JsonNode get(String path) {
    return json(text(given().urlEncodingEnabled(false).get(path), 200));
  }

  @Test
  void aReceiptHoldsWhatWasAskedAndSaidByteForByte() {
    String answer = decide("Õun \\u00f5");
    JsonNode receipt = get("/api/decisions/" + id(answer));
    String whole = text(given().get("/api/decisions/" + id(answer)), 200);

    assertThat(whole).contains("\"answer\":" + answer);
    assertThat(whole).contains("\"input\":{\"sum\":1.50,\"label\":\"Õun õ\"}");
    assertThat(receipt.path("caller").textValue()).isEqualTo("local");
    assertThat(receipt.path("result").textValue()).isEqualTo("decided");
    assertThat(receipt.path("status").intValue()).isEqualTo(200);
    assertThat(receipt.path("codes")).isEqualTo(json("[\"BIN-1\"]"));
    assertThat(receipt.path("on").textValue()).isEqualTo("2017-05-01");
    assertThat(receipt.path("edition").textValue()).isEqualTo("2016-01-01");
    assertThat(receipt.path("decidedAt").textValue())
        .isEqualTo(json(answer).path("decidedAt").textValue());
    assertThat(receipt.path("engine").textValue()).matches("Drools \\d+\\.\\d+\\.\\d+");
    assertThat(receipt.path("proof").path("number").longValue()).isPositive();
    assertThat(receipt.path("proof").path("hash").textValue()).matches("[0-9a-f]{64}");
  }

  @Test
  void anIdIsFoundAsPeopleWriteIt() {
    String id = id(decide("x"));

    assertThat(get("/api/decisions/%20" + id.toUpperCase(java.util.Locale.ROOT) + "%20"))
        .isEqualTo(get("/api/decisions/" + id));
  }

  @Test
  void whatIsNotThereIsUnknown() {
    for (String id :
        List.of(UUID.randomUUID().toString(), "x", "1'%20OR%20'1'='1", "..%2f..%2fetc", "%00")) {
      Response response = given().urlEncodingEnabled(false).get("/api/decisions/" + id);
      assertThat(json(text(response, 404)).path("type").textValue())
          .isEqualTo("/problems/unknown-decision");
    }
  }

  @Test
  void aRepetitionGivesTheSameBytes() {
    String answer = decide("again");
    String replayed = text(given().post("/api/decisions/" + id(answer) + "/replay"), 200);

    assertThat(json(replayed).path("same").booleanValue()).isTrue();
    assertThat(json(replayed).path("differences")).isEmpty();
    assertThat(replayed).contains("\"answer\":" + answer);
  }

  @Test
  void refusalsAreRecordedAndRepeated() {
    String problem = text(body("{\"sum\": \"many\"}").post(COLLECTION), 422);
    JsonNode receipt = get("/api/decisions/" + id(problem));

    assertThat(receipt.path("result").textValue()).isEqualTo("refused");
    assertThat(receipt.path("status").intValue()).isEqualTo(422);
    assertThat(receipt.path("answer")).isEqualTo(json(problem));
    assertThat(receipt.path("input")).isEqualTo(json("{\"sum\": \"many\"}"));
    String replayed = text(given().post("/api/decisions/" + id(problem) + "/replay"), 200);
    assertThat(json(replayed).path("same").booleanValue()).isTrue();
  }

  @Test
  void aDayWithoutEditionIsRecordedToo() {
    String problem =
        text(
            body("{\"sum\": 1}").post("/api/instruments/waste/decisions/collection?on=1900-01-01"),
            422);
    JsonNode receipt = get("/api/decisions/" + id(problem));

    assertThat(receipt.path("result").textValue()).isEqualTo("refused");
    assertThat(receipt.has("edition")).isFalse();
  }

  @Test
  void aRequestThatIsNotUnderstoodIsNotRecorded() {
    assertThat(json(text(body("{").post(COLLECTION), 400)).has("id")).isFalse();
    String unknown = "/api/instruments/none/decisions/x?on=2017-05-01";
    assertThat(json(text(body("{}").post(unknown), 404)).has("id")).isFalse();
  }

  @Test
  void theSameKeyGetsTheSameAnswerAndAnotherRequestIsRefused() {
    String key = UUID.randomUUID().toString();
    String asked = "{\"sum\": 1, \"label\": \"key\"}";
    String first = text(body(asked).header("Idempotency-Key", key).post(COLLECTION), 200);
    Response second = body(asked).header("Idempotency-Key", key).post(COLLECTION);

    assertThat(text(second, 200)).isEqualTo(first);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    for (Response other :
        List.of(
            body("{\"sum\": 2, \"label\": \"key\"}")
                .header("Idempotency-Key", key)
                .post(COLLECTION),
            body(asked)
                .header("Idempotency-Key", key)
                .post(COLLECTION.replace("2017-05-01", "2017-05-02")))) {
      assertThat(json(text(other, 409)).path("type").textValue()).isEqualTo("/problems/key-reused");
    }
  }

  @Test
  void aRefusalIsRepeatedUnderItsKeyToo() {
    String key = UUID.randomUUID().toString();
    String first = text(body("{}").header("Idempotency-Key", key).post(COLLECTION), 422);

    assertThat(text(body("{}").header("Idempotency-Key", key).post(COLLECTION), 422))
        .isEqualTo(first);
  }

  @Test
  void manyAtOnceUnderOneKeyGetOneAnswer() {
    String key = UUID.randomUUID().toString();
    List<CompletableFuture<String>> answers =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            text(
                                body("{\"sum\": 1, \"label\": \"race\"}")
                                    .header("Idempotency-Key", key)
                                    .post(COLLECTION),
                                200)))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    for (String key : List.of("", "two words", "x".repeat(256))) {
      text(body("{}").header("Idempotency-Key", key).post(COLLECTION), 400);
    }
  }

  @Test
  void aSearchGoesPageByPageThroughAllOfThemOnce() {
    String since = Instant.now().toString();
    List<String> made = Stream.of("a", "b", "c", "d", "e").map(label -> id(decide(label))).toList();
    List<String> newestFirst = new ArrayList<>(made);
    Collections.reverse(newestFirst);

    assertThat(pages("/api/decisions?limit=2&code=BIN-1&from=" + since)).isEqualTo(newestFirst);
    assertThat(pages("/api/decisions?limit=2&order=oldest&from=" + since)).isEqualTo(made);
  }

  private static List<String> pages(String path) {
    List<String> found = new ArrayList<>();
    JsonNode page = get(path);
    page.path("decisions").forEach(one -> found.add(one.path("id").textValue()));
    while (page.has("next")) {
      page = get(path + "&after=" + page.path("next").textValue());
      page.path("decisions").forEach(one -> found.add(one.path("id").textValue()));
    }
    return found;
  }

  @Test
  void numbersAreRepeatedWithTheirExponents() {
    for (String number : List.of("1e3", "1E+2000", "1e-2000", "1.50", "1e999999999")) {
      String problem =
          text(body("{\"sum\": " + number + ", \"label\": 1e3}").post(COLLECTION), 422);
      String replayed = text(given().post("/api/decisions/" + id(problem) + "/replay"), 200);

      assertThat(json(replayed).path("same").booleanValue()).as(number).isTrue();
    }
  }

  @Test
  void whatTheRulesLeaveOpenIsRecordedAndRepeated() {
    String problem =
        text(
            body("{\"sum\": 1, \"label\": \"x\"}")
                .post("/api/instruments/noise/decisions/night?on=2017-05-01"),
            500);

    assertThat(get("/api/decisions/" + id(problem)).path("result").textValue())
        .isEqualTo("undecided");
    String replayed = text(given().post("/api/decisions/" + id(problem) + "/replay"), 200);
    assertThat(json(replayed).path("same").booleanValue()).isTrue();
  }

  @Test
  void theRecordIsVerified() {
    decide("verified");
    JsonNode found = json(text(given().post("/api/verification"), 200));

    assertThat(found.path("fault").isNull()).isTrue();
    assertThat(found.path("stopped").booleanValue()).isFalse();
    assertThat(found.path("records").longValue()).isPositive();
    text(given().post("/api/verification?quick=true"), 400);
  }

  @Test
  void whatWasRecordedIsAskedOfTwoReleases() {
    decide("asked again");
    String path = "/api/impact?to=active&portfolio=records&instrument=waste&topic=collection";
    JsonNode impact =
        json(text(given().accept("application/json").post(path + "&decidedFrom=2020-01-01"), 200));

    assertThat(impact.at("/portfolio/name").textValue()).isEqualTo("recorded decisions");
    assertThat(impact.at("/counts/asked").longValue()).isPositive();
    assertThat(impact.at("/counts/changed").longValue()).isZero();
    text(given().post("/api/impact?to=active&decidedFrom=2020-01-01"), 400);
    text(given().post("/api/impact?to=active&portfolio=everything"), 400);
  }

  @Test
  void whatWasPurgedIsToldAndCannotBeRepeated() throws NotRecordedException {
    String key = UUID.randomUUID().toString();
    String asked = "{\"sum\": 1, \"label\": \"purged\"}";
    String id = id(text(body(asked).header("Idempotency-Key", key).post(COLLECTION), 200));
    new Retention(database, Clock.systemUTC()).purge(Instant.now().plusSeconds(1));
    JsonNode receipt = get("/api/decisions/" + id);

    assertThat(receipt.has("input")).isFalse();
    assertThat(receipt.has("answer")).isFalse();
    assertThat(receipt.has("purgedAt")).isTrue();
    assertThat(receipt.path("codes")).isEqualTo(json("[\"BIN-1\"]"));
    assertThat(
            json(text(given().post("/api/decisions/" + id + "/replay"), 410))
                .path("type")
                .textValue())
        .isEqualTo("/problems/purged");
    assertThat(json(text(given().post("/api/verification"), 200)).path("fault").isNull()).isTrue();
    assertThat(id(text(body(asked).header("Idempotency-Key", key).post(COLLECTION), 200)))
        .isNotEqualTo(id);
  }

  @Test
  void aSearchNarrowsByEverything() {
    String id = id(decide("narrow"));
    for (String wanted :
        List.of(
            "result=decided",
            "caller=local",
            "code=BIN-1",
            "from=2020-01-01",
            "topic=collection")) {
      assertThat(
              get("/api/decisions?limit=1&" + wanted)
                  .path("decisions")
                  .path(0)
                  .path("id")
                  .textValue())
          .as(wanted)
          .isEqualTo(id);
    }
    for (String unwanted :
        List.of(
            "caller=nobody",
            "code=BIN",
            "code=BIN-1%25",
            "to=2020-01-01",
            "topic=none",
            "instrument=none",
            "verdict=NONE",
            "code='%20OR%201=1%20--",
            "from=2999-01-01")) {
      assertThat(get("/api/decisions?" + unwanted).path("decisions")).as(unwanted).isEmpty();
    }
  }

  @Test
  void wrongQuestionsAreRefusedWithWords() {
    for (String wrong :
        List.of(
            "from=yesterday",
            "limit=0",
            "limit=1001",
            "order=random",
            "after=x",
            "result=y",
            "z=1")) {
      assertThat(
              json(text(given().urlEncodingEnabled(false).get("/api/decisions?" + wrong), 400))
                  .path("errors")
                  .path(0)
                  .path("parameter")
                  .textValue())
          .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
    }
  }

  @Test
  void linesHoldEverything() {
    String answer = decide("lines");
    String lines =
        text(
            given()
                .accept("application/x-ndjson")
                .get("/api/decisions?order=oldest&from=2020-01-01"),
            200);

    List<String> all = lines.lines().toList();
    assertThat(all).allSatisfy(line -> assertThat(json(line).has("proof")).isTrue());
    assertThat(all.stream().filter(line -> line.contains("\"answer\":" + answer))).hasSize(1);
  }

  @Test
  void nothingIsChangedByTheReleaseThatDecided() {
    decide("same");

    assertThat(get("/api/decisions?changedBy=active").path("decisions")).isEmpty();
  }

  @Test
  void everyAnswerOfAnAssessmentIsRecorded() {
    JsonNode assessment =
        json(
            text(
                body("{\"sum\": 1, \"label\": \"x\", \"extra\": []}")
                    .post("/api/instruments/waste/assessment?on=2017-05-01"),
                200));

    assertThat(assessment.path("answers")).isNotEmpty();
    for (JsonNode answer : assessment.path("answers")) {
      String id = answer.path("id").textValue();
      assertThat(get("/api/decisions/" + id).path("answer")).isEqualTo(answer);
      assertThat(
              json(text(given().post("/api/decisions/" + id + "/replay"), 200))
                  .path("same")
                  .booleanValue())
          .isTrue();
    }
  }
}
