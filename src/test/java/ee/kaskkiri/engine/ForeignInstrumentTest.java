package ee.kaskkiri.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.engine.input.Checked.Accepted;
import ee.kaskkiri.engine.type.JsonSchemas;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An instrument that nobody has seen, dropped as a folder into a directory. */
class ForeignInstrumentTest {
  private static final LocalDate DAY = LocalDate.of(2031, 5, 1);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final String COMMON =
      Editions.dmn(
              "Ühised liigid",
              """
          <itemDefinition name="tÕun"><itemComponent name="sordi nimi">
              <typeRef>string</typeRef><allowedValues><text>"Kuldrenett", "Tallinna pirnõun"</text></allowedValues>
            </itemComponent><itemComponent name="kaal"><typeRef>number</typeRef></itemComponent>
          </itemDefinition>
          <itemDefinition name="tKorv" isCollection="true"><typeRef>tÕun</typeRef></itemDefinition>
          """)
          .replace("https://example.ee/Ühised liigid", "https://example.ee/common")
          .replace("id=\"Ühised liigid\"", "id=\"common\"");
  private static final String ORCHARD =
      Editions.dmn(
          "orchard",
          """
          <import name="ühised" namespace="https://example.ee/common"
              importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>
          <inputData id="basket" name="õunte korv"><variable name="õunte korv" typeRef="ühised.tKorv"/></inputData>
          <inputData id="price" name="kilo hind"><variable name="kilo hind" typeRef="number"/></inputData>
          <inputData id="day" name="päev"><variable name="päev" typeRef="date"/></inputData>
          <inputData id="hour" name="kell"><variable name="kell" typeRef="time"/></inputData>
          <inputData id="moment" name="hetk"><variable name="hetk" typeRef="date and time"/></inputData>
          <inputData id="wait" name="ooteaeg"><variable name="ooteaeg" typeRef="days and time duration"/></inputData>
          <inputData id="term" name="tähtaeg"><variable name="tähtaeg" typeRef="years and months duration"/></inputData>
          <decision id="value" name="korvi hind"><variable name="korvi hind" typeRef="number"/>
            <informationRequirement id="v1"><requiredInput href="#basket"/></informationRequirement>
            <informationRequirement id="v2"><requiredInput href="#price"/></informationRequirement>
            <literalExpression><text>sum(for õun in õunte korv return õun.kaal) * kilo hind</text></literalExpression>
          </decision>
          <decision id="same" name="sama hind"><variable name="sama hind" typeRef="number"/>
            <informationRequirement id="s1"><requiredInput href="#price"/></informationRequirement>
            <literalExpression><text>kilo hind</text></literalExpression>
          </decision>
          <decision id="when" name="ajad"><variable name="ajad"/>
            <informationRequirement id="w1"><requiredInput href="#day"/></informationRequirement>
            <informationRequirement id="w2"><requiredInput href="#hour"/></informationRequirement>
            <informationRequirement id="w3"><requiredInput href="#moment"/></informationRequirement>
            <informationRequirement id="w4"><requiredInput href="#wait"/></informationRequirement>
            <informationRequirement id="w5"><requiredInput href="#term"/></informationRequirement>
            <literalExpression><text>{päevast: päev + tähtaeg, kell: kell, hetkest: hetk + ooteaeg,
              ooteaeg: ooteaeg, tähtaeg: tähtaeg, vahemik: [1..2.50)}</text></literalExpression>
          </decision>
          <decisionService id="service" name="hinna teenus">
            <variable name="hinna teenus"/>
            <outputDecision href="#value"/><inputData href="#basket"/><inputData href="#price"/>
          </decisionService>
          """);
  private static final String HARVEST =
      """
      package orchard.e20300101;
      import java.math.BigDecimal;
      import java.time.LocalDate;

      declare Picker @input("korjajad") @many
        nimi : String
        kogus : BigDecimal @min(0)
        alates : LocalDate @nullable
      end
      declare Wage
        nimi : String @key
        summa : BigDecimal
      end
      rule "palk"
      when Picker($nimi : nimi, $kogus : kogus)
      then insert(new Wage($nimi, $kogus.multiply(new BigDecimal("1.00"))));
      end
      query palgad
        $wage : Wage()
      end
      """;
  private static final String INPUT =
      """
      {"õunte korv": [{"sordi nimi": "Kuldrenett", "kaal": 1000.00},
                      {"sordi nimi": "Tallinna pirnõun", "kaal": 0.50}],
       "kilo hind": 2.0, "päev": "2030-01-31", "kell": "12:30:00",
       "hetk": "2030-01-31T23:30:00", "ooteaeg": "PT1H", "tähtaeg": "P1M"}
      """;

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  private CompiledEdition open(Map<String, String> files) throws IOException {
    Path folder = directory.resolve("rules/õunaaed/2030-01-01");
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Gate.Result result = new Gate(Strictness.ERROR).open(FileTree.read(directory));
    assertThat(result).as("%s", result.findings()).isInstanceOf(Gate.Passed.class);
    return ((Gate.Passed) result).release().compiled().get(0);
  }

  private CompiledEdition open() throws IOException {
    return open(Map.of("ühised.dmn", COMMON, "õunad.dmn", ORCHARD, "korjamine.drl", HARVEST));
  }

