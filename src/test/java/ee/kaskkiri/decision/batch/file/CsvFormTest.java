package ee.kaskkiri.decision.batch.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.decision.Answer;
import ee.kaskkiri.decision.batch.LineAnswer;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.rules.Bilingual;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFormTest {
  private static final ValueType TEXT = new ValueType.Scalar(Kind.TEXT, Constraint.NONE);
  private static final CsvForm FORM =
      new CsvForm(
          fields(
              "grant",
              fields("a/b", TEXT, "of", fields("whom", TEXT)),
              "parts",
              new ValueType.ListOf(TEXT, Constraint.NONE)),
          new ObjectMapper());

  private static ValueType.Fields fields(String name, ValueType type) {
    return new ValueType.Fields(Map.of(name, Field.required(type)), Constraint.NONE);
  }

  private static ValueType.Fields fields(
      String first, ValueType type, String second, ValueType other) {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put(first, Field.required(type));
    fields.put(second, Field.required(other));
    return new ValueType.Fields(fields, Constraint.NONE);
  }

  private static String row(ObjectNode outcome, Reason... reasons) {
    Answer answer =
        new Answer(
            "id",
            "bakery",
            "loaves",
            LocalDate.EPOCH,
            "1970-01-01",
            "release",
            Instant.EPOCH,
            outcome,
            List.of(reasons),
            List.of(),
            List.of());
    return new String(FORM.bytes(new LineAnswer.Decided(7, null, answer)), StandardCharsets.UTF_8);
  }

  private static ObjectNode grant(BigDecimal value) {
    ObjectNode outcome = new ObjectMapper().createObjectNode();
    outcome.putObject("grant").put("a/b", value);
    return outcome;
  }

  @Test
  void everyColumnIsKnownBeforeTheFirstAnswer() {
    assertThat(new String(FORM.head(), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFline,ref,status,outcome.grant.a/b,outcome.grant.of.whom,outcome.parts,reasons,messages,edition,release,problem,errors\r\n");
  }

  @ParameterizedTest
  @CsvSource({"1E+2,100", "-2.50,-2.50", "0.00000001,0.00000001", "1E-7,0.0000001"})
  void numbersKeepTheirDigits(BigDecimal number, String written) {
    assertThat(row(grant(number))).isEqualTo("7,,200," + written + ",,,,,1970-01-01,release,,\r\n");
  }

  @Test
  void whatIsNullOrMissingIsEmptyAndAListIsJsonInOneCell() throws IOException {
    ObjectNode outcome =
        (ObjectNode)
            new ObjectMapper().readTree("{\"grant\": null, \"parts\": [\"a,b\", \"c\\\"\"]}");

    assertThat(row(outcome))
        .isEqualTo("7,,200,,,\"[\"\"a,b\"\",\"\"c\\\"\"\"\"]\",,,1970-01-01,release,,\r\n");
  }

  @Test
  void anEmptyTextIsTwoQuotes() {
    ObjectNode outcome = new ObjectMapper().createObjectNode();
    outcome.putObject("grant").put("a/b", "");

    assertThat(row(outcome)).isEqualTo("7,,200,\"\",,,,,1970-01-01,release,,\r\n");
  }

  @Test
  void whatPathsDoNotTellApartIsOneColumn() {
    CsvForm form =
        new CsvForm(fields("grant", fields("a.b", TEXT), "none", none()), new ObjectMapper());

    assertThat(new String(form.head(), StandardCharsets.UTF_8))
        .startsWith("\uFEFFline,ref,status,outcome.grant,outcome.none,reasons,");
  }

  private static ValueType.Fields none() {
    return new ValueType.Fields(Map.of(), Constraint.NONE);
  }

  @Test
  void reasonsAreToldByCodeAndSubjectEachOnce() {
    Bilingual text = new Bilingual("et", "en");
    Reason whole = new Reason("R1", null, null, null, null, text);
    Reason ofOne = new Reason("R2", null, null, null, "=North", text);

    assertThat(row(grant(BigDecimal.ONE), whole, ofOne, ofOne))
        .isEqualTo("7,,200,1,,,\"R1; R2 (=North)\",,1970-01-01,release,,\r\n");
  }
}
