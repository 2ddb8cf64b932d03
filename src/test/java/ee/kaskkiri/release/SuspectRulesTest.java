package ee.kaskkiri.release;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.rules.Finding;
import java.util.List;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the strict gate says of rules that compile. */
class SuspectRulesTest {
  private static final String LOAVES = Breadboard.RULES + "loaves.dmn";
  private static final String ROLLS = Breadboard.RULES + "rolls.drl";
  private static final String CASES = Breadboard.CASES + "loaves.yaml";

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  private static List<String> lines(Breadboard board) {
    return new Gate(Strictness.WARNING)
        .open(board.tree()).findings().stream().map(Finding::line).toList();
  }

  @Test
  void aRuleThatReadsTheClockIsAWarning() {
    Breadboard rolls =
        new Breadboard()
            .change(
                ROLLS,
                "then insert",
                "then // LocalDate.now()\n  java.time.LocalDate.now(); insert");
    Breadboard loaves =
        new Breadboard().change(LOAVES, "<text>2.50</text>", "<text>today().day</text>");

    assertThat(lines(rolls))
        .containsExactly(
            "WARNING "
                + ROLLS
                + " (line 12): 'LocalDate.now(' reads the clock, so the answer changes with the day."
                + " Take the day that counts instead, which act.yaml names as 'on'.");
    assertThat(lines(loaves))
        .anyMatch(line -> line.startsWith("WARNING " + LOAVES) && line.contains("'today()'"));
  }

  @Test
  void aLibraryNeedsNoCasesOfItsOwn() {
    Breadboard board = new Breadboard();
    String library = Breadboard.RULES + "words.dmn";
    board
        .with(
            library,
            Editions.dmn(
                "words",
                """
                <itemDefinition id="tCount" name="tCount"><typeRef>number</typeRef>
                  <allowedValues id="counts"><text>[0..100]</text></allowedValues></itemDefinition>
                """))
        .change(
            LOAVES,
            "<itemDefinition id=\"tCount\"",
            "<import name=\"words\" namespace=\"https://example.ee/words\""
                + " importType=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>"
                + "<itemDefinition id=\"tCount\"")
        .change(
            LOAVES, "name=\"count\" typeRef=\"tCount\"", "name=\"count\" typeRef=\"words.tCount\"");

    assertThat(lines(board)).isEmpty();
    board.with(Breadboard.CASES + "words.yaml", board.text(CASES).replace("id: ", "id: w-"));
    assertThat(lines(board))
        .singleElement()
        .asString()
        .contains("words.yaml: no case is run", library);
  }
}
