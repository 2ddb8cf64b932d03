package ee.kaskkiri.bench.run;

/** The common rules as DMN 1.3, with nothing in them that one of the engines cannot run. */
final class Dmn {
  private static final String FRAME =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                   id="%1$s" name="%1$s" namespace="https://kaskkiri.ee/bench/%1$s">
      %2$s</definitions>
      """;

  private Dmn() {}

  /** One decision table. */
  static String table(String rules) {
    return FRAME.formatted(
        "table",
        """
          <inputData id="kind" name="kind"><variable id="kindV" name="kind" typeRef="string"/></inputData>
          <inputData id="size" name="size"><variable id="sizeV" name="size" typeRef="number"/></inputData>
          <decision id="amount" name="amount">
            <variable id="amountV" name="amount" typeRef="number"/>
            <informationRequirement id="amountKind"><requiredInput href="#kind"/></informationRequirement>
            <informationRequirement id="amountSize"><requiredInput href="#size"/></informationRequirement>
            <decisionTable id="amountTable" hitPolicy="UNIQUE">
              <input id="amountTableKind"><inputExpression id="kindE" typeRef="string"><text>kind</text></inputExpression></input>
              <input id="amountTableSize"><inputExpression id="sizeE" typeRef="number"><text>size</text></inputExpression></input>
              <output id="amountTableAmount" name="amount" typeRef="number"/>
        """
            + rules
            + """
            </decisionTable>
          </decision>
        """);
  }

  /** Sums over members, a comparison, a verdict. */
  static String shares() {
    return FRAME.formatted(
        "shares",
        """
          <itemDefinition id="tMember" name="tMember">
            <itemComponent id="tMemberName" name="name"><typeRef>string</typeRef></itemComponent>
            <itemComponent id="tMemberParticipation" name="participation"><typeRef>string</typeRef></itemComponent>
            <itemComponent id="tMemberYoungPeople" name="youngPeople"><typeRef>number</typeRef></itemComponent>
          </itemDefinition>
          <itemDefinition id="tMembers" name="tMembers" isCollection="true"><typeRef>tMember</typeRef></itemDefinition>
          <inputData id="stage" name="stage"><variable id="stageV" name="stage" typeRef="string"/></inputData>
          <inputData id="members" name="members"><variable id="membersV" name="members" typeRef="tMembers"/></inputData>
          <inputData id="requested" name="requested"><variable id="requestedV" name="requested" typeRef="number"/></inputData>
        """
            + rate("base", "7123.00")
            + rate("perCapita", "17.00")
            + literal(
                "sums",
                "Any",
                "for m in members return if m.participation = \"full\" then base + perCapita *"
                    + " m.youngPeople else 0",
                "#members",
                "base",
                "perCapita")
            + literal("ceiling", "number", "2 * sum(sums)", "sums")
            + literal(
                "cut",
                "number",
                "if requested &gt; ceiling then requested - ceiling else 0",
                "#requested",
                "ceiling")
            + """
              <decision id="verdict" name="verdict">
                <variable id="verdictV" name="verdict" typeRef="string"/>
                <informationRequirement id="verdictCut"><requiredDecision href="#cut"/></informationRequirement>
                <decisionTable id="verdictTable" hitPolicy="UNIQUE">
                  <input id="verdictTableCut"><inputExpression id="cutE" typeRef="number"><text>cut</text></inputExpression></input>
                  <output id="verdictTableVerdict" name="verdict" typeRef="string"/>
                  <rule id="cut-some"><inputEntry id="cutSome"><text>&gt; 0</text></inputEntry><outputEntry id="cutSomeV"><text>"CUT"</text></outputEntry></rule>
                  <rule id="cut-nothing"><inputEntry id="cutNothing"><text>&lt;= 0</text></inputEntry><outputEntry id="cutNothingV"><text>"GRANT"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            """
            + literal(
                "answer",
                "Any",
                "{ceiling: ceiling, cut: cut, verdict: verdict}",
                "ceiling",
                "cut",
                "verdict"));
  }

  /** An amount by stage, in a table as the law has it. */
  private static String rate(String name, String amount) {
    StringBuilder rules = new StringBuilder();
    for (String stage : new String[] {"I", "II", "III"}) {
      rules.append(
          """
                <rule id="%1$s-%2$s"><inputEntry id="%1$s%2$sIn"><text>"%2$s"</text></inputEntry><outputEntry id="%1$s%2$sOut"><text>%3$s</text></outputEntry></rule>
          """
              .formatted(name, stage, amount));
    }
    return """
          <decision id="%1$s" name="%1$s">
            <variable id="%1$sV" name="%1$s" typeRef="number"/>
            <informationRequirement id="%1$sStage"><requiredInput href="#stage"/></informationRequirement>
            <decisionTable id="%1$sTable" hitPolicy="UNIQUE">
              <input id="%1$sTableStage"><inputExpression id="%1$sE" typeRef="string"><text>stage</text></inputExpression></input>
              <output id="%1$sTableEur" name="%1$s" typeRef="number"/>
        %2$s    </decisionTable>
          </decision>
        """
        .formatted(name, rules);
  }

  private static String literal(String name, String type, String text, String... needs) {
    StringBuilder required = new StringBuilder();
    for (String need : needs) {
      boolean input = need.startsWith("#");
      String needed = input ? need.substring(1) : need;
      required.append(
          "    <informationRequirement id=\"%s-%s\"><%s href=\"#%s\"/></informationRequirement>\n"
              .formatted(name, needed, input ? "requiredInput" : "requiredDecision", needed));
    }
    return """
          <decision id="%1$s" name="%1$s">
            <variable id="%1$sV" name="%1$s" typeRef="%2$s"/>
        %3$s    <literalExpression id="%1$sL"><text>%4$s</text></literalExpression>
          </decision>
        """
        .formatted(name, type, required, text);
  }
}
