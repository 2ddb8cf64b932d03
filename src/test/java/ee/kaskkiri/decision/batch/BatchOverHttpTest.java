package ee.kaskkiri.decision.batch;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kaskkiri.database.Database;
import ee.kaskkiri.decision.InventedRules;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(BatchOverHttpTest.Alone.class)
@Timeout(120)
class BatchOverHttpTest {
  /** A service of its own: thousands of records are in the way of other tests. */
  public static final class Alone extends InventedRules {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final String BATCH = "/api/instruments/waste/decisions/collection/batch";
  private static final String ON = BATCH + "?on=2017-05-01";

  @Inject Database database;

  private static HttpResponse<byte[]> post(String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    if (headers.length == 0 || !List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/x-ndjson");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static List<JsonNode> answers(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = post(path, body.getBytes(UTF_8), headers);
    assertThat(response.statusCode()).as(new String(response.body(), UTF_8)).isEqualTo(200);
    return lines(response.body());
  }

  private static List<JsonNode> lines(byte[] body) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : new String(body, UTF_8).lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static JsonNode refusal(String path, String body, int status, String... headers)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = post(path, body.getBytes(UTF_8), headers);
    assertThat(response.statusCode()).as(new String(response.body(), UTF_8)).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  private static String line(int sum) {
    return "{\"ref\": \"r" + sum + "\", \"input\": {\"sum\": " + sum + ".50, \"label\": \"õ\"}}\n";
  }

  private static String linesOf(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(BatchOverHttpTest::line)
        .reduce("", String::concat);
  }

  @Test
  void everyLineGetsItsAnswerInItsTurnAndIsRecorded() throws Exception {
    List<JsonNode> answers = answers(ON, linesOf(1, 500));

    assertThat(answers).hasSize(500);
    for (int i = 1; i <= 500; i++) {
      JsonNode answer = answers.get(i - 1);
      assertThat(answer.path("line").longValue()).isEqualTo(i);
      assertThat(answer.path("ref").textValue()).isEqualTo("r" + i);
      assertThat(answer.path("status").intValue()).isEqualTo(200);
      assertThat(answer.at("/outcome/sum")).hasToString(i + ".50");
    }
    assertThat(answers).extracting(answer -> answer.path("id").textValue()).doesNotHaveDuplicates();
    for (int i : new int[] {0, 250, 499}) {
      String id = answers.get(i).path("id").textValue();
      JsonNode receipt =
          JSON.readTree(
              given().get("/api/decisions/" + id).then().statusCode(200).extract().asString());
      assertThat(receipt.at("/answer/outcome")).isEqualTo(answers.get(i).path("outcome"));
      assertThat(receipt.at("/input/label").textValue()).isEqualTo("õ");
    }
  }

  @Test
  void theMembersOfALineAreThoseOfASingleAnswer() throws Exception {
    JsonNode answer = answers(ON, "{\"sum\": 1, \"label\": \"x\"}").get(0);

    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly(
            "line",
            "status",
            "id",
            "instrument",
            "topic",
            "on",
            "edition",
            "release",
            "decidedAt",
            "outcome",
            "reasons",
            "fired");
  }

  @Test
  void aBadLineGetsItsProblemAndTheOthersTheirAnswers() throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("\uFEFF{\"sum\": 1, \"label\": \"x\"}\n\n{\"sum\":\n[1]\n".getBytes(UTF_8));
    body.writeBytes("x".repeat(2_000_000).getBytes(UTF_8));
    body.writeBytes("\n".getBytes(UTF_8));
    body.writeBytes("{\"sum\": 1}".getBytes(UTF_16));
    body.writeBytes(
        "\n{\"ref\": 7, \"input\": {\"sum\": \"many\", \"labell\": \"x\"}}\n".getBytes(UTF_8));
    body.writeBytes(
        "{\"ref\": {}, \"input\": {}}\r\n{\"sum\": 2, \"label\": \"y\"}\n{\"su".getBytes(UTF_8));

    List<JsonNode> answers = lines(post(ON, body.toByteArray()).body());

    assertThat(answers)
        .extracting(answer -> answer.path("status").intValue())
        .containsExactly(200, 400, 400, 400, 413, 400, 422, 400, 200, 400);
    assertThat(answers)
        .extracting(answer -> answer.path("line").intValue())
        .isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
    assertThat(answers.get(4).at("/problem/detail").textValue())
        .isEqualTo("The line is longer than 300000 bytes.");
    assertThat(answers.get(6).path("ref").intValue()).isEqualTo(7);
    assertThat(answers.get(6).at("/problem/type").textValue()).isEqualTo("/problems/invalid-input");
    assertThat(answers.get(6).at("/problem/errors").findValuesAsText("pointer"))
        .contains("/sum", "/labell");
    assertThat(answers.get(7).at("/problem/errors/0/pointer").textValue()).isEqualTo("/ref");
  }

