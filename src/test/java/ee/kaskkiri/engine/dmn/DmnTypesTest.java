package ee.kaskkiri.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import java.util.Map;
import java.util.Objects;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DmnTypesTest {
  private static final String TOPIC =
      """
      <itemDefinition name="tTime"><typeRef>%1$s</typeRef></itemDefinition>
      <itemDefinition name="tBake">
        <itemComponent name="rest"><typeRef>%1$s</typeRef></itemComponent>
      </itemDefinition>
      <inputData id="plain" name="plain"><variable name="plain" typeRef="%1$s"/></inputData>
      <inputData id="named" name="named"><variable name="named" typeRef="tTime"/></inputData>
      <inputData id="bake" name="bake"><variable name="bake" typeRef="tBake"/></inputData>
      <decision id="out" name="out"><variable name="out"/>
        <informationRequirement id="r1"><requiredInput href="#plain"/></informationRequirement>
        <informationRequirement id="r2"><requiredInput href="#named"/></informationRequirement>
        <informationRequirement id="r3"><requiredInput href="#bake"/></informationRequirement>
        <literalExpression><text>[plain, named, bake.rest]</text></literalExpression>
      </decision>
      """;

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
  }

  private static CompiledEdition edition(String name) {
    return Editions.compile(
        Map.of("oven.dmn", Editions.dmn("oven", TOPIC.formatted(name))), Strictness.WARNING);
  }

  private static Kind kind(ValueType.Fields fields, String name) {
    return ((ValueType.Scalar) Objects.requireNonNull(fields.fields().get(name)).type()).kind();
  }

  @ParameterizedTest
  @CsvSource({
    "years and months duration, MONTHS_DURATION",
    "yearMonthDuration,         MONTHS_DURATION",
    "days and time duration,    DAYS_DURATION",
    "dayTimeDuration,           DAYS_DURATION",
    "duration,                  DURATION",
    "dateTime,                  DATE_TIME",
    "date and time,             DATE_TIME",
  })
  void knowsEveryNameThatTheEngineHasForAType(String name, Kind kind) {
    Topic topic = edition(name).topic("oven").orElseThrow();

    ValueType.Fields inputs = topic.inputs(Selection.ALL);

    assertThat(kind(inputs, "plain")).isEqualTo(kind);
    assertThat(kind(inputs, "named")).isEqualTo(kind);
    ValueType bake = Objects.requireNonNull(inputs.fields().get("bake")).type();
    assertThat(kind((ValueType.Fields) bake, "rest")).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "yearMonthDuration, P1Y2M,  true",
    "yearMonthDuration, P1DT2H, false",
    "dayTimeDuration,   P1DT2H, true",
    "dayTimeDuration,   P1Y2M,  false",
    "duration,          P1Y2M,  true",
    "duration,          P1DT2H, true",
    "duration,          1 day,  false",
  })
  void acceptsTheDurationsOfTheName(String name, String written, boolean accepted) {
    CompiledEdition edition = edition(name);
    var input = JsonNodeFactory.instance.objectNode().put("plain", written).put("named", written);
    input.putObject("bake").put("rest", written);

    Checked checked = edition.check(edition.topic("oven").orElseThrow(), Selection.ALL, input);

    assertThat(checked instanceof Checked.Accepted).isEqualTo(accepted);
  }
}
