package ee.kaskkiri.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read straight from bytes is what is read as a text. */
class RequestBodyTest {
  private static final String GOOD =
      """
      {"name": "Jõhvi – Šveits 😀", "count": 12, "exact": 12.50, "large": 1e400, "none": null,
       "list": [true, false, {"õ": "ü"}, [], {}], "": "", "minus": -0.0}
      """;

  private static final byte[] ODD = {
    0,
    '"',
    '\\',
    'u',
    '{',
    '}',
    ',',
    ':',
    '0',
    ' ',
    (byte) 0x80,
    (byte) 0x8F,
    (byte) 0x9F,
    (byte) 0xA0,
    (byte) 0xBF,
    (byte) 0xC0,
    (byte) 0xC1,
    (byte) 0xE0,
    (byte) 0xED,
    (byte) 0xEF,
    (byte) 0xF0,
    (byte) 0xF4,
    (byte) 0xF5,
    -1
  };

  @Test
  void whatIsWellFormedIsReadStraight() {
    assertThat(RequestBody.straight(bytes(GOOD))).contains(asText(bytes(GOOD)).orElseThrow());
    assertThat(RequestBody.straight(bytes(GOOD)).orElseThrow().get("exact").decimalValue())
        .isEqualTo("12.50");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "{} {}",
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": \"\\u00e4\"}",
        "{\"a\": \"\\ud800\"}",
        "{\"a\": 01}",
        "{\"a\": NaN}",
        "{\"a\": \"tab\there\"}",
        "{'a': 1}",
        "{\"a\": 1",
      })
  void whatIsOddIsReadAsText(String body) {
    assertThat(RequestBody.straight(bytes(body))).isEmpty();
  }

  @Test
  void otherEncodingsAreNotReadStraight() {
    assertThat(RequestBody.straight("{}".getBytes(StandardCharsets.UTF_16BE))).isEmpty();
    assertThat(RequestBody.straight("{}".getBytes(StandardCharsets.UTF_16))).isEmpty();
  }

  /** In hex: what begins or goes on with a byte that UTF-8 forbids there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "C080", "C1BF", "E08080", "E09FBF", "EDA080", "EDBFBF", "F0808080", "F08FBFBF", "F4908080",
        "F5808080", "FF", "80", "BF", "C3", "E282", "F09F98", "C328", "E28228"
      })
  void whatIsNoUtf8IsRefused(String hex) {
    for (byte[] body : inTextAndName(hex)) {
      assertThat(RequestBody.straight(body)).isEmpty();
      assertThat(asText(body)).isEmpty();
    }
  }

  /** In hex: the first and last characters that are written with so many bytes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7F",
        "C280",
        "DFBF",
        "E0A080",
        "ED9FBF",
        "EE8080",
        "EFBFBD",
        "EFBFBF",
        "F0908080",
        "F48FBFBF"
      })
  void whatIsUtf8IsReadStraight(String hex) {
    for (byte[] body : inTextAndName(hex)) {
      assertThat(RequestBody.straight(body)).isPresent().isEqualTo(asText(body));
    }
  }

  @Test
  void oneByteOrderMarkIsSkipped() {
    assertThat(RequestBody.straight(bytes("\uFEFF{}"))).isEqualTo(asText(bytes("{}"))).isPresent();
    assertThat(RequestBody.straight(bytes("\uFEFF\uFEFF{}"))).isEmpty();
    assertThat(asText(bytes("\uFEFF\uFEFF{}"))).isEmpty();
  }

  private static List<byte[]> inTextAndName(String hex) {
    return List.of(around("{\"a\": \"", hex, "\"}"), around("{\"", hex, "\": 1}"));
  }

  private static byte[] around(String before, String hex, String after) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(bytes(before));
    bytes.writeBytes(HexFormat.of().parseHex(hex));
    bytes.writeBytes(bytes(after));
    return bytes.toByteArray();
  }

  @Property(tries = 20_000)
  void whatIsReadStraightIsWhatTheTextSays(@ForAll long seed) {
    byte[] body = changed(new Random(seed));
    RequestBody.straight(body)
        .ifPresent(found -> assertThat(asText(body)).as(Arrays.toString(body)).contains(found));
  }

  private static byte[] changed(Random random) {
    byte[] body = bytes(GOOD);
    for (int times = random.nextInt(4); times >= 0; times--) {
      int place = random.nextInt(body.length - 1);
      body[place] = odd(random);
      if (random.nextBoolean()) {
        body[place + 1] = odd(random);
      }
    }
    return random.nextInt(5) == 0 ? Arrays.copyOf(body, random.nextInt(body.length)) : body;
  }

  private static byte odd(Random random) {
    return random.nextBoolean() ? ODD[random.nextInt(ODD.length)] : (byte) random.nextInt();
  }

  private static Optional<ObjectNode> asText(byte[] body) {
    try {
      return Optional.of(RequestBody.asText(body, BodyFault.BODY));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