  @Test
  void tenThousandBadLinesAreTenThousandProblems() throws Exception {
    List<JsonNode> answers = answers(ON, "{\n".repeat(10_000));

    assertThat(answers).hasSize(10_000);
    assertThat(answers.get(9_999).path("line").intValue()).isEqualTo(10_000);
    assertThat(answers)
        .allMatch(
            answer -> answer.at("/problem/type").textValue().equals("/problems/malformed-request"));
  }

  @Test
  void aBrokenRuleIsAProblemOfItsLine() throws Exception {
    List<JsonNode> answers =
        answers("/api/instruments/waste/decisions/sorting/batch?on=2016-05-01", "{}\n{}\n");

    assertThat(answers).hasSize(2);
    assertThat(answers).allMatch(answer -> answer.path("status").intValue() == 422);
  }

  @Test
  void whatIsWrongWithAllLinesIsToldBeforeAny() throws Exception {
    assertThat(refusal(BATCH, "{}", 400).at("/errors/0/parameter").textValue()).isEqualTo("on");
    assertThat(refusal(ON + "&from=0", "{}", 400).at("/errors/0/parameter").textValue())
        .isEqualTo("from");
    assertThat(refusal(BATCH + "?on=1999-01-01", "{}", 422).path("type").textValue())
        .isEqualTo("/problems/no-edition-in-force");
    assertThat(refusal(ON + "&outcome=summ", "{}", 404).path("type").textValue())
        .isEqualTo("/problems/unknown-outcome");
    assertThat(
            refusal("/api/instruments/waste/decisions/colection/batch?on=2017-05-01", "{}", 404)
                .at("/errors/0/meant")
                .textValue())
        .isEqualTo("collection");
    assertThat(refusal(ON, "{}", 415, "Content-Type", "application/json").path("type").textValue())
        .isEqualTo("/problems/unsupported-media-type");
    assertThat(refusal(ON, "{}", 415, "Content-Encoding", "br").path("type").textValue())
        .isEqualTo("/problems/unsupported-media-type");
  }

  @Test
  void aTableIsReadByTheNamesOfItsColumns() throws Exception {
    List<JsonNode> answers =
        answers(ON, "ref;sum;label\na;1,50;x\nb;2.25;\"y;\"\n", "Content-Type", "text/csv");

    assertThat(answers.get(0).path("line").intValue()).isEqualTo(2);
    assertThat(answers.get(1).path("line").intValue()).isEqualTo(3);
    assertThat(answers.get(1).path("ref").textValue()).isEqualTo("b");
    assertThat(answers.get(1).at("/outcome/sum")).hasToString("2.25");
    assertThat(answers.get(1).at("/outcome/label").textValue()).isEqualTo("y;");
  }

  @Test
  void aTableWithAnUnknownColumnIsRefusedWhole() throws Exception {
    JsonNode problem = refusal(ON, "summ;label\n1;x\n", 422, "Content-Type", "text/csv");

    assertThat(problem.path("errors").findValuesAsText("meant")).contains("sum");
  }

  @Test
  void whatIsWrongWithATableBeforeItsFirstRowIsAProblemOfTheCaller() throws Exception {
    assertThat(
            refusal(
                    ON,
                    "sum;label\n1;x\n",
                    400,
                    "Content-Type",
                    "text/csv",
                    "Content-Encoding",
                    "gzip")
                .path("type")
                .textValue())
        .isEqualTo("/problems/malformed-request");
  }

