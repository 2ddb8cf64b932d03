package ee.kaskkiri.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

  @ParameterizedTest
  @ValueSource(strings = {"-5", "+37250000000", "-2,50", "0.10", "a-b", "a = b", "x.y@z"})
  void whatIsNoFormulaStaysAsItIs(String text) {
    assertThat(CsvCell.text(text).replace("\"", "")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+1       | '=1+1",
        "@a         | '@a",
        "-          | '-",
        "+2 kuud    | '+2 kuud",
        "x;=1+1;y   | \"x;'=1+1;y\"",
        "[1,-5,\"a\"] | \"[1,-5,\"\"a\"\"]\"",
        "a\"b       | \"a\"\"b\"",
      })
  void onlyWhatIsTakenForAFormulaGetsAnApostrophe(String text, String cell) {
    assertThat(CsvCell.text(text)).isEqualTo(cell);
  }

  @Test
  void aFormulaOnAnotherLineOfACellIsNoneEither() {
    assertThat(CsvCell.text("x\n=1")).isEqualTo("\"x\n'=1\"");
    assertThat(CsvCell.text("x\r\n=1")).isEqualTo("\"x\r\n'=1\"");
  }

  @Test
  void numbersKeepTheirDigitsAndNothingIsEmpty() {
    assertThat(CsvCell.number(new BigDecimal("1E+2"))).isEqualTo("100");
    assertThat(CsvCell.number(new BigDecimal("-0.50"))).isEqualTo("-0.50");
    assertThat(CsvCell.number(null)).isEmpty();
    assertThat(CsvCell.text(null)).isEmpty();
  }
}
