package ee.kaskkiri.engine.dmn.feel;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Compilation;
import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.EngineMessage.Severity;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.rules.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that would never end, or fill the memory. */
class EndlessTest {
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
  private static final String STEPS =
      "stopped after 10000000 steps, the most that one evaluation may take";
  private static final String BYTES =
      "stopped after making 100000000 bytes of lists, contexts and texts,"
          + " the most that one evaluation may make";
  private static final String DEPTH =
      "stopped at 250 calls of functions inside each other, the most there may be";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for i in 1..1000000000 return i",
        "sum(for i in 1..1000000000 return i)",
        "for i in 1..1000000000 return {a: i, b: i + 1}",
        "for i in 1..100000, j in 1..100000 return 1",
        "for d in date(\"0001-01-01\")..date(\"999999999-12-31\") return d",
        "for i in 1..100 return if i = 1 then \"long text\" else partial[-1] + partial[-1]",
        "for i in 1..100 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])",
        "{l: for i in 1..100 return {x: i}, r: for i in 1..1000000 return l.x}.r",
        "{s: string join(for i in 1..100000 return \"a\"), r: replace(s, \"a\", s)}.r",
        "{s: string join(for i in 1..9 return \"0123456789\"),"
            + " r: string join(for i in 1..2000000 return s)}.r",
      })
  void what_would_fill_the_memory_is_undecided(String expression) {
    assertThat(undecided(expression)).isEqualTo(new EngineMessage(Severity.ERROR, BYTES, "result"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{l: for i in 1..100000 return i, r: distinct values(l)}.r",
        "{l: for i in 1..100000 return i, r: for i in l return sum(l)}.r",
        "{l: for i in 1..100000 return i, r: l[item in l]}.r",
        "{f: function(n, g) if n = 0 then 1 else g(n - 1, g) + g(n - 1, g), r: f(200, f)}.r",
        "split(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"((a|aa)+)+b\\\\1\")",
      })
  void what_would_never_end_is_undecided(String expression) {
    assertThat(undecided(expression)).isEqualTo(new EngineMessage(Severity.ERROR, STEPS, "result"));
  }

  @Test
  void quantified_expressions_are_counted() {
    assertThat(
            undecided(
                "{l: for i in 1..1000 return i,"
                    + " r: some x in l, y in l, z in l, v in [] satisfies true}.r"))
        .isEqualTo(new EngineMessage(Severity.ERROR, STEPS, "result"));
  }

  @Test
  void functions_that_call_each_other_for_ever_are_undecided() {
    assertThat(undecided("{f: function(n, g) g(n + 1, g), r: f(1, f)}.r"))
        .isEqualTo(new EngineMessage(Severity.ERROR, DEPTH, "result"));
  }

  @Test
  void a_knowledge_model_that_calls_itself_for_ever_is_undecided() {
    assertThat(
            undecidedModel(
                """
                <businessKnowledgeModel id="f" name="f"><variable name="f"/>
                  <encapsulatedLogic><formalParameter name="n"/>
                    <literalExpression><text>f(n + 1)</text></literalExpression>
                  </encapsulatedLogic></businessKnowledgeModel>
                <decision id="result" name="result"><variable name="result"/>
                  <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>
                  <literalExpression><text>f(1)</text></literalExpression></decision>
                """))
        .isEqualTo(new EngineMessage(Severity.ERROR, DEPTH, "result"));
  }

  @Test
  void a_boxed_loop_is_counted() {
    assertThat(
            undecidedModel(
                """
                <decision id="result" name="result"><variable name="result"/>
                  <for iteratorVariable="i">
                    <in><literalExpression><text>[1..1000000000]</text></literalExpression></in>
                    <return><literalExpression><text>for j in 1..1000 return i</text>
                    </literalExpression></return></for></decision>
                """))
        .isEqualTo(new EngineMessage(Severity.ERROR, BYTES, "result"));
  }

  @Test
  void a_cell_of_a_table_is_counted() {
    assertThat(
            undecidedModel(
                """
                <decision id="result" name="result"><variable name="result" typeRef="number"/>
                  <decisionTable id="t" hitPolicy="UNIQUE">
                    <input><inputExpression><text>1</text></inputExpression></input>
                    <output/>
                    <rule id="r"><inputEntry><text>? = count(for i in 1..1000000000 return i)</text>
                      </inputEntry><outputEntry><text>1</text></outputEntry></rule>
                  </decisionTable></decision>
                """))
        .isEqualTo(new EngineMessage(Severity.ERROR, BYTES, "result"));
  }

  @Test
  void a_type_whose_test_never_ends_does_not_compile() {
    Compilation compilation =
        compiled(
            """
            <itemDefinition name="t"><typeRef>number</typeRef>
              <allowedValues><text>? > sum(for i in 1..1000000000 return i)</text></allowedValues>
            </itemDefinition>
            <decision id="result" name="result"><variable name="result" typeRef="t"/>
              <literalExpression><text>1</text></literalExpression></decision>
            """);
    assertThat(compilation.edition()).isEmpty();
    assertThat(compilation.findings())
        .containsExactly(
            Finding.error(
                "rules/demo/2020-01-01", null, "the DMN models do not compile: " + BYTES + "."));
  }

  @Test
  void a_value_that_holds_one_list_many_times_over_is_not_written_out() {
    assertThat(undecided("for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]]"))
        .isEqualTo(new EngineMessage(Severity.ERROR, BYTES, null));
  }

  @Test
  void a_number_with_a_thousand_million_digits_is_not_written_out() {
    assertThat(undecided("floor(1e999999999)"))
        .isEqualTo(
            new EngineMessage(
                Severity.ERROR,
                "stopped because 1E+999999999 is beyond the numbers of FEEL, which are decimal128",
                "result"));
  }

  @Test
  void a_range_is_not_gone_through() {
    assertThat(evaluate(literal("5 in [1..1000000000]"))).isInstanceOf(Decided.class);
  }

  @Test
  void an_evaluation_on_an_interrupted_thread_stops() throws InterruptedException {
    CountDownLatch compiled = new CountDownLatch(1);
    AtomicReference<@Nullable Evaluation> evaluation = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              Compilation compilation =
                  compiled(
                      literal(
                          "{l: for i in 1..100 return i, r: every x in l, y in l, z in l,"
                              + " u in l, v in l satisfies true}.r"));
              compiled.countDown();
              evaluation.set(evaluate(compilation));
            });
    thread.start();
    compiled.await();
    thread.interrupt();
    thread.join();
    assertThat(evaluation.get())
        .isInstanceOfSatisfying(
            Evaluation.Undecided.class,
            undecided ->
                assertThat(undecided.messages())
                    .singleElement()
                    .extracting(EngineMessage::text)
                    .isEqualTo("stopped from outside"));
  }

  private static String literal(String expression) {
    return """
        <decision id="result" name="result"><variable name="result"/>
          <literalExpression><text>%s</text></literalExpression></decision>
        """
        .formatted(expression);
  }

  private static EngineMessage undecided(String expression) {
    return undecidedModel(literal(expression));
  }

  private static EngineMessage undecidedModel(String body) {
    Evaluation evaluation = evaluate(body);
    assertThat(evaluation).isInstanceOf(Evaluation.Undecided.class);
    List<EngineMessage> messages = evaluation.messages();
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  private static Evaluation evaluate(String body) {
    return evaluate(compiled(body));
  }

  private static Evaluation evaluate(Compilation compilation) {
    return compilation
        .edition()
        .orElseThrow(() -> new AssertionError(compilation.findings().toString()))
        .topic("endless")
        .orElseThrow()
        .evaluate(Map.of(), DAY, Selection.ALL);
  }

  private static Compilation compiled(String body) {
    String model = Editions.dmn("endless", body).replace("20191111", "20230324");
    return new EditionCompiler(Strictness.WARNING)
        .compile(
            Editions.read(
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
                    "endless.dmn",
                    model)));
  }
}