  @Test
  void aRefusedBatchLetsItsKeyGo() throws Exception {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      refusal(ON, "summ;label\n1;x\n", 422, "Content-Type", "text/csv", "Idempotency-Key", key);
      refusal(ON + "&outcome=no", line(1), 404, "Idempotency-Key", key);
    }

    assertThat(answers(ON, line(1), "Idempotency-Key", key)).hasSize(1);
  }

  @Test
  void anUnclaimedKeyIsAtWorkOnceWhateverIsAskedUnderIt() throws Exception {
    String key = UUID.randomUUID().toString();
    try (RawRequest request = new RawRequest(ON, "Idempotency-Key: " + key)) {
      request.send("{\n");
      assertThat(request.status()).isEqualTo("HTTP/1.1 200 OK");
      refusal(ON + "&outcome=sum", line(1), 503, "Idempotency-Key", key);
      request.end();
    }
  }

  @Test
  void membersOfGzipThatHoldNothingEndTheAnswersWithAProblem() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    ByteArrayOutputStream nothing = new ByteArrayOutputStream();
    new GZIPOutputStream(nothing).close();
    for (int i = 0; i < 50_000; i++) {
      zipped.writeBytes(nothing.toByteArray());
    }
    try (RawRequest request = new RawRequest(ON, "Content-Encoding: gzip")) {
      request.send(zipped.toByteArray());
      request.end();
      assertThat(request.status()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(JSON.readTree(request.line()).at("/problem/type").textValue())
          .isEqualTo("/problems/malformed-request");
      assertThatThrownBy(request::line).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void whatIsZippedIsReadAndAnsweredZipped() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    for (String part : List.of(linesOf(1, 100), linesOf(101, 300))) {
      try (GZIPOutputStream member = new GZIPOutputStream(zipped)) {
        member.write(part.getBytes(UTF_8));
      }
    }
    HttpResponse<byte[]> response =
        post(ON, zipped.toByteArray(), "Content-Encoding", "gzip", "Accept-Encoding", "gzip");

    assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
    List<JsonNode> answers =
        lines(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes());
    assertThat(answers).hasSize(300);
    assertThat(answers.get(299).at("/outcome/sum")).hasToString("300.50");
  }

  @Test
  void theSameBatchUnderTheSameKeyIsDecidedOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    byte[] body = linesOf(1, 200).getBytes(UTF_8);
    byte[] first = post(ON, body, "Idempotency-Key", key).body();

    assertThat(lines(first)).hasSize(200);
    assertThat(post(ON, body, "Idempotency-Key", key).body()).isEqualTo(first);
  }

  @Test
  void aBatchIsGoneOnWithFromALine() throws Exception {
    String key = UUID.randomUUID().toString();
    List<JsonNode> first = answers(ON, linesOf(1, 100), "Idempotency-Key", key);
    List<JsonNode> rest = answers(ON + "&from=91", linesOf(91, 150), "Idempotency-Key", key);

    assertThat(rest).hasSize(60);
    assertThat(rest.subList(0, 10)).isEqualTo(first.subList(90, 100));
    assertThat(rest.get(10).path("line").intValue()).isEqualTo(101);
    assertThat(rest.get(59).path("ref").textValue()).isEqualTo("r150");
  }

  @Test
  void aLineThatIsNotTheSameUnderItsKeyIsRefused() throws Exception {
    String key = UUID.randomUUID().toString();
    answers(ON, linesOf(1, 3), "Idempotency-Key", key);
    List<JsonNode> answers = answers(ON, line(1) + line(9) + line(3), "Idempotency-Key", key);

    assertThat(answers)
        .extracting(answer -> answer.path("status").intValue())
        .containsExactly(200, 409, 200);
    assertThat(refusal(ON + "&outcome=sum", line(1), 409, "Idempotency-Key", key).path("type"))
        .hasToString("\"/problems/key-reused\"");
  }

