package ee.kaskkiri.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.outline.Element;
import ee.kaskkiri.engine.outline.Element.Kind;
import ee.kaskkiri.engine.outline.Outline;
import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Column;
import ee.kaskkiri.engine.outline.Table.Role;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlinesTest {
  private static Outline read(Language language, String text) {
    List<Finding> findings = new ArrayList<>();
    RuleFile file = new RuleFile("rules/x/2020-01-01/x", "x", language, text);
    Outline outline = Outlines.read(file, findings).orElseThrow(() -> new AssertionError(findings));
    assertThat(findings).isEmpty();
    return outline;
  }

  private static Outline dmn(String body) {
    return read(Language.DMN, Editions.dmn("x", body));
  }

  private static Element first(Outline outline) {
    return outline.elements().get(0);
  }

  @Test
  void aTableWithEverythingThatItCanHave() {
    Table table =
        first(
                dmn(
                    """
                    <decision id="d" name="sum"><variable name="sum"/>
                      <decisionTable id="t" hitPolicy="COLLECT" aggregation="MIN" preferredOrientation="Rule-as-Column" outputLabel="Sum">
                        <input id="i1" label="Count"><inputExpression typeRef="number"><text> count </text></inputExpression>
                          <inputValues><text>[0..9]</text></inputValues></input>
                        <output id="o1" typeRef="number"><outputValues><text>1,2</text></outputValues>
                          <defaultOutputEntry><text>1</text></defaultOutputEntry></output>
                        <annotation name="Why"/>
                        <rule><description>said</description><inputEntry><text/></inputEntry><outputEntry><text>2</text></outputEntry>
                          <annotationEntry><text>because</text></annotationEntry></rule>
                        <rule id="r2"><inputEntry><text>&lt; 3</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
                      </decisionTable>
                    </decision>
                    """))
            .table();

    assertThat(table)
        .isEqualTo(
            new Table(
                Table.Kind.DECISION_TABLE,
                "t",
                "sum",
                "COLLECT",
                "MIN",
                "Rule-as-Column",
                "Sum",
                List.of(
                    new Column(Role.INPUT, "i1", "count", "Count", "number", "[0..9]", null),
                    new Column(Role.OUTPUT, "o1", "sum", null, "number", "1,2", "1"),
                    new Column(Role.ANNOTATION, null, "Why", null, null, null, null)),
                List.of(
                    new Row(null, "said", List.of("-", "2", "because")),
                    new Row("r2", null, List.of("< 3", "1", "")))));
  }

  @Test
  void logicInsideLogic() {
    Outline outline =
        dmn(
            """
            <businessKnowledgeModel id="b" name="f"><variable name="f"/>
              <encapsulatedLogic><formalParameter name="n" typeRef="number"/>
                <context>
                  <contextEntry><variable name="g"/><functionDefinition><formalParameter name="m"/>
                    <decisionTable><input><inputExpression><text>m</text></inputExpression></input><output/>
                      <rule><inputEntry><text>1</text></inputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable>
                  </functionDefinition></contextEntry>
                  <contextEntry><invocation><literalExpression><text>g</text></literalExpression>
                    <binding><parameter name="m"/><literalExpression><text>n</text></literalExpression></binding></invocation></contextEntry>
                </context>
              </encapsulatedLogic>
            </businessKnowledgeModel>
            """);
    Element knowledge = first(outline);

    assertThat(knowledge.kind()).isEqualTo(Kind.KNOWLEDGE_MODEL);
    assertThat(knowledge.properties()).containsEntry("parameters", "n: number");
    Element function = knowledge.parts().get(0);
    assertThat(function.name()).isEqualTo("g");
    assertThat(function.properties()).containsEntry("parameters", "m");
    Table table = function.table();
    assertThat(table).isNotNull();
    assertThat(table == null ? "" : table.name()).isEqualTo("g");
    Element result = knowledge.parts().get(1);
    assertThat(result.name()).isEmpty();
    assertThat(result.properties()).containsEntry("calls", "g");
    assertThat(result.parts()).extracting(Element::name).containsExactly("m");
  }

  @Test
  void conditionsAndLoops() {
    Outline outline =
        read(
            Language.DMN,
            Editions.dmn(
                    "x",
                    """
                    <decision id="d" name="d"><variable name="d"/>
                      <conditional><if><literalExpression><text>a</text></literalExpression></if>
                        <then><for iteratorVariable="i"><in><literalExpression><text>[1]</text></literalExpression></in>
                          <return><literalExpression><text>i</text></literalExpression></return></for></then>
                        <else><every iteratorVariable="j"><in><literalExpression><text>[2]</text></literalExpression></in>
                          <satisfies><filter><in><literalExpression><text>q</text></literalExpression></in>
                          <match><literalExpression><text>true</text></literalExpression></match></filter></satisfies></every></else>
                      </conditional>
                    </decision>
                    """)
                .replace("20191111/MODEL", "20211108/MODEL")
                .replace("20191111/FEEL", "20211108/FEEL"));
    List<Element> branches = first(outline).parts();

    assertThat(branches).extracting(Element::name).containsExactly("if", "then", "else");
    assertThat(branches.get(1).properties())
        .containsEntry("variable", "i")
        .containsEntry("loop", "for");
    assertThat(branches.get(2).properties()).containsEntry("loop", "every");
    assertThat(branches.get(2).parts().get(1).parts())
        .extracting(Element::name)
        .containsExactly("in", "match");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20230324/MODEL/",
        "https://www.omg.org/spec/DMN/20240513/MODEL/",
      })
  void everyVersionSaysTheSame(String namespace) {
    boolean first = namespace.endsWith("dmn.xsd");
    String type = first ? "feel:number" : "number";
    Outline outline =
        read(
            Language.DMN,
            """
            <definitions xmlns="%s" xmlns:feel="http://www.omg.org/spec/FEEL/20140401" id="x" name="x" namespace="urn:x">
              <itemDefinition id="t" name="tCount"><typeRef>%s</typeRef><allowedValues><text>&gt; 0</text></allowedValues></itemDefinition>
              <inputData id="count" name="count"><variable name="count" typeRef="%s"/></inputData>
              <decision id="d" name="double"><question>Twice?</question><variable name="double" typeRef="%s"/>
                <informationRequirement><requiredInput href="#count"/></informationRequirement>
                <literalExpression><text>count * 2</text></literalExpression></decision>
            </definitions>
            """
                .formatted(namespace, type, type, type));

    assertThat(outline.elements())
        .extracting(Element::kind)
        .containsExactly(Kind.TYPE, Kind.INPUT, Kind.DECISION);
    assertThat(first(outline).properties())
        .containsExactly(Map.entry("type", "number"), Map.entry("allowedValues", "> 0"));
    assertThat(outline.elements().get(2).properties())
        .containsEntry("question", "Twice?")
        .containsEntry("type", "number")
        .containsEntry("needs", "count")
        .containsEntry("text", "count * 2");
  }

  @Test
  void importsServicesSourcesAndNotes() {
    Outline outline =
        dmn(
            """
            <import name="lib" namespace="urn:lib" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>
            <decision id="d" name="d"><variable name="d"/>
              <knowledgeRequirement><requiredKnowledge href="urn:lib#_f"/></knowledgeRequirement></decision>
            <decisionService id="s" name="service"><outputDecision href="#d"/></decisionService>
            <knowledgeSource id="k" name="law"><type>act</type></knowledgeSource>
            <textAnnotation id="n"><text>a note</text></textAnnotation>
            """);

    assertThat(outline.elements())
        .extracting(element -> element.kind() + " " + element.name() + " " + element.properties())
        .containsExactly(
            "IMPORT lib {namespace=urn:lib, type=https://www.omg.org/spec/DMN/20191111/MODEL/}",
            "DECISION d {needs=_f}",
            "DECISION_SERVICE service {outputs=d}",
            "KNOWLEDGE_SOURCE law {type=act}",
            "NOTE n {text=a note}");
  }

  @Test
  void everythingThatStandsInADrlFile() {
    Outline outline =
        read(
            Language.DRL,
            """
            package x.y;
            import java.math.BigDecimal;
            global java.time.LocalDate on;
            declare enum Size SMALL("s"), BIG("b"); code : String end
            declare Base n : int @key end
            declare Order extends Base @input("orders") @many
              kind : String @allowed("a", "b")
              sum : BigDecimal = 1
            end
            function int twice(int a) { return a * 2; }
            rule "big" @code("X-1") @et("Suur „{n}“") salience 5
            when $o : Order(n > 1)
              not Order(n > 2) // none bigger
            then
              insert(new Base(3));
            end
            query find(int least) Order(n > least) end
            """);

    assertThat(outline.name()).isEqualTo("x.y");
    assertThat(outline.elements())
        .extracting(
            element ->
                element.kind()
                    + " "
                    + element.name()
                    + " "
                    + element.properties()
                    + element.parts().stream()
                        .map(part -> part.name() + part.properties())
                        .toList())
        .containsExactly(
            "IMPORT java.math.BigDecimal {}[]",
            "GLOBAL on {type=java.time.LocalDate}[]",
            "TYPE Size {enum=true}[SMALL{text=\"s\"}, BIG{text=\"b\"}, code{type=String}]",
            "TYPE Base {}[n{type=int, key=yes}]",
            "TYPE Order {extends=Base, input=orders, many=yes}[kind{type=String, allowed=\"a\","
                + " \"b\"}, sum{type=BigDecimal, default=1}]",
            "FUNCTION twice {type=int, parameters=int a, text=return a * 2;}[]",
            "RULE big {code=X-1, et=Suur „{n}“, salience=5, when=$o : Order(n > 1)\n  not Order(n >"
                + " 2), then=insert(new Base(3));}[]",
            "QUERY find {parameters=int least, when=Order(n > least)}[]");
  }

  @Test
  void thePackagedRulesAreReadWhole() {
    RuleBook.read(FileTree.packaged()).editions().stream()
        .flatMap(edition -> edition.files().stream())
        .forEach(
            file -> {
              List<Finding> findings = new ArrayList<>();
              assertThat(Outlines.read(file, findings)).as(file.path()).isPresent();
              assertThat(findings).isEmpty();
            });
  }

  @Test
  void aFileThatCannotBeReadIsAFinding() {
    List<Finding> findings = new ArrayList<>();

    assertThat(Outlines.read(new RuleFile("a.dmn", "a", Language.DMN, "<definitions"), findings))
        .isEmpty();
    assertThat(Outlines.read(new RuleFile("b.drl", "b", Language.DRL, "rule x wen"), findings))
        .isEmpty();
    assertThat(findings).extracting(Finding::file).contains("a.dmn", "b.drl");
  }
}
