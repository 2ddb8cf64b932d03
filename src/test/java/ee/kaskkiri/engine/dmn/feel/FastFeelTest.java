package ee.kaskkiri.engine.dmn.feel;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.engine.Topic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FastFeelTest {
  private static final String MODEL =
      Editions.dmn(
          "double",
          """
          <itemDefinition name="tMany" isCollection="true"><typeRef>number</typeRef></itemDefinition>
          <inputData id="many" name="many"><variable name="many" typeRef="tMany"/></inputData>
          <decision id="all" name="all">
            <variable name="all" typeRef="number"/>
            <informationRequirement id="r1"><requiredInput href="#many"/></informationRequirement>
            <literalExpression id="e1">
              <text>{rate: 2, rows: for x in many return x * rate, all: count(rows)}.all</text>
            </literalExpression>
          </decision>
          <decision id="size" name="size">
            <variable name="size" typeRef="string"/>
            <informationRequirement id="r2"><requiredDecision href="#all"/></informationRequirement>
            <decisionTable id="sizes" hitPolicy="UNIQUE">
              <input id="i1"><inputExpression typeRef="number"><text>all</text></inputExpression></input>
              <output id="o1" typeRef="string"/>
              <rule id="none"><inputEntry><text>0.0</text></inputEntry>
                <outputEntry><text>"no" + "ne"</text></outputEntry></rule>
              <rule id="some"><inputEntry><text>&gt; 0</text></inputEntry>
                <outputEntry><text>"some"</text></outputEntry></rule>
            </decisionTable>
          </decision>""");
  private final Topic topic =
      Editions.compile(
              Map.of(
                  "act.yaml",
                  """
                  instrument: demo
                  title: {et: Näide, en: Example}
                  act:
                    issuer: {et: minister, en: minister}
                    kind: {et: käskkiri, en: directive}
                    number: "1"
                    date: 2020-01-01
                  valid_from: 2020-01-01
                  """,
                  "double.dmn",
                  MODEL),
              Strictness.WARNING)
          .topic("double")
          .orElseThrow();

  @Test
  void a_compiled_model_answers_for_ten_thousand_elements() {
    assertThat(size(10_000)).isEqualTo("some");
  }

  @Test
  void a_cell_is_met_by_an_equal_number_of_another_scale() {
    assertThat(size(0)).isEqualTo("none");
  }

  private String size(int elements) {
    List<BigDecimal> many = Collections.nCopies(elements, BigDecimal.TEN);
    Evaluation evaluation =
        topic.evaluate(Map.of("many", many), LocalDate.of(2020, 1, 1), Selection.ALL);
    assertThat(evaluation).isInstanceOf(Decided.class);
    return ((Decided) evaluation).outcome().get("size").textValue();
  }
}