  @Test
  void whoWaitsForAnAnswerBeforeAskingOnGetsIt() throws Exception {
    try (RawRequest request = new RawRequest(ON)) {
      request.send(line(1));
      assertThat(request.status()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(JSON.readTree(request.line()).at("/outcome/sum")).hasToString("1.50");
      request.send(line(2) + "{\"sum\": 3,");
      assertThat(JSON.readTree(request.line()).at("/outcome/sum")).hasToString("2.50");
      request.send("\"label\": \"\"}");
      request.end();
      assertThat(JSON.readTree(request.line()).at("/outcome/sum")).hasToString("3");
      assertThat(request.line()).isEmpty();
    }
  }

  @Test
  void whatWasAnsweredBeforeAConnectionIsCutIsNotDecidedAgain() throws Exception {
    String key = UUID.randomUUID().toString();
    List<JsonNode> heard = new ArrayList<>();
    try (RawRequest request = new RawRequest(ON, "Idempotency-Key: " + key)) {
      request.send(linesOf(70_001, 70_300) + "{\"ref\": \"half");
      assertThat(request.status()).isEqualTo("HTTP/1.1 200 OK");
      for (int i = 0; i < 200; i++) {
        heard.add(JSON.readTree(request.line()));
      }
    }
    List<JsonNode> again = repeated(ON, linesOf(70_001, 70_400), key);

    assertThat(again).hasSize(400);
    assertThat(again.subList(0, 200)).isEqualTo(heard);
    assertThat(recordsOfInputsLike("{\"sum\":70___.50%")).isEqualTo(400);
  }

  private int recordsOfInputsLike(String pattern) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT count(*) FROM decision_content WHERE CAST(input AS TEXT) LIKE ?")) {
      query.setString(1, pattern);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** Until the service has noticed that the connection before is gone, the key is taken. */
  private static List<JsonNode> repeated(String path, String body, String key)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = post(path, body.getBytes(UTF_8), "Idempotency-Key", key);
    while (response.statusCode() == 503) {
      Thread.onSpinWait();
      response = post(path, body.getBytes(UTF_8), "Idempotency-Key", key);
    }
    assertThat(response.statusCode()).isEqualTo(200);
    return lines(response.body());
  }

  @Test
  void whatIsNoGzipEndsTheAnswersWithAProblemAndWithoutAnEnd() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(linesOf(1, 10).getBytes(UTF_8));
    }
    zipped.writeBytes(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    try (RawRequest request = new RawRequest(ON, "Content-Encoding: gzip")) {
      request.send(java.util.Arrays.copyOf(zipped.toByteArray(), zipped.size() - 20));
      request.end();
      assertThat(request.status()).isEqualTo("HTTP/1.1 200 OK");
      String last = request.line();
      while (!last.contains("problem")) {
        last = request.line();
      }
      assertThat(JSON.readTree(last).at("/problem/type").textValue())
          .isEqualTo("/problems/malformed-request");
      assertThatThrownBy(request::line).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void manyLinesAreAnsweredInTheirOrderWhileTheyAreSent() throws Exception {
    try (RawRequest request = new RawRequest(ON)) {
      String lines = linesOf(1, 1_000);
      Thread sender =
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < 50; i++) {
                    request.send(lines);
                  }
                  request.end();
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      sender.start();
      assertThat(request.status()).isEqualTo("HTTP/1.1 200 OK");
      long count = 0;
      for (String line = request.line(); !line.isEmpty(); line = request.line()) {
        count++;
        assertThat(line).startsWith("{\"line\":" + count + ",");
      }
      assertThat(count).isEqualTo(50_000);
      sender.join();
    }
  }

  @Test
  void moreBatchesThanAllowedAreToldToComeBack() throws Exception {
    List<RawRequest> open = new ArrayList<>();
    try {
      while (open.size() < 4) {
        RawRequest request = new RawRequest(ON);
        request.send(line(1));
        if (request.status().equals("HTTP/1.1 200 OK")) {
          open.add(request); // else one of an earlier test has not ended yet
        }
      }
      try (RawRequest fifth = new RawRequest(ON)) {
        assertThat(fifth.status()).startsWith("HTTP/1.1 503");
      }
      for (RawRequest request : open) {
        request.end();
        assertThat(request.line()).contains("\"status\":200");
        assertThat(request.line()).isEmpty();
      }
    } finally {
      for (RawRequest request : open) {
        request.close();
      }
    }
  }
}
