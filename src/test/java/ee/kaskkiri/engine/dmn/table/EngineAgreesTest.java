package ee.kaskkiri.engine.dmn.table;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.dmn.table.RandomTable.Kind;
import ee.kaskkiri.engine.table.TableCheck;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;

/** Where the engine's own analysis can look at a table, it says the same. */
class EngineAgreesTest {
  private static final int TABLES = 60;
  private static final List<Kind> KINDS = List.of(Kind.OPEN, Kind.WORD, Kind.FLAG, Kind.DAY);
  private static final DMNValidator ENGINE = DMNValidatorFactory.newValidator();

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  @Test
  void aboutGapsAndOverlaps() {
    Random random = new Random(7);
    int compared = 0;
    for (int i = 0; i < TABLES; i++) {
      RandomTable table = RandomTable.of(random, KINDS, "UNIQUE", EngineAgreesTest::simple);
      Set<DMNMessageType> told = told(table);
      if (told.contains(DMNMessageType.DECISION_TABLE_ANALYSIS_ERROR)) {
        continue;
      }
      compared++;
      TableCheck check =
          EditionCompiler.tables(Editions.read(Map.of("chance.dmn", table.model()))).get(0);
      boolean gap = check.gaps().stream().anyMatch(each -> !each.onlyNull());
      assertThat(gap)
          .as("%s claimed %s", table, check)
          .isEqualTo(told.contains(DMNMessageType.DECISION_TABLE_GAP));
      assertThat(!check.overlaps().isEmpty())
          .as("%s claimed %s", table, check)
          .isEqualTo(
              told.stream().anyMatch(type -> type.name().startsWith("DECISION_TABLE_OVERLAP")));
    }
    assertThat(compared).isGreaterThan(TABLES / 2);
  }

  /** Nulls and empty ranges are not what the engine looks at. */
  private static boolean simple(String cell) {
    return !cell.contains("null") && !cell.contains("?") && !cell.contains("..");
  }

  private static Set<DMNMessageType> told(RandomTable table) {
    List<DMNMessage> messages =
        ENGINE
            .validateUsing(Validation.ANALYZE_DECISION_TABLE)
            .theseModels(new Reader[] {new StringReader(table.model())});
    return messages.stream()
        .filter(message -> message.getText().contains("judged"))
        .map(DMNMessage::getMessageType)
        .collect(Collectors.toSet());
  }
}
