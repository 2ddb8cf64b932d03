package ee.kaskkiri.regression.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinePortfolioTest {
  private static final Defaults ALL = new Defaults("kiosk", "papers", LocalDate.of(2020, 5, 1));
  private static final int LONGEST = 200_000;

  private static List<Reading> read(String text, Defaults defaults) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Reading> readings = new ArrayList<>();
    try (LinePortfolio lines =
        new LinePortfolio(
            "lines", new ByteArrayInputStream(bytes), bytes.length, defaults, LONGEST)) {
      Optional<Portfolio.Entry> entry = lines.next();
      while (entry.isPresent()) {
        readings.add(entry.get().read());
        entry = lines.next();
      }
      assertThat(lines.taken()).isEqualTo(bytes.length);
    }
    return readings;
  }

  private static Ask ask(String line, Defaults defaults) throws IOException {
    return (Ask) read(line, defaults).get(0);
  }

  @Test
  void aLineSaysWhatIsAsked() throws IOException {
    Ask ask = ask(Kiosk.line("A-1", "Aru", 2), Defaults.NONE);

    assertThat(ask.ref()).isEqualTo("A-1");
    assertThat(ask.instrument()).isEqualTo("kiosk");
    assertThat(ask.on()).isEqualTo("2020-05-01");
    assertThat(ask.input().path("town").asText()).isEqualTo("Aru");
  }

  @Test
  void aBareInputIsAskedWhatTheCallSays() throws IOException {
    Ask ask = ask("{\"town\": \"Aru\", \"papers\": 1.00}", ALL);

    assertThat(ask.topic()).isEqualTo("papers");
    assertThat(ask.ref()).isEqualTo("line 1");
    assertThat(ask.input().get("papers").decimalValue()).isEqualTo(new BigDecimal("1.00"));
  }

  @Test
  void aLineMaySayOtherwiseThanTheCall() throws IOException {
    Ask ask = ask("{\"on\": \"2020-06-01\", \"input\": {\"town\": \"Aru\"}, \"ref\": 7}", ALL);

    assertThat(ask.on()).isEqualTo("2020-06-01");
    assertThat(ask.ref()).isEqualTo("7");
    assertThat(ask.input()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"topic\": \"papers\", \"input\": {}, \"reff\": 7} | unknown key 'reff'",
        "{\"on\": \"2020-06-01\", \"input\": [1]}           | no object 'input'",
      })
  void aLineThatSaysWhatIsAskedIsNeverTakenForABareInput(String line, String words)
      throws IOException {
    assertThat(((Unreadable) read(line, ALL).get(0)).reason()).contains(words);
  }

  @Test
  void aBareInputMayHaveFieldsOfTheSameNames() throws IOException {
    assertThat(ask("{\"input\": {}, \"papers\": 1}", ALL).input()).hasSize(2);
    assertThat(ask("{\"on\": \"2020-06-01\", \"papers\": 1}", ALL).input()).hasSize(2);
  }

  @Test
  void linesEndInAnyWayAndBlankOnesHoldNothing() throws IOException {
    String line = "{\"town\": \"Õru\", \"papers\": 1}";

    assertThat(read("\uFEFF" + line + "\r\n \t\r\n\n" + line, ALL))
        .extracting(reading -> ((Ask) reading).ref())
        .containsExactly("line 1", "line 4");
    assertThat(read("", ALL)).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsTheOnlyOneLost() throws IOException {
    String line = "{\"town\": \"Aru\", \"papers\": 1}\n";
    List<Reading> readings =
        read(line + "{\"town\": \"" + "x".repeat(LONGEST) + "\"}\n" + line, ALL);

    assertThat(readings).hasSize(3);
    assertThat(readings.get(1)).isInstanceOf(Unreadable.class);
    assertThat(((Ask) readings.get(2)).ref()).isEqualTo("line 3");
  }

  @Test
  void aLineInAnotherEncodingIsTheOnlyOneLost() throws IOException {
    String line = "{\"town\": \"Aru\", \"papers\": 1}\n";
    List<Reading> readings = read(line + "{\0\0\0\"\0\n" + line, ALL);

    assertThat(readings).hasSize(3);
    assertThat(((Unreadable) readings.get(1)).reason()).contains("not encoded in UTF-8");
    assertThat(((Ask) readings.get(2)).ref()).isEqualTo("line 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                                   | ends before its JSON object does",
        "[1]                                 | no JSON object",
        "{} {}                               | goes on after",
        "{\"a\": 1, \"a\": 2}                | 'a' stands twice",
        "{a: 1}                              | not valid JSON at column",
        "{\"a\": 1e9999999999}               | exponent is too large",
        "{\"instrumnt\": \"x\", \"input\": {}} | unknown key 'instrumnt'",
        "{\"instrument\": \"x\"}             | no object 'input'",
        "{\"input\": {}}                     | no 'instrument', and the call names none",
        "{\"input\": {}, \"instrument\": 1}  | 'instrument' is no text",
        "{\"input\": {}, \"instrument\": \"x\", \"topic\": \"y\"} | no 'on'",
        "{\"input\": {}, \"instrument\": \"x\", \"topic\": \"y\", \"on\": \"2020-02-30\"} | no day",
        "{\"input\": {}, \"ref\": []}        | neither a text nor a number",
      })
  void aLineWithoutAQuestionSaysWhy(String line, String words) throws IOException {
    List<Reading> readings = read("\n" + line, Defaults.NONE);

    assertThat(readings).hasSize(1);
    Unreadable unreadable = (Unreadable) readings.get(0);
    assertThat(unreadable.reason()).contains(words);
    assertThat(unreadable.where()).isEqualTo("line 2");
  }
}
