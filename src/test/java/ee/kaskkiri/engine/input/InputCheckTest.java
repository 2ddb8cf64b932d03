package ee.kaskkiri.engine.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kaskkiri.engine.input.InputError.Mistake;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Constraint.Bound;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.engine.type.ValueType.Fields;
import ee.kaskkiri.engine.type.ValueType.ListOf;
import ee.kaskkiri.engine.type.ValueType.Scalar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputCheckTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final Constraint COUNT =
      new Constraint(
          ">= 0",
          false,
          List.of(),
          new Bound(BigDecimal.ZERO, true),
          null,
          true,
          value -> value instanceof BigDecimal number && number.signum() >= 0 && whole(number));
  private static final Constraint COLOURS =
      new Constraint(
          "\"red\", \"green\"",
          false,
          List.of("red", "green"),
          null,
          null,
          false,
          List.of("red", "green")::contains);

  private static boolean whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static ValueType scalar(Kind kind) {
    return new Scalar(kind, Constraint.NONE);
  }

  private static Fields fields(Object... namesAndTypes) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      fields.put((String) namesAndTypes[i], Field.required((ValueType) namesAndTypes[i + 1]));
    }
    return new Fields(fields, Constraint.NOT_NULL);
  }

  private static final Fields PERSON =
      fields("name", scalar(Kind.TEXT), "children", new Scalar(Kind.NUMBER, COUNT));
  private static final Fields DECLARED =
      fields(
          "colour",
          new Scalar(Kind.TEXT, COLOURS),
          "amount",
          scalar(Kind.NUMBER),
          "day",
          scalar(Kind.DATE),
          "people",
          new ListOf(PERSON, Constraint.NOT_NULL));
  private static final Fields OTHER_TOPIC =
      fields("people", new ListOf(fields("address", scalar(Kind.TEXT)), Constraint.NOT_NULL));

  private static Checked check(String json) throws Exception {
    JsonNode input = JSON.readTree(json);
    return new InputCheck(DECLARED, KnownPlaces.of(List.of(DECLARED, OTHER_TOPIC))).check(input);
  }

  private static List<InputError> errors(String json) throws Exception {
    return ((Checked.Rejected) check(json)).errors();
  }

  private static String with(String field, String value) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("colour", "\"red\"");
    parts.put("amount", "1");
    parts.put("day", "\"2020-02-29\"");
    parts.put("people", "[]");
    parts.put(field, value);
    StringBuilder json = new StringBuilder();
    parts.forEach((name, part) -> json.append(",\"" + name + "\":" + part));
    return "{" + json.substring(1) + "}";
  }

  @Test
  void acceptsWhatIsDeclaredWithExactDecimals() throws Exception {
    Checked checked = check(with("amount", "12345678901234567.890"));

    assertThat(((Checked.Accepted) checked).values())
        .containsEntry("amount", new BigDecimal("12345678901234567.890"))
        .containsEntry("day", LocalDate.of(2020, 2, 29))
        .containsEntry("colour", "red");
  }

  @Test
  void namesTheKeyThatWasProbablyMeant() throws Exception {
    assertThat(errors(with("amuont", "1")))
        .extracting(InputError::pointer, InputError::kind, InputError::meant)
        .containsExactly(tuple("/amuont", Mistake.UNKNOWN_KEY, "amount"));
  }

  @Test
  void acceptsANameThatAnotherTopicKnowsButOnlyAtItsPlace() throws Exception {
    String person = "[{\"name\":\"A\",\"children\":0,\"address\":\"Tallinn\"}]";
    assertThat(check(with("people", person))).isInstanceOf(Checked.Accepted.class);

    assertThat(errors(with("address", "\"Tallinn\"")))
        .extracting(InputError::pointer, InputError::kind)
        .containsExactly(tuple("/address", Mistake.UNKNOWN_KEY));
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() throws Exception {
    assertThat(
            errors(
                "{\"colour\":\"gren\",\"amount\":\"1\",\"people\":[{\"name\":null,\"children\":-1},{\"children\":1.5,\"name\":3}]}"))
        .extracting(InputError::pointer, InputError::kind)
        .containsExactly(
            tuple("/colour", Mistake.NOT_ALLOWED),
            tuple("/amount", Mistake.WRONG_TYPE),
            tuple("/people/0/children", Mistake.NOT_ALLOWED),
            tuple("/people/1/children", Mistake.NOT_ALLOWED),
            tuple("/people/1/name", Mistake.WRONG_TYPE),
            tuple("/day", Mistake.MISSING_KEY));
  }

  @Test
  void saysWhatWouldBeRightAndWhichValueWasMeant() throws Exception {
    InputError error = errors(with("colour", "\"gren\"")).get(0);

    assertThat(error.expected()).isEqualTo("one of \"red\", \"green\"");
    assertThat(error.meant()).isEqualTo("green");
    assertThat(error.detail()).contains("gren");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2021-02-29\"",
        "\"2020-13-01\"",
        "\"29.02.2020\"",
        "20200229",
        "\"\"",
        "true",
        "\"+12018-12-31\"",
        "\"-001-12-31\""
      })
  void refusesDaysThatDoNotExist(String day) throws Exception {
    assertThat(errors(with("day", day)))
        .extracting(InputError::pointer, InputError::kind, InputError::expected)
        .containsExactly(tuple("/day", Mistake.WRONG_TYPE, "a day, YYYY-MM-DD, or null"));
  }

  @Test
  void saysWhyWhatLooksRightIsNoValue() throws Exception {
    assertThat(errors(with("day", "\"2016-02-30\"")).get(0).detail())
        .isEqualTo("2016-02-30 is no day of the calendar.");
    assertThat(errors(with("amount", "1e34")).get(0).detail())
        .isEqualTo("The number has more than 34 digits before the decimal point.");
    assertThat(errors(with("amount", "0.12345678901234567890123456789012345")).get(0).detail())
        .isEqualTo("The number has 35 digits, and only 34 can be kept exactly.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "-1e-999999999",
        "12345678901234567890123456789012345.1",
        "1e999",
        "1e34",
        "0e999999999"
      })
  void refusesNumbersThatCannotBeKeptExactly(String number) throws Exception {
    assertThat(errors(with("amount", number)))
        .extracting(InputError::pointer, InputError::kind)
        .containsExactly(tuple("/amount", Mistake.WRONG_TYPE));
  }

  @ParameterizedTest
  @CsvSource({
    "1e3,1000",
    "0.10,0.10",
    "-0,0",
    "1000000000000000000000000000000000,1000000000000000000000000000000000"
  })
  void keepsNumbersAsTheyAre(String written, String kept) throws Exception {
    assertThat(((Checked.Accepted) check(with("amount", written))).values())
        .containsEntry("amount", new BigDecimal(kept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "3", "null", "\"text\"", "true", "\"+12018-12-31\"", "\"-001-12-31\""})
  void refusesWhatIsNoObject(String json) throws Exception {
    assertThat(errors(json))
        .extracting(InputError::pointer, InputError::kind)
        .containsExactly(tuple("", Mistake.WRONG_TYPE));
  }

  @Test
  void escapesPointers() throws Exception {
    assertThat(errors(with("a/b~c", "1")))
        .extracting(InputError::pointer)
        .containsExactly("/a~1b~0c");
  }

  @Test
  void stopsAfterAHundredMistakes() throws Exception {
    String people = "{\"name\":1,\"children\":0},".repeat(500);

    assertThat(errors(with("people", "[" + people.substring(0, people.length() - 1) + "]")))
        .hasSize(100);
  }
}
