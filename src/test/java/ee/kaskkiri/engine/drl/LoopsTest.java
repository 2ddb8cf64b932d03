package ee.kaskkiri.engine.drl;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.EngineMessage.Severity;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Selection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopsTest {
  private static final String TURN = "ee.kaskkiri.engine.limit.Effort.turn()";

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "while (a(1)) { b(); }         → while (a(1)) { #; b(); }",
        "while (a || b) c();           → while (# && a || b) c();",
        "do { a(); } while (b);        → do { #; a(); } while (# && b);",
        "for (;;) { a(); }             → for (;;) { #; a(); }",
        "for (i = 0; i < 9; i++) a();  → for (i = 0; # && i < 9; i++) a();",
        "for (;;) a();                 → for (; # ;) a();",
        "for (Object a : b) { c(); }   → for (Object a : b) { #; c(); }",
        "for (Object a : b) c();       → for (Object a : b) c();",
        "while (\")\".equals(a)) { b } → while (\")\".equals(a)) { #; b }",
        "\"while (a) { b }\"           → \"while (a) { b }\"",
        "/* while (a) { b } */ c       → /* while (a) { b } */ c",
        "forall (a) meanwhile (b)      → forall (a) meanwhile (b)",
      })
  void every_turn_is_counted(String text, String counted) {
    assertThat(Loops.counted(text)).isEqualTo(counted.replace("#", TURN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) { turns++; }",
        "for (;;) turns++;",
        "do turns++; while (turns != 0 || turns == 0);"
      })
  void a_loop_without_an_end_is_undecided(String loop) {
    assertThat(evaluate("int turns = 0; " + loop))
        .isEqualTo(
            undecided(
                "stopped after 10000000 steps, the most that one evaluation may take", "grow"));
  }

  @Test
  void a_rule_that_makes_facts_without_an_end_is_undecided() {
    assertThat(evaluate("insert(new Bed($rows + 1));"))
        .isEqualTo(undecided("the rules fired 200000 times without an end", "grow"));
  }

  @Test
  void a_function_that_calls_itself_without_an_end_is_undecided() {
    assertThat(evaluate("deeper(1);"))
        .isEqualTo(undecided("stopped because calls inside each other filled the stack", null));
  }

  private static Evaluation undecided(String text, @Nullable String rule) {
    return new Evaluation.Undecided(List.of(new EngineMessage(Severity.ERROR, text, rule)));
  }

  private static Evaluation evaluate(String consequence) {
    return DrlFiles.topic(
            """
            package garden;
            declare Bed
              rows : int
            end
            function int deeper(int depth) { return deeper(depth + 1) + 1; }
            rule "begin" when not Bed() then insert(new Bed(0)); end
            rule "grow" when Bed($rows : rows) then %s end
            query beds
              bed : Bed()
            end
            """
                .formatted(consequence))
        .evaluate(Map.of(), LocalDate.of(2020, 1, 1), Selection.ALL);
  }
}
