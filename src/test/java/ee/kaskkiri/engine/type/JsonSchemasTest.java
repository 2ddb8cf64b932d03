package ee.kaskkiri.engine.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.engine.type.Constraint.Bound;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemasTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static void assertSchema(ValueType type, String expected) throws Exception {
    JsonNode schema = JSON.readTree(JsonSchemas.schema(type).toString());
    assertThat(schema).isEqualTo(JSON.readTree(expected));
  }

  private static Constraint values(boolean allowsNull, Object... values) {
    return new Constraint("…", allowsNull, List.of(values), null, null, false, value -> true);
  }

  private static Bound bound(String value, boolean included) {
    return new Bound(new BigDecimal(value), included);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEXT            | {'type': 'string'}",
        "NUMBER          | {'type': 'number'}",
        "BOOLEAN         | {'type': 'boolean'}",
        "DATE            | {'type': 'string', 'format': 'date', 'description': 'a day, YYYY-MM-DD'}",
        "TIME            | {'type': 'string', 'description': 'a time, such as 12:30:00 or 12:30:00+02:00'}",
        "DATE_TIME       | {'type': 'string', 'description': 'a date and time, such as 2020-01-31T12:30:00'}",
        "DAYS_DURATION   | {'type': 'string', 'format': 'duration', 'description': 'a duration of days and time, such as P1DT2H'}",
        "MONTHS_DURATION | {'type': 'string', 'format': 'duration', 'description': 'a duration of years and months, such as P1Y2M'}",
        "DURATION        | {'type': 'string', 'format': 'duration', 'description': 'a duration, such as P1DT2H or P1Y2M'}",
        "RANGE           | {'type': 'string', 'description': 'a range, such as [1..10]'}",
      },
      quoteCharacter = '`')
  void writesEveryKindOfSingleValue(Kind kind, String expected) throws Exception {
    assertSchema(new ValueType.Scalar(kind, Constraint.NOT_NULL), expected.replace('\'', '"'));
  }

  @Test
  void aTypeThatAcceptsNullSaysSo() throws Exception {
    assertSchema(
        new ValueType.Scalar(Kind.TEXT, Constraint.NONE), "{\"type\": [\"string\", \"null\"]}");
    assertSchema(
        new ValueType.ListOf(new ValueType.Anything(), Constraint.NONE),
        "{\"type\": [\"array\", \"null\"], \"items\": {}}");
  }

  @Test
  void listsTheOnlyValuesAllowed() throws Exception {
    assertSchema(
        new ValueType.Scalar(Kind.TEXT, values(true, "väike", "suur")),
        "{\"type\": [\"string\", \"null\"], \"enum\": [\"väike\", \"suur\", null]}");
    assertSchema(
        new ValueType.Scalar(Kind.NUMBER, values(false, new BigDecimal("1.50"))),
        "{\"type\": \"number\", \"enum\": [1.50]}");
    assertSchema(
        new ValueType.Scalar(Kind.BOOLEAN, values(false, true, false)),
        "{\"type\": \"boolean\", \"enum\": [true, false]}");
  }

  @Test
  void tellsBoundsAndWholeNumbers() throws Exception {
    Constraint count =
        new Constraint(
            "whole, >= 0", false, List.of(), bound("0", true), null, true, value -> true);
    Constraint share =
        new Constraint(
            "(0..1)", false, List.of(), bound("0", false), bound("1", false), false, value -> true);

    assertSchema(
        new ValueType.Scalar(Kind.NUMBER, count),
        "{\"type\": \"integer\", \"minimum\": 0, \"description\": \"allowed: whole, >= 0\"}");
    assertSchema(
        new ValueType.Scalar(Kind.NUMBER, share),
        "{\"type\": \"number\", \"exclusiveMinimum\": 0, \"exclusiveMaximum\": 1,"
            + " \"description\": \"allowed: (0..1)\"}");
  }

  @Test
  void tellsInWordsWhatASchemaCannotSay() throws Exception {
    Constraint late =
        new Constraint("> date(\"2020-01-01\")", false, List.of(), null, null, false, v -> true);

    assertSchema(
        new ValueType.Scalar(Kind.DATE, late),
        "{\"type\": \"string\", \"format\": \"date\", \"description\":"
            + " \"a day, YYYY-MM-DD; allowed: > date(\\\"2020-01-01\\\")\"}");
  }

  @Test
  void aDocumentRequiresEveryKeyThatIsNotOptionalAndNoOther() throws Exception {
    ValueType text = new ValueType.Scalar(Kind.TEXT, Constraint.NOT_NULL);
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("nimi", new Field(text, false, "Nimi"));
    fields.put("note", new Field(text, true, null));

    assertThat(
            JSON.readTree(
                JsonSchemas.document(new ValueType.Fields(fields, Constraint.NOT_NULL)).toString()))
        .isEqualTo(
            JSON.readTree(
                """
                {"$schema": "https://json-schema.org/draft/2020-12/schema",
                 "type": "object",
                 "properties": {
                   "nimi": {"type": "string", "title": "Nimi"}, "note": {"type": "string"}},
                 "required": ["nimi"],
                 "additionalProperties": false}
                """));
  }
}
