package ee.kaskkiri.decision.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
  private static final int LONGEST = 20;

  @Test
  void everyLineHasItsNumberAndItsBytes() throws IOException {
    assertThat(lines("{\"a\":1}\n\n{\"b\":2}\r\n"))
        .containsExactly("1 {\"a\":1}", "2 ", "3 {\"b\":2}\r");
  }

  @Test
  void theLastLineNeedsNoEnd() throws IOException {
    assertThat(lines("{}\n{\"a\":")).containsExactly("1 {}", "2 {\"a\":");
  }

  @Test
  void nothingIsNoLine() throws IOException {
    assertThat(lines("")).isEmpty();
  }

  @Test
  void aByteOrderMarkAtTheStartIsNoPartOfTheFirstLine() throws IOException {
    assertThat(lines("\uFEFF{}\n{}")).containsExactly("1 {}", "2 {}");
    assertThat(lines("\uFEFF" + "x".repeat(LONGEST) + "\n"))
        .containsExactly("1 " + "x".repeat(LONGEST));
    assertThat(lines("\uFEFF" + "x".repeat(LONGEST + 1) + "\n")).containsExactly("1 too long");
  }

  @Test
  void aLineThatIsTooLongIsSkippedAndTheNextOneRead() throws IOException {
    assertThat(lines("x".repeat(LONGEST) + "\n" + "y".repeat(LONGEST + 1) + "\n{}"))
        .containsExactly("1 " + "x".repeat(LONGEST), "2 too long", "3 {}");
    assertThat(lines("x".repeat(2_000_000) + "\n{}")).containsExactly("1 too long", "2 {}");
    assertThat(lines("x".repeat(2_000_000))).containsExactly("1 too long");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 4096})
  void howTheBytesArriveMakesNoDifference(int portion) throws IOException {
    String text = "{\"a\":\"õ\"}\n\n" + "z".repeat(50) + "\n{}\n{";
    JsonLines source = new JsonLines(new Portions(text.getBytes(UTF_8), portion), LONGEST);

    assertThat(rest(source)).containsExactly("1 {\"a\":\"õ\"}", "2 ", "3 too long", "4 {}", "5 {");
    assertThat(source.taken()).isEqualTo(text.getBytes(UTF_8).length);
  }

  @Test
  void aLineIsReadyOnlyWhenItsEndIsThere() throws IOException {
    Slow slow = new Slow();
    JsonLines source = new JsonLines(slow, LONGEST);
    assertThat(source.ready()).isFalse();

    slow.send("{\"a\":");
    assertThat(source.ready()).isFalse();

    slow.send("1}\n{}");
    assertThat(source.ready()).isTrue();
    assertThat(source.next().map(JsonLinesTest::shown)).contains("1 {\"a\":1}");
    assertThat(source.ready()).isFalse();

    slow.send("\n");
    assertThat(source.ready()).isTrue();
    assertThat(source.next().map(JsonLinesTest::shown)).contains("2 {}");
  }

  @Test
  void aLineOfTwoMegabytesIsToldToBeTooLong() throws IOException {
    JsonLine line = only("x".repeat(2_000_000));

    assertThatThrownBy(line::read)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(413);
              assertThat(e.problem().detail()).contains("20 bytes");
            });
  }

  @Test
  void aLineIsTheInputOrHoldsItBesideARef() throws IOException {
    assertThat(question("{\"a\":1}").input()).hasToString("{\"a\":1}");
    assertThat(question("{\"input\":{\"a\":1}}").input()).hasToString("{\"a\":1}");
    assertThat(question("{\"ref\":7,\"input\":{}}").ref()).hasToString("7");
    assertThat(question("{\"ref\":\"x\",\"a\":{}}").ref()).isNull();
    assertThat(question("{\"input\":{},\"a\":{}}").input()).hasToString("{\"input\":{},\"a\":{}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "[]", "{} {}", "x", "{\"a\":1,\"a\":2}"})
  void whatIsNoObjectOfJsonIsMalformed(String text) throws IOException {
    JsonLine line = only(text + "\n");

    assertThatThrownBy(line::read)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "null", "true", "{}", "[]"})
  void aRefIsATextOrAWholeNumber(String ref) throws IOException {
    JsonLine line = only("{\"ref\":" + ref + ",\"input\":{}}", 100);

    assertThatThrownBy(line::read)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().errors().get(0).pointer()).isEqualTo("/ref"));
  }

  private static List<String> lines(String text) throws IOException {
    return rest(new JsonLines(new ByteArrayInputStream(text.getBytes(UTF_8)), LONGEST));
  }

  private static List<String> rest(JsonLines source) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Optional<JsonLine> line = source.next(); line.isPresent(); line = source.next()) {
      lines.add(shown(line.get()));
    }
    return lines;
  }

  private static String shown(JsonLine line) {
    return line.number() + " " + (line.tooLong() ? "too long" : new String(line.content(), UTF_8));
  }

  private static JsonLine only(String text) throws IOException {
    return only(text, LONGEST);
  }

  private static JsonLine only(String text, int longest) throws IOException {
    return new JsonLines(new ByteArrayInputStream(text.getBytes(UTF_8)), longest)
        .next()
        .orElseThrow();
  }

  private static LineQuestion question(String text) throws IOException {
    return only(text, 100).read();
  }

  /** A stream that never gives more than a few bytes at a time. */
  private static final class Portions extends InputStream {
    private final ByteArrayInputStream bytes;
    private final int most;

    Portions(byte[] bytes, int most) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.most = most;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, Math.min(most, length));
    }
  }

  /** A stream that must not be read before something was sent. */
  private static final class Slow extends InputStream {
    private ByteArrayInputStream sent = new ByteArrayInputStream(new byte[0]);

    void send(String text) {
      assertThat(sent.available()).isZero();
      sent = new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Override
    public int available() {
      return sent.available();
    }

    @Override
    public int read() {
      assertThat(sent.available()).isPositive();
      return sent.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      assertThat(sent.available()).isPositive();
      return sent.read(into, offset, length);
    }
  }
}
