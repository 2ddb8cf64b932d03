package ee.kaskkiri;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sends every request of the README to the service with its own rules, and reads the answers. */
@QuarkusTest
class ReadmeTest {
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```sh\\ncurl -s '([^']+)' -H '[^']+' -d '([^']+)'\\n```\\s+```json\\n(.*?)\\n```",
          Pattern.DOTALL);
  private static final String LEFT_OUT = "…";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @TestFactory
  List<DynamicTest> answersAsTheReadmeSays() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    List<DynamicTest> tests = new ArrayList<>();
    while (example.find()) {
      URI address = URI.create(example.group(1));
      String body = example.group(2);
      String answer = example.group(3);
      tests.add(
          DynamicTest.dynamicTest(
              address.getPath() + "?" + address.getQuery(), () -> compare(address, body, answer)));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(3);
    return tests;
  }

  private static void compare(URI address, String body, String answer) throws IOException {
    String got =
        given()
            .contentType("application/json; charset=UTF-8")
            .body(body)
            .post(address.getPath() + "?" + address.getQuery())
            .then()
            .statusCode(200)
            .extract()
            .asString();
    matches("", JSON.readTree(answer), JSON.readTree(got));
  }

  private static void matches(String place, JsonNode expected, JsonNode got) {
    if (expected.isTextual() && expected.textValue().equals(LEFT_OUT)) {
      assertThat(got.isMissingNode()).as(place).isFalse();
      return;
    }
    assertThat(got.getNodeType()).as(place).isEqualTo(expected.getNodeType());
    assertThat(got.size()).as(place + " in " + got).isEqualTo(expected.size());
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              field ->
                  matches(
                      place + "/" + field.getKey(), field.getValue(), got.path(field.getKey())));
    } else if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        matches(place + "/" + i, expected.get(i), got.get(i));
      }
    } else {
      assertThat(got).as(place).isEqualTo(expected);
    }
  }
}
