package ee.kaskkiri.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import ee.kaskkiri.engine.input.Checked;
import java.util.Map;
import java.util.Set;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MODEL =
      """
      <itemDefinition name="tLoaf">
        <itemComponent name="%2$s"><typeRef>number</typeRef></itemComponent></itemDefinition>
      <itemDefinition name="tLoaves" isCollection="true"><typeRef>tLoaf</typeRef></itemDefinition>
      <inputData id="loaves" name="loaves"><variable name="loaves" typeRef="tLoaves"/></inputData>
      <inputData id="%1$s" name="%1$s"><variable name="%1$s" typeRef="tLoaf"/></inputData>
      <decision id="out" name="out"><variable name="out"/>
        <informationRequirement id="r1"><requiredInput href="#loaves"/></informationRequirement>
        <informationRequirement id="r2"><requiredInput href="#%1$s"/></informationRequirement>
        <literalExpression><text>[loaves, %1$s]</text></literalExpression>
      </decision>
      """;
  private static final String OPEN =
      """
      <inputData id="shop" name="shop"><variable name="shop"/></inputData>
      <decision id="out" name="out"><variable name="out"/>
        <informationRequirement id="r1"><requiredInput href="#shop"/></informationRequirement>
        <literalExpression><text>shop</text></literalExpression>
      </decision>
      """;
  private static final String WHOLE =
      """
      {"loaves": [{"weight": 1, "price": 2}], "oven": {"weight": 3}, "shop": {"price": 4, "x": 5}}
      """;

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
  }

  private final CompiledEdition edition =
      Editions.compile(
          Map.of(
              "bake.dmn", Editions.dmn("bake", MODEL.formatted("oven", "weight")),
              "sell.dmn", Editions.dmn("sell", MODEL.formatted("shop", "price")),
              "open.dmn", Editions.dmn("open", OPEN)),
          Strictness.WARNING);

  private Set<ValidationMessage> wrong(Topic topic, JsonNode input) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(edition.inputSchema(topic, Selection.ALL))
        .validate(input);
  }

  @Test
  void oneDocumentFitsTheSchemaOfEveryTopic() throws Exception {
    JsonNode whole = JSON.readTree(WHOLE);

    assertThat(edition.topics().values())
        .hasSize(3)
        .allSatisfy(
            topic -> {
              assertThat(edition.check(topic, Selection.ALL, whole))
                  .isInstanceOf(Checked.Accepted.class);
              assertThat(wrong(topic, whole)).isEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'loaves': [], 'oven': {'weight': 3}, 'shpo': 1}",
        "{'loaves': [{'weight': 1, 'wieght': 1}], 'oven': {'weight': 3}}",
        "{'loaves': [{'price': 1}], 'oven': {'weight': 3}}",
        "{'loaves': [], 'shop': 1}",
      },
      quoteCharacter = '`')
  void whatTheCheckRefusesTheSchemaRefuses(String written) throws Exception {
    JsonNode input = JSON.readTree(written.replace('\'', '"'));
    Topic bake = edition.topic("bake").orElseThrow();

    assertThat(edition.check(bake, Selection.ALL, input)).isInstanceOf(Checked.Rejected.class);
    assertThat(wrong(bake, input)).isNotEmpty();
  }
}
