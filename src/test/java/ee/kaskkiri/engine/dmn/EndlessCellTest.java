package ee.kaskkiri.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that loop for hours. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EndlessCellTest {
  private static final String ENDLESS = "count(for i in 1..1000000000 return i)";

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "? = " + ENDLESS,
        ENDLESS,
        "not(" + ENDLESS + ")",
        "[1.." + ENDLESS + "]",
        "? + " + ENDLESS + " > 3",
        "? in (1, " + ENDLESS + ")",
        "string length(string join(for i in 1..1000000000 return \"long\")) = ?",
      })
  void a_table_is_validated_though_a_cell_does_not_end(String cell) {
    Edition edition = edition(cell);

    assertThat(new EditionCompiler(Strictness.ERROR).validate(edition))
        .extracting(Finding::line)
        .noneMatch(line -> line.startsWith("ERROR"));
    assertThat(EditionCompiler.tables(edition))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.gaps()).isEmpty();
              assertThat(check.limits())
                  .anyMatch(limit -> limit.contains("of row endless was stopped after"));
            });
  }

  @Test
  void what_does_end_is_still_analysed() {
    assertThat(EditionCompiler.tables(edition("> count(for i in 1..100 return i)")))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.limits()).isEmpty();
              assertThat(check.gaps()).extracting("where").isEqualTo(List.of("size in [10..100]"));
            });
  }

  private static Edition edition(String cell) {
    return Editions.read(
        Map.of(
            "endless.dmn",
            Editions.dmn(
                "endless",
                """
                <itemDefinition name="tSize"><typeRef>number</typeRef>
                  <allowedValues><text>not(null)</text></allowedValues></itemDefinition>
                <inputData id="size" name="size"><variable name="size" typeRef="tSize"/></inputData>
                <decision id="result" name="result"><variable name="result" typeRef="number"/>
                <informationRequirement><requiredInput href="#size"/></informationRequirement>
                <decisionTable id="t" hitPolicy="UNIQUE">
                <input><inputExpression typeRef="tSize"><text>size</text></inputExpression></input>
                <output/>
                <rule id="low"><inputEntry><text>&lt; 10</text></inputEntry>
                  <outputEntry><text>1</text></outputEntry></rule>
                <rule id="endless"><inputEntry><text>%s</text></inputEntry>
                  <outputEntry><text>2</text></outputEntry></rule>
                </decisionTable></decision>
                """
                    .formatted(cell.replace("<", "&lt;").replace(">", "&gt;")))));
  }
}
