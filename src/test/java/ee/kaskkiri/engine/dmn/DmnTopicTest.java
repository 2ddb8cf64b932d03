package ee.kaskkiri.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.input.Checked;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DmnTopicTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final String GRANT =
      Editions.dmn(
          "grant",
          """
          <itemDefinition name="tKind"><typeRef>string</typeRef>
            <allowedValues><text>"small", "large"</text></allowedValues></itemDefinition>
          <itemDefinition name="tCount"><typeRef>number</typeRef>
            <allowedValues><text>? &gt;= 0 and floor(?) = ?</text></allowedValues></itemDefinition>
          <inputData id="kind" name="kind"><variable name="kind" typeRef="tKind"/></inputData>
          <inputData id="count" name="count"><variable name="count" typeRef="tCount"/></inputData>
          <decision id="rate" name="rate">
            <variable name="rate"/>
            <informationRequirement id="r1"><requiredInput href="#kind"/></informationRequirement>
            <decisionTable id="rateTable" hitPolicy="UNIQUE">
              <input id="i1"><inputExpression typeRef="string"><text>kind</text></inputExpression></input>
              <output id="o1" name="eur" typeRef="number"/>
              <output id="o2" name="code" typeRef="string"/>
              <output id="o3" name="consequence" typeRef="string"/>
              <output id="o4" name="basis" typeRef="string"/>
              <output id="o5" name="certainty" typeRef="string"/>
              <output id="o6" name="et" typeRef="string"/>
              <output id="o7" name="en" typeRef="string"/>
              <rule id="G-1"><inputEntry><text>"small"</text></inputEntry>
                <outputEntry><text>10.50</text></outputEntry><outputEntry><text>"G-1"</text></outputEntry>
                <outputEntry><text>"GRANT"</text></outputEntry><outputEntry><text>"§ 1"</text></outputEntry>
                <outputEntry><text>"certain"</text></outputEntry><outputEntry><text>"Väike"</text></outputEntry>
                <outputEntry><text>"Small"</text></outputEntry></rule>
            </decisionTable>
          </decision>
          <decision id="sum" name="sum">
            <variable name="sum" typeRef="number"/>
            <informationRequirement id="r2"><requiredDecision href="#rate"/></informationRequirement>
            <informationRequirement id="r3"><requiredInput href="#count"/></informationRequirement>
            <literalExpression><text>rate.eur * count</text></literalExpression>
          </decision>
          <decision id="echo" name="echo">
            <variable name="echo" typeRef="number"/>
            <informationRequirement id="r4"><requiredInput href="#count"/></informationRequirement>
            <literalExpression><text>count</text></literalExpression>
          </decision>
          """);
  private static final LocalDate DAY = LocalDate.of(2020, 5, 1);

  private final CompiledEdition edition =
      Editions.compile(Map.of("grant.dmn", GRANT), Strictness.WARNING);
  private final Topic topic = edition.topic("grant").orElseThrow();

  private Evaluation evaluate(String json, Selection selection) throws Exception {
    JsonNode input = JSON.readTree(json);
    Checked checked = edition.check(topic, selection, input);
    assertThat(checked).isInstanceOf(Checked.Accepted.class);
    return edition.evaluate(topic, ((Checked.Accepted) checked).values(), DAY, selection);
  }

  @Test
  void answersWithExactDecimalsReasonsAndFiredRows() throws Exception {
    Decided decided = (Decided) evaluate("{\"kind\":\"small\",\"count\":3}", Selection.ALL);

    assertThat(decided.outcome().toString()).isEqualTo("{\"sum\":31.50,\"echo\":3}");
    assertThat(decided.reasons()).extracting("code", "basis").hasSize(1);
    assertThat(decided.reasons().get(0).text().et()).isEqualTo("Väike");
    assertThat(decided.fired()).containsExactly(new RuleRef("rate", "G-1"));
  }

  @Test
  void isUndecidedWhereTheTableHasAGap() throws Exception {
    Evaluation evaluation = evaluate("{\"kind\":\"large\",\"count\":3}", Selection.ALL);

    assertThat(evaluation).isInstanceOf(Evaluation.Undecided.class);
  }

  @Test
  void evaluatesOnlyTheOutcomesAskedForAndAsksOnlyForTheirInput() throws Exception {
    Selection echo = new Selection.Outcomes(Set.of("echo"));

    Decided decided = (Decided) evaluate("{\"count\":3.0}", echo);

    assertThat(topic.inputs(echo).fields()).containsOnlyKeys("count");
    assertThat(decided.outcome().toString()).isEqualTo("{\"echo\":3.0}");
    assertThat(decided.reasons()).isEmpty();
  }

  @Test
  void listsEveryRow() {
    assertThat(topic.rules()).containsExactly(new RuleRef("rate", "G-1"));
  }
}
