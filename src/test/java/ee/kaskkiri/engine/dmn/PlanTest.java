package ee.kaskkiri.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.engine.dmn.feel.FastFeel;
import ee.kaskkiri.engine.dmn.plan.Plan;
import ee.kaskkiri.engine.dmn.plan.Planner;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.kogito.dmn.DMNKogito;

/** A plan answers as the engine does, or not at all. */
class PlanTest {
  private static final String TABLE =
      """
      <inputData id="number" name="number"><variable name="number" typeRef="number"/></inputData>
      <businessKnowledgeModel id="count" name="count"><variable name="count" typeRef="number"/>
        <encapsulatedLogic><formalParameter name="of" typeRef="number"/>
          <literalExpression><text>of * 2</text></literalExpression></encapsulatedLogic>
      </businessKnowledgeModel>
      <decision id="before" name="before"><variable name="before" typeRef="number"/>
        <literalExpression><text>count([7])</text></literalExpression></decision>
      <decision id="sizes" name="sizes"><variable name="sizes" typeRef="string"/>
        <informationRequirement><requiredInput href="#number"/></informationRequirement>
        <informationRequirement><requiredDecision href="#before"/></informationRequirement>
        <knowledgeRequirement><requiredKnowledge href="#count"/></knowledgeRequirement>
        <decisionTable id="table" hitPolicy="UNIQUE">
          <input><inputExpression typeRef="number"><text>count(number) / before</text></inputExpression></input>
          <output typeRef="string"/>
          <rule id="small"><inputEntry><text>[0..4], 6</text></inputEntry>
            <outputEntry><text>"small"</text></outputEntry></rule>
          <rule id="large"><inputEntry><text>? > 4.5</text></inputEntry>
            <outputEntry><text>"lar" + "ge"</text></outputEntry></rule>
        </decisionTable></decision>
      """;

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.OFF);
  }

  /** A model, its engine, and its plan. */
  private record Planned(DMNRuntime runtime, DMNModel model, FiredRows rows, @Nullable Plan plan) {

    static Planned of(String text) {
      DMNRuntime runtime =
          DMNKogito.createGenericDMNRuntime(Set.of(), true, new StringReader(text));
      DMNModel model = runtime.getModels().get(0);
      FastFeel.apply(runtime.getModels());
      FiredRows rows = new FiredRows(List.of(model.getDefinitions()));
      runtime.addListener(rows);
      return new Planned(
          runtime,
          model,
          rows,
          Planner.plan(runtime, model, model.getDecisions(), rows.names()).orElse(null));
    }

    Plan.@Nullable Answer planned(Map<String, @Nullable Object> input) {
      return Objects.requireNonNull(plan).evaluate(input);
    }

    void same(Map<String, @Nullable Object> input, String description) {
      DMNContext context = runtime.newContext();
      input.forEach(context::set);
      rows.begin();
      DMNResult result =
          runtime.evaluateById(
              model,
              context,
              model.getDecisions().stream().map(DecisionNode::getId).toArray(String[]::new));
      List<RuleRef> fired = rows.end();
      Plan.Answer planned = planned(input);
      if (result.getMessages().isEmpty()) {
        Plan.Answer answer = Objects.requireNonNull(planned, description);
        for (DecisionNode decision : model.getDecisions()) {
          assertThat(answer.values().get(decision.getName()))
              .as("%s: %s", description, decision.getName())
              .isEqualTo(result.getContext().get(decision.getName()));
          assertThat(String.valueOf(answer.values().get(decision.getName())))
              .as("%s: order of %s", description, decision.getName())
              .isEqualTo(String.valueOf(result.getContext().get(decision.getName())));
        }
        assertThat(answer.fired()).as(description).isEqualTo(fired);
      } else {
        assertThat(planned).as(description).isNull();
      }
    }
  }

  @Test
  void every_packaged_case_has_the_same_values_and_fired_rows() throws IOException {
    FileTree tree = FileTree.packaged();
    RuleBook rules = RuleBook.read(tree);
    CaseBook cases = CaseBook.read(tree, rules);
    for (Edition edition : rules.editions()) {
      CompiledEdition compiled =
          new EditionCompiler(Strictness.WARNING).compile(edition).edition().orElseThrow();
      for (RuleFile file : edition.files()) {
        if (file.language() == RuleFile.Language.DMN) {
          Planned planned = Planned.of(file.text());
          assertThat(planned.plan()).as(file.path()).isNotNull();
          Objects.requireNonNull(cases.files().get(CaseBook.path(edition, file.topic())))
              .cases()
              .forEach(one -> compare(compiled, file, planned, one));
        }
      }
    }
  }

  private static void compare(CompiledEdition compiled, RuleFile file, Planned planned, Case one) {
    Checked checked =
        compiled.check(compiled.topic(file.topic()).orElseThrow(), Selection.ALL, one.given());
    if (checked instanceof Checked.Accepted accepted) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>(accepted.values());
      compiled.edition().act().dayInput().ifPresent(day -> values.put(day, one.on()));
      planned.same(values, file.path() + " " + one.id());
    }
  }

  @Test
  void tables_knowledge_and_names_of_built_in_functions_are_as_in_the_engine() {
    Planned planned = Planned.of(Editions.dmn("sizes", TABLE));
    for (String number : List.of("0", "1", "2.00", "2.1", "2.3", "3", "9", "-1")) {
      planned.same(Map.of("number", new BigDecimal(number)), number);
    }
  }

  @Test
  void what_the_engine_tells_is_left_to_it() {
    Planned planned = Planned.of(Editions.dmn("sizes", TABLE));
    planned.same(Collections.singletonMap("number", null), "null");
    planned.same(Map.of("number", "text"), "text");
    planned.same(Map.of(), "missing");
    planned.same(Map.of("number", new BigDecimal("2.2")), "no row");
  }

  @Test
  void types_of_arguments_and_results_hold_as_in_the_engine() {
    Planned planned =
        Planned.of(
            Editions.dmn(
                "types",
                """
                <itemDefinition name="tWord"><typeRef>string</typeRef>
                  <allowedValues><text>"a", "b"</text></allowedValues></itemDefinition>
                <itemDefinition name="tWords" isCollection="true"><typeRef>tWord</typeRef>
                </itemDefinition>
                <inputData id="given" name="given"><variable name="given" typeRef="Any"/></inputData>
                <businessKnowledgeModel id="same" name="same">
                  <variable name="same" typeRef="string"/>
                  <encapsulatedLogic><formalParameter name="of" typeRef="string"/>
                    <literalExpression><text>of</text></literalExpression></encapsulatedLogic>
                </businessKnowledgeModel>
                <businessKnowledgeModel id="loose" name="loose">
                  <variable name="loose" typeRef="date and time"/>
                  <encapsulatedLogic><formalParameter name="of" typeRef="Any"/>
                    <literalExpression><text>of</text></literalExpression></encapsulatedLogic>
                </businessKnowledgeModel>
                <decision id="called" name="called"><variable name="called" typeRef="string"/>
                  <informationRequirement><requiredInput href="#given"/></informationRequirement>
                  <knowledgeRequirement><requiredKnowledge href="#same"/></knowledgeRequirement>
                  <literalExpression><text>same(if given instance of number then "a" else given)</text>
                  </literalExpression></decision>
                <decision id="moment" name="moment"><variable name="moment" typeRef="date and time"/>
                  <informationRequirement><requiredInput href="#given"/></informationRequirement>
                  <knowledgeRequirement><requiredKnowledge href="#loose"/></knowledgeRequirement>
                  <literalExpression><text>if given = 2 then loose(1) else null</text>
                  </literalExpression></decision>
                <decision id="words" name="words"><variable name="words" typeRef="tWords"/>
                  <informationRequirement><requiredInput href="#given"/></informationRequirement>
                  <literalExpression><text>if given instance of number then ["b"] else given</text>
                  </literalExpression></decision>
                <decision id="rows" name="rows"><variable name="rows" typeRef="Any"/>
                  <informationRequirement><requiredInput href="#given"/></informationRequirement>
                  <decisionTable id="table" hitPolicy="UNIQUE">
                    <input><inputExpression><text>given</text></inputExpression></input>
                    <output name="zeta" typeRef="number"/><output name="alpha" typeRef="string"/>
                    <output name="m" typeRef="date"/>
                    <rule id="right"><inputEntry><text>1, "a", "b"</text></inputEntry>
                      <outputEntry><text>1.50</text></outputEntry>
                      <outputEntry><text>null</text></outputEntry>
                      <outputEntry><text>date("2020-01-31")</text></outputEntry></rule>
                    <rule id="wrong"><inputEntry><text>3</text></inputEntry>
                      <outputEntry><text>"1"</text></outputEntry>
                      <outputEntry><text>"a"</text></outputEntry>
                      <outputEntry><text>null</text></outputEntry></rule>
                    <rule id="rest"><inputEntry><text>not(1, 3, "a", "b")</text></inputEntry>
                      <outputEntry><text>0</text></outputEntry>
                      <outputEntry><text>"rest"</text></outputEntry>
                      <outputEntry><text>null</text></outputEntry></rule>
                  </decisionTable></decision>
                """));
    assertThat(planned.plan()).isNotNull();
    for (Object given :
        List.of(
            new BigDecimal("1"),
            new BigDecimal("2"),
            new BigDecimal("3"),
            "a",
            "b",
            "c",
            true,
            List.of("a"),
            List.of("a", "b"),
            List.of("a", "c"),
            LocalDate.of(2020, 1, 31))) {
      planned.same(Map.of("given", given), String.valueOf(given));
    }
    planned.same(Collections.singletonMap("given", null), "null");
    assertThat(planned.planned(Map.of("given", BigDecimal.ONE))).as("all is right").isNotNull();
    assertThat(planned.planned(Map.of("given", new BigDecimal("3")))).as("a text").isNull();
    assertThat(planned.planned(Map.of("given", "c"))).as("no word").isNull();
  }

  @Test
  void a_boxed_context_is_left_to_the_engine() {
    assertThat(
            Planned.of(
                    Editions.dmn(
                        "boxed",
                        """
                        <decision id="one" name="one"><variable name="one"/>
                          <context><contextEntry><variable name="two"/>
                            <literalExpression><text>2</text></literalExpression>
                          </contextEntry></context></decision>
                        """))
                .plan())
        .isNull();
  }

  /** Only a filter over values of no known type may name what is known at no other time. */
  @Test
  void a_knowledge_model_that_names_what_is_not_its_own_is_left_to_the_engine() {
    String model =
        """
        <inputData id="limit" name="limit"><variable name="limit" typeRef="number"/></inputData>
        <inputData id="rows" name="rows"><variable name="rows" typeRef="Any"/></inputData>
        <businessKnowledgeModel id="above" name="above"><variable name="above" typeRef="Any"/>
          <encapsulatedLogic><formalParameter name="list" typeRef="Any"/>
            <literalExpression><text>count(list[size > limit])</text></literalExpression>
          </encapsulatedLogic>
        </businessKnowledgeModel>
        <decision id="once" name="once"><variable name="once" typeRef="Any"/>
          <informationRequirement><requiredInput href="#limit"/></informationRequirement>
          <informationRequirement><requiredInput href="#rows"/></informationRequirement>
          <knowledgeRequirement><requiredKnowledge href="#above"/></knowledgeRequirement>
          <literalExpression><text>above(rows)</text></literalExpression></decision>
        <decision id="blind" name="blind"><variable name="blind" typeRef="Any"/>
          <informationRequirement><requiredInput href="#rows"/></informationRequirement>
          <knowledgeRequirement><requiredKnowledge href="#above"/></knowledgeRequirement>
          <literalExpression><text>above(rows)</text></literalExpression></decision>
        <decision id="each" name="each"><variable name="each" typeRef="Any"/>
          <informationRequirement><requiredInput href="#rows"/></informationRequirement>
          <knowledgeRequirement><requiredKnowledge href="#above"/></knowledgeRequirement>
          <literalExpression><text>for limit in [0, 5] return above(rows)</text></literalExpression>
        </decision>
        """;
    assertThat(Planned.of(Editions.dmn("names", model)).plan()).isNull();
    String closed = model.replace("size > limit", "size > 3");
    Planned planned = Planned.of(Editions.dmn("names", closed));
    List<Map<String, Object>> rows =
        List.of(Map.of("size", new BigDecimal("1")), Map.of("size", new BigDecimal("9")));
    planned.same(Map.of("limit", new BigDecimal("3"), "rows", rows), "closed");
  }
}
