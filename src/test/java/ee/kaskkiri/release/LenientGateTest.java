package ee.kaskkiri.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.engine.input.Checked.Accepted;
import ee.kaskkiri.rules.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the gate lets pass if warnings refuse nothing. */
class LenientGateTest {
  private static final String LOAVES = Breadboard.RULES + "loaves.dmn";
  private static final String ACT = Breadboard.RULES + "act.yaml";
  private static final String CASES = Breadboard.CASES + "loaves.yaml";

  private final Breadboard board = new Breadboard();

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  @Test
  void theLenientGateServesWhatAForeignModelCanAnswer() throws Exception {
    board
        .without(ACT)
        .without(Breadboard.CASES)
        .change(
            LOAVES,
            "<decision id=\"price\"",
            "<decision id=\"broken\" name=\"broken\"><variable name=\"broken\" typeRef=\"number\"/>"
                + "<literalExpression id=\"b\"><text>1 +</text></literalExpression></decision>"
                + "<decision id=\"price\"")
        .change(LOAVES, "(10..100]", "(20..100]");

    Gate.Result result = new Gate(Strictness.ERROR).open(board.tree());

    assertThat(result).as("%s", result.findings()).isInstanceOf(Gate.Passed.class);
    assertThat(result.findings())
        .extracting(Finding::line)
        .anyMatch(line -> line.startsWith("WARNING " + LOAVES) && line.contains("broken"))
        .anyMatch(line -> line.startsWith("WARNING " + ACT))
        .anyMatch(line -> line.startsWith("WARNING " + CASES));
    CompiledEdition edition =
        ((Gate.Passed) result)
            .release().compiled().stream()
                .filter(one -> one.edition().instrument().equals("bread"))
                .findFirst()
                .orElseThrow();
    assertThat(evaluate(edition, "price", 5))
        .isInstanceOfSatisfying(
            Evaluation.Decided.class,
            decided -> assertThat(decided.outcome()).hasToString("{\"price\":2.50}"));
    assertThat(evaluate(edition, "broken", 5)).isInstanceOf(Evaluation.Undecided.class);
    assertThat(evaluate(edition, "price", 15))
        .isInstanceOfSatisfying(
            Evaluation.Decided.class,
            decided -> {
              assertThat(decided.outcome()).hasToString("{\"price\":null}");
              assertThat(decided.messages()).isNotEmpty();
            });
  }

  private static Evaluation evaluate(CompiledEdition edition, String outcome, int count)
      throws Exception {
    var topic = edition.topic("loaves").orElseThrow();
    Selection selection = new Selection.Outcomes(Set.of(outcome));
    String input = outcome.equals("broken") ? "{}" : "{\"count\": " + count + "}";
    Accepted accepted =
        (Accepted) edition.check(topic, selection, new ObjectMapper().readTree(input));
    return edition.evaluate(topic, accepted.values(), LocalDate.of(2020, 1, 1), selection);
  }

  @Test
  void theLenientGateRefusesErrorsStill() {
    List<Map.Entry<String, String>> wrong =
        List.of(Map.entry("</decision>", "</decisoin>"), Map.entry("(10..100]", "[10..100]"));

    for (Map.Entry<String, String> each : wrong) {
      Breadboard broken = new Breadboard().change(LOAVES, each.getKey(), each.getValue());
      assertThat(new Gate(Strictness.ERROR).open(broken.tree())).isInstanceOf(Gate.Refused.class);
    }
  }
}
