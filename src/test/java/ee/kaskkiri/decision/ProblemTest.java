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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(InventedRules.class)
class ProblemTest {
  private static final String COLLECTION = "/api/instruments/waste/decisions/collection";
  private static final String GOOD = "{\"sum\": 1, \"label\": \"x\"}";

  private static Response post(String path, byte[] body) {
    return given().contentType("application/json").body(body).post(path);
  }

  private static JsonPath problem(Response response, ProblemType type) {
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(type.status());
    JsonPath problem = response.jsonPath();
    assertThat(problem.getString("type")).isEqualTo("/problems/" + type.slug());
    assertThat(problem.getString("title")).isEqualTo(type.title().en());
    assertThat(problem.getInt("status")).isEqualTo(type.status());
    assertThat(problem.getString("detail")).isNotBlank();
    assertThat(problem.getList("errors")).isNotNull();
    return problem;
  }

  private static JsonPath asked(String path, ProblemType type) {
    return problem(post(path, GOOD.getBytes(StandardCharsets.UTF_8)), type);
  }

  private static JsonPath sent(String body) {
    return sent(body.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonPath sent(byte[] body) {
    return problem(post(COLLECTION + "?on=2017-01-01", body), ProblemType.MALFORMED_REQUEST);
  }

  @Test
  void theDayThatCountsMustBeSaid() {
    JsonPath problem = asked(COLLECTION, ProblemType.MALFORMED_REQUEST);

    assertThat(problem.getString("errors[0].parameter")).isEqualTo("on");
    assertThat(problem.getString("errors[0].expected")).contains("YYYY-MM-DD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-02-30", "01.02.2019", "2019-2-3", "+12019-01-01", "", "today"})
  void aDayThatIsNoneIsRefused(String day) {
    JsonPath problem =
        problem(
            given()
                .contentType("application/json")
                .queryParam("on", day)
                .body(GOOD)
                .post(COLLECTION),
            ProblemType.MALFORMED_REQUEST);

    assertThat(problem.getString("detail")).contains(day);
  }

  @Test
  void aDayMustBeSaidOnce() {
    assertThat(
            asked(COLLECTION + "?on=2017-01-01&on=2018-01-01", ProblemType.MALFORMED_REQUEST)
                .getString("detail"))
        .contains("2 times");
  }

  @Test
  void anUnknownQueryParameterIsRefusedWithTheNearestName() {
    JsonPath problem =
        asked(COLLECTION + "?on=2017-01-01&outcom=sum", ProblemType.MALFORMED_REQUEST);

    assertThat(problem.getString("errors[0].meant")).isEqualTo("outcome");
    assertThat(problem.getList("errors[0].known")).contains("on", "outcome", "service");
  }

  @Test
  void outcomesAndAServiceExcludeEachOther() {
    asked(COLLECTION + "?on=2017-01-01&outcome=sum&service=express", ProblemType.MALFORMED_REQUEST);
  }

  @Test
  void anUnknownInstrumentIsToldWithTheKnownOnes() {
    JsonPath problem =
        asked(
            "/api/instruments/wast/decisions/collection?on=2017-01-01",
            ProblemType.UNKNOWN_INSTRUMENT);

    assertThat(problem.getString("errors[0].meant")).isEqualTo("waste");
    assertThat(problem.getList("errors[0].known")).contains("noise", "waste");
  }

  @Test
  void anUnknownTopicIsToldWithTheKnownOnes() {
    JsonPath problem =
        asked(
            "/api/instruments/waste/decisions/colection?on=2017-01-01", ProblemType.UNKNOWN_TOPIC);

    assertThat(problem.getString("errors[0].meant")).isEqualTo("collection");
    assertThat(problem.getList("errors[0].known")).containsExactly("collection", "sorting");
  }

  @Test
  void anUnknownEditionIsToldWithTheKnownOnes() {
    JsonPath problem =
        problem(given().get("/api/instruments/waste/2015-01-01"), ProblemType.UNKNOWN_EDITION);

    assertThat(problem.getList("errors[0].known")).containsExactly("2010-01-01", "2016-01-01");
    assertThat(problem.getString("errors[0].meant")).isNull();
  }

  @Test
  void anUnknownOutcomeOrServiceIsToldWithTheKnownOnes() {
    JsonPath outcome =
        asked(COLLECTION + "?on=2017-01-01&outcome=sun", ProblemType.UNKNOWN_OUTCOME);
    JsonPath service =
        asked(COLLECTION + "?on=2017-01-01&service=expres", ProblemType.UNKNOWN_SERVICE);

    assertThat(outcome.getString("errors[0].meant")).isEqualTo("sum");
    assertThat(service.getString("errors[0].meant")).isEqualTo("express");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2009-12-31", "2015-06-01"})
  void aDayWithoutAnEditionIsToldWithThePeriodsKnown(String day) {
    JsonPath problem = asked(COLLECTION + "?on=" + day, ProblemType.NO_EDITION_IN_FORCE);

    assertThat(problem.getList("errors[0].known"))
        .containsExactly("2010-01-01 – 2014-12-31", "2016-01-01 – ");
  }

  @Test
  void everyMistakeOfAnInputIsToldWithItsPlace() {
    JsonPath problem =
        problem(
            post(
                COLLECTION + "?on=2017-01-01",
                "{\"sum\": -1, \"labels\": \"x\"}".getBytes(StandardCharsets.UTF_8)),
            ProblemType.INVALID_INPUT);

    assertThat(problem.getList("errors.pointer"))
        .containsExactlyInAnyOrder("/sum", "/labels", "/label");
    assertThat(problem.getString("errors.find { it.pointer == '/labels' }.meant"))
        .isEqualTo("label");
    assertThat(problem.getList("errors.kind"))
        .containsExactlyInAnyOrder("not-allowed", "unknown-key", "missing-key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"verdict", "sum "})
  void aDecisionsNameIsNoInput(String name) {
    problem(
        post(
            COLLECTION + "?on=2017-01-01",
            ("{\"sum\": 1, \"label\": \"x\", \"" + name + "\": \"TAKE\"}")
                .getBytes(StandardCharsets.UTF_8)),
        ProblemType.INVALID_INPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "null",
        "[]",
        "[1]",
        "\"text\"",
        "5",
        "{",
        "{\"sum\": 1,}",
        "{\"sum\": NaN}",
        "{\"sum\": Infinity}",
        "{sum: 1}",
        "{\"sum\": 01}",
        "{\"sum\": 1} {}",
        "{\"sum\": 1}x",
        "{'sum': 1}",
        "{\"sum\": 1 /* no */}",
        "{\"sum\": 1, \"sum\": 2}",
        "{\"a\": {\"b\": 1, \"b\": 1}}",
        "{\"label\": \"\\ud83e\"}",
        "{\"\\ud83e\": 1}",
        "{\"label\": \"tab\there\"}",
        "nonsense",
        "sum=1"
      })
  void aBodyThatIsNoJsonObjectIsRefused(String body) {
    sent(body);
  }

  @Test
  void aBodyThatIsNotUtf8IsRefusedWithThePlace() {
    byte[] latin = "{\"label\":\n \"õ\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(sent(latin).getString("detail"))
        .isEqualTo("The body is not UTF-8: byte 0xF5 at line 2, column 3.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"sum": 1} {}          | The body goes on after its JSON value has ended (line 1, column 12).
          {"sum": 1              | The body ends before its JSON value does (line 1, column 10).
          {"sum": 1,}            | The body is not valid JSON (line 1, column 11), at the end of '{"sum": 1,'.
          {"sum": NaN}           | The body is not valid JSON (line 1, column 12), at the end of '{"sum": NaN'.
          {"sum": 1e99999999999} | The body has a number whose exponent is too large (line 1, column 9).
          {"a": 1, "a": 2}       | The key 'a' stands twice in one object (line 1, column 16).
          """)
  void whatIsWrongWithABodyIsToldInWordsOfThisService(String body, String detail) {
    assertThat(sent(body).getString("detail")).isEqualTo(detail);
  }

  @Test
  void aNumberOfThousandsOfDigitsIsRefusedInWords() {
    assertThat(sent("{\"sum\": " + "9".repeat(2_000) + "}").getString("detail"))
        .startsWith("The body has a number of more than 1000 digits");
  }

  @Test
  void aKeyThatStandsTwiceIsToldWithItsPlace() {
    JsonPath problem = sent("{\"a\": {\"b\": 1,\n \"b\": 1}}");

    assertThat(problem.getString("errors[0].pointer")).isEqualTo("/a/b");
    assertThat(problem.getString("detail")).contains("line 2").contains("'b'");
  }

  @Test
  void aNestingTooDeepIsRefusedInWords() {
    JsonPath problem = sent("{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}");

    assertThat(problem.getString("detail")).contains("nesting depth").contains("100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e99999999999999"})
  void aHugeExponentIsRefused(String number) {
    Response response =
        post(
            COLLECTION + "?on=2017-01-01",
            ("{\"sum\": " + number + ", \"label\": \"x\"}").getBytes(StandardCharsets.UTF_8));

    assertThat(response.statusCode()).isIn(400, 422);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void aNumberOfFourHundredDigitsIsRefused() {
    problem(
        post(
            COLLECTION + "?on=2017-01-01",
            ("{\"sum\": " + "7".repeat(400) + ", \"label\": \"x\"}")
                .getBytes(StandardCharsets.UTF_8)),
        ProblemType.INVALID_INPUT);
  }

  @Test
  void tenThousandElementsAreNoTrouble() {
    String elements = "{\"a\": 1},".repeat(9_999) + "{}";
    Response response =
        post(
            "/api/instruments/waste/decisions/sorting?on=2017-01-01",
            ("{\"extra\": [" + elements + "]}").getBytes(StandardCharsets.UTF_8));

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyOfTwoMegabytesIsRefusedWithTheLimit() {
    JsonPath problem =
        problem(post(COLLECTION + "?on=2017-01-01", new byte[2_000_000]), ProblemType.TOO_LARGE);

    assertThat(problem.getString("detail")).contains(String.valueOf(InventedRules.MAX_BODY));
  }

  @Test
  void aBodyJustWithinTheLimitIsRead() {
    String body = GOOD + " ".repeat(InventedRules.MAX_BODY - GOOD.length());
    assertThat(
            post(COLLECTION + "?on=2017-01-01", body.getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(200);
    problem(
        post(COLLECTION + "?on=2017-01-01", (body + " ").getBytes(StandardCharsets.UTF_8)),
        ProblemType.TOO_LARGE);
  }

  @Test
  void anotherMediaTypeIsRefused() {
    problem(
        given().contentType("text/plain").body(GOOD).post(COLLECTION + "?on=2017-01-01"),
        ProblemType.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void anotherFormOfAnswerIsRefused() {
    problem(
        given()
            .contentType("application/json")
            .accept("text/html")
            .body(GOOD)
            .post(COLLECTION + "?on=2017-01-01"),
        ProblemType.NOT_ACCEPTABLE);
  }

  @Test
  void anotherMethodIsRefused() {
    problem(given().delete(COLLECTION + "?on=2017-01-01"), ProblemType.METHOD_NOT_ALLOWED);
    problem(given().get(COLLECTION + "?on=2017-01-01"), ProblemType.METHOD_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api", "/api/nothing", "/api/instruments/a/b/c/d", "/q/nothing"})
  void anUnknownAddressIsAProblemToo(String path) {
    problem(given().get(path), ProblemType.NOT_FOUND);
  }

  @Test
  void anUndecidedCaseIsNeverAnAnswer() {
    JsonPath problem =
        asked("/api/instruments/noise/decisions/night?on=2017-01-01", ProblemType.UNDECIDED);

    assertThat(problem.getString("id")).isNotBlank();
    assertThat(problem.getString("errors[0].detail")).isEqualTo("a gap");
    assertThat(problem.getString("errors[0].source")).isEqualTo("bins");
    assertThat(problem.getString("errors[0].topic")).isEqualTo("night");
  }

  @Test
  void aFaultOfTheServiceShowsNothingOfItsInside() {
    Response response =
        post(
            "/api/instruments/road/decisions/works?on=2017-01-01",
            GOOD.getBytes(StandardCharsets.UTF_8));

    assertThat(problem(response, ProblemType.UNEXPECTED).getString("id")).isNotBlank();
    assertThat(response.asString()).doesNotContain("broken on purpose").doesNotContain("ee.kask");
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyTypeCanBeOpened(ProblemType type) {
    JsonPath words = given().get(type.uri()).then().statusCode(200).extract().jsonPath();

    assertThat(words.getString("title.et")).isNotBlank();
    assertThat(words.getString("meaning.en")).isNotBlank();
    assertThat(words.getInt("status")).isEqualTo(type.status());
  }

  @Test
  void anUnknownTypeOfProblemIsAProblem() {
    problem(given().get("/problems/invalid-inputs"), ProblemType.NOT_FOUND);
  }
}