  private static Decided ask(
      CompiledEdition edition, String topicName, Selection selection, String input)
      throws IOException {
    Topic topic = edition.topic(topicName).orElseThrow();
    Checked checked = edition.check(topic, selection, JSON.readTree(input));
    assertThat(checked).isInstanceOf(Accepted.class);
    Evaluation evaluation = edition.evaluate(topic, ((Accepted) checked).values(), DAY, selection);
    assertThat(evaluation).isInstanceOf(Decided.class);
    return (Decided) evaluation;
  }

  @Test
  void everyTopicIsServedAndALibraryIsNone() throws IOException {
    CompiledEdition edition = open();

    assertThat(edition.topics()).containsOnlyKeys("korjamine", "õunad");
    assertThat(edition.topic("õunad").orElseThrow().services()).containsExactly("hinna teenus");
    assertThat(edition.edition().instrument()).isEqualTo("õunaaed");
  }

  @Test
  void valuesComeOutExactly() throws IOException {
    Decided decided = ask(open(), "õunad", Selection.ALL, INPUT);

    assertThat(decided.outcome())
        .hasToString(
            "{\"korvi hind\":2001.000,\"sama hind\":2.0,\"ajad\":{\"päevast\":\"2030-02-28\","
                + "\"kell\":\"12:30:00\",\"hetkest\":\"2030-02-01T00:30:00\",\"ooteaeg\":\"PT1H\","
                + "\"tähtaeg\":\"P1M\",\"vahemik\":\"[ 1 .. 2.50 )\"}}");
  }

  @ParameterizedTest
  @CsvSource({"1000.00", "12345678901234567.89", "0.10", "-7"})
  void decimalsComeBackAsTheyWentIn(String number) throws IOException {
    Selection same = new Selection.Outcomes(Set.of("sama hind"));

    assertThat(ask(open(), "õunad", same, "{\"kilo hind\": " + number + "}").outcome())
        .hasToString("{\"sama hind\":" + number + "}");
    assertThat(
            ask(
                    open(),
                    "korjamine",
                    Selection.ALL,
                    "{\"korjajad\": [{\"nimi\": \"Õie\", \"kogus\": 1000.00, \"alates\": null}]}")
                .outcome())
        .hasToString("{\"palgad\":[{\"nimi\":\"Õie\",\"summa\":1000.0000}]}");
  }

  @Test
  void aDecisionServiceAsksForItsOwnInput() throws IOException {
    Selection service = new Selection.Service("hinna teenus");
    String input =
        "{\"õunte korv\": [{\"sordi nimi\": \"Kuldrenett\", \"kaal\": 3}], \"kilo hind\": 2}";

    assertThat(ask(open(), "õunad", service, input).outcome()).hasToString("{\"korvi hind\":6}");
  }

  @Test
  void theSchemaTellsWhatIsTaken() throws IOException {
    JsonNode schema =
        JsonSchemas.document(open().topic("õunad").orElseThrow().inputs(Selection.ALL));

    assertThat(schema.at("/properties").fieldNames())
        .toIterable()
        .containsExactly("õunte korv", "kilo hind", "päev", "kell", "hetk", "ooteaeg", "tähtaeg");
    assertThat(schema.at("/properties/õunte korv/items/properties/sordi nimi/enum"))
        .hasToString("[\"Kuldrenett\",\"Tallinna pirnõun\"]");
    assertThat(schema.at("/properties/õunte korv/items/required"))
        .hasToString("[\"sordi nimi\",\"kaal\"]");
    assertThat(schema.at("/properties/päev/format").textValue()).isEqualTo("date");
    assertThat(schema.at("/properties/ooteaeg/format").textValue()).isEqualTo("duration");
    assertThat(schema.at("/properties/kilo hind/type")).hasToString("[\"number\",\"null\"]");
    assertThat(schema.at("/additionalProperties").booleanValue()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1.1, http://www.omg.org/spec/DMN/20151101/dmn.xsd",
    "1.2, http://www.omg.org/spec/DMN/20180521/MODEL/",
    "1.3, https://www.omg.org/spec/DMN/20191111/MODEL/",
    "1.4, https://www.omg.org/spec/DMN/20211108/MODEL/",
    "1.5, https://www.omg.org/spec/DMN/20230324/MODEL/",
  })
  void modelsOfEveryVersionAnswer(String version, String namespace) throws IOException {
    String model =
        Editions.dmn(
                "tiny",
                """
                <inputData id="number" name="number"><variable name="number" typeRef="%1$snumber"/></inputData>
                <decision id="twice" name="twice"><variable name="twice" typeRef="%1$snumber"/>
                  <informationRequirement><requiredInput href="#number"/></informationRequirement>
                  <literalExpression><text>number * 2</text></literalExpression></decision>
                """
                    .formatted(version.equals("1.1") ? "feel:" : ""))
            .replace("https://www.omg.org/spec/DMN/20191111/MODEL/", namespace)
            .replace(
                "https://www.omg.org/spec/DMN/20191111/FEEL/",
                version.equals("1.1")
                    ? "http://www.omg.org/spec/FEEL/20140401"
                    : namespace.replace("MODEL", "FEEL"));

    assertThat(ask(open(Map.of("tiny.dmn", model)), "tiny", Selection.ALL, "{\"number\": 1.50}"))
        .extracting(decided -> decided.outcome().toString())
        .as(version)
        .isEqualTo("{\"twice\":3.00}");
  }
}
