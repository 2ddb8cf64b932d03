package ee.kaskkiri.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Constraint.Bound;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Allowed values as models write them: each input of one model has a type of its own. */
class AllowedValuesTest {
  private static final Map<String, String> WRITTEN = new LinkedHashMap<>();
  private static final Map<String, Field> INPUTS = new LinkedHashMap<>();

  @BeforeAll
  static void compile() {
    WRITTEN.put("word", "string: \"small\", \"large\"");
    WRITTEN.put("wordOrNull", "string: \"small\", null");
    WRITTEN.put("someText", "string: not(null)");
    WRITTEN.put("otherText", "string: not(\"small\")");
    WRITTEN.put("longText", "string: string length(?) > 2");
    WRITTEN.put("comma", "string: \"a, b\", \"c\"");
    WRITTEN.put("truth", "boolean: true, false");
    WRITTEN.put("number", "number: 1, 2.50, -3");
    WRITTEN.put("closed", "number: [1..10]");
    WRITTEN.put("open", "number: (0..1)");
    WRITTEN.put("backwards", "number: ]0..1[");
    WRITTEN.put("atLeast", "number: >= 0");
    WRITTEN.put("below", "number: < 5");
    WRITTEN.put("count", "number: ? >= 0 and floor(?) = ?");
    WRITTEN.put("whole", "number: ? in [1..31] and modulo(?, 1) = 0");
    WRITTEN.put("mixed", "number: 1, [5..10]");
    WRITTEN.put("cents", "number: ? = null or (? >= 0 and decimal(?, 2) = ?)");
    WRITTEN.put("free", "number:");

    StringBuilder body = new StringBuilder();
    StringBuilder needs = new StringBuilder();
    WRITTEN.forEach(
        (name, written) -> {
          int colon = written.indexOf(':');
          String allowed =
              written.substring(colon + 1).strip().replace("<", "&lt;").replace(">", "&gt;");
          body.append(
              """
              <itemDefinition name="t_%1$s"><typeRef>%2$s</typeRef>%3$s</itemDefinition>
              <inputData id="%1$s" name="%1$s"><variable name="%1$s" typeRef="t_%1$s"/></inputData>
              """
                  .formatted(
                      name,
                      written.substring(0, colon),
                      allowed.isEmpty()
                          ? ""
                          : "<allowedValues><text>" + allowed + "</text></allowedValues>"));
          needs.append(
              "<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>"
                  .formatted(name));
        });
    body.append("<decision id=\"all\" name=\"all\"><variable name=\"all\" typeRef=\"number\"/>")
        .append(needs)
        .append("<literalExpression><text>1</text></literalExpression></decision>");
    INPUTS.putAll(
        Editions.compile(
                Map.of("values.dmn", Editions.dmn("values", body.toString())), Strictness.WARNING)
            .topic("values")
            .orElseThrow()
            .inputs(Selection.ALL)
            .fields());
  }

  private static Constraint constraint(String name) {
    Field field = Objects.requireNonNull(INPUTS.get(name));
    return ((ValueType.Scalar) field.type()).constraint();
  }

  private static @Nullable Object value(@Nullable String written) {
    if (written == null) {
      return null;
    }
    if (written.equals("true") || written.equals("false")) {
      return Boolean.valueOf(written);
    }
    return written.matches("-?[\\d.]+") ? new BigDecimal(written) : written;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "word, small, medium",
        "word, large, null",
        "wordOrNull, null, large",
        "wordOrNull, small, Small",
        "someText, small, null",
        "otherText, large, small",
        "longText, abc, ab",
        "comma, 'a, b', a",
        "truth, false, null",
        "number, 2.5, 2.51",
        "number, -3, null",
        "closed, 1, 0.99",
        "closed, 10.00, 10.01",
        "open, 0.01, 0",
        "open, 0.99, 1",
        "backwards, 0.5, 0",
        "backwards, 0.99, 1",
        "atLeast, 0, -0.01",
        "below, 4.99, 5",
        "count, 0, -1",
        "count, 1000.00, 1000.01",
        "count, 7, null",
        "whole, 31, 32",
        "whole, 1, 1.5",
        "mixed, 1, 3",
        "mixed, 7.5, 11",
        "cents, 0.10, 0.101",
        "cents, null, -1",
      })
  void letsInWhatIsAllowedAndNothingElse(
      String name, @Nullable String allowed, @Nullable String refused) {
    assertThat(constraint(name).allows(value(allowed))).as("%s: %s", name, allowed).isTrue();
    assertThat(constraint(name).allows(value(refused))).as("%s: %s", name, refused).isFalse();
  }

  @Test
  void everythingIsAllowedWhereNothingIsSaid() {
    assertThat(constraint("free")).isEqualTo(Constraint.NONE);
  }

  @Test
  void understandsTheUsualForms() {
    assertThat(constraint("word").values()).containsExactly("small", "large");
    assertThat(constraint("wordOrNull").values()).containsExactly("small");
    assertThat(constraint("comma").values()).containsExactly("a, b", "c");
    assertThat(constraint("truth").values()).containsExactly(true, false);
    assertThat(constraint("number").values())
        .containsExactly(new BigDecimal("1"), new BigDecimal("2.50"), new BigDecimal("-3"));
    assertThat(constraint("closed").minimum()).isEqualTo(new Bound(BigDecimal.ONE, true));
    assertThat(constraint("closed").maximum()).isEqualTo(new Bound(BigDecimal.TEN, true));
    assertThat(constraint("open").minimum()).isEqualTo(new Bound(BigDecimal.ZERO, false));
    assertThat(constraint("backwards").maximum()).isEqualTo(new Bound(BigDecimal.ONE, false));
    assertThat(constraint("below").maximum()).isEqualTo(new Bound(BigDecimal.valueOf(5), false));
    assertThat(constraint("count").whole()).isTrue();
    assertThat(constraint("whole").whole()).isTrue();
    assertThat(constraint("whole").maximum()).isEqualTo(new Bound(BigDecimal.valueOf(31), true));
  }

  @Test
  void saysInWordsWhatAnIntervalCannotSay() {
    assertThat(constraint("someText").text()).isNull();
    assertThat(constraint("someText").allowsNull()).isFalse();
    assertThat(constraint("cents").text()).isEqualTo("at most 2 decimal places");
  }

  @ParameterizedTest
  @CsvSource({"otherText", "longText", "mixed"})
  void leavesOtherFormsToTheEngineAndKeepsTheirText(String name) {
    Constraint constraint = constraint(name);

    assertThat(constraint.values()).isEmpty();
    assertThat(constraint.minimum()).isNull();
    assertThat(constraint.maximum()).isNull();
    assertThat(constraint.whole()).isFalse();
    assertThat(WRITTEN.get(name)).endsWith(": " + constraint.text());
  }
}
