package ee.kaskkiri.engine.dmn.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.JsonValues;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.engine.table.ColumnValue;
import ee.kaskkiri.engine.table.Gap;
import ee.kaskkiri.engine.table.IdleRow;
import ee.kaskkiri.engine.table.Overlap;
import ee.kaskkiri.engine.table.TableCheck;
import ee.kaskkiri.rules.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is claimed of tables made by chance is what the engine does with them. */
class TableClaimsTest {
  private static final int TABLES = 30;
  private static final int INPUTS = 300;
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyClaimHolds(long beginning) {
    Random random = new Random(beginning);
    for (int i = 0; i < TABLES; i++) {
      new Trial(RandomTable.of(random)).run(random);
    }
  }

  /** One table. */
  private static final class Trial {
    private final RandomTable table;
    private final CompiledEdition edition;
    private final Topic topic;
    private final TableCheck check;

    Trial(RandomTable table) {
      this.table = table;
      Map<String, String> files = Map.of("chance.dmn", table.model());
      Edition read = Editions.read(files);
      this.edition = new EditionCompiler(Strictness.ERROR).compile(read).edition().orElseThrow();
      this.topic = edition.topic("chance").orElseThrow();
      this.check = EditionCompiler.tables(read).get(0);
    }

    void run(Random random) {
      for (Gap gap : check.gaps()) {
        matches(given(gap.example()))
            .ifPresent(rows -> assertThat(rows).as("%s in %s", gap, this).isEmpty());
      }
      for (Overlap overlap : check.overlaps()) {
        matches(given(overlap.example()))
            .ifPresent(
                rows ->
                    assertThat(rows)
                        .as("%s in %s", overlap, this)
                        .containsAll(numbers(overlap.rows())));
      }
      for (int i = 0; i < INPUTS; i++) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        for (int column = 0; column < table.columns().size(); column++) {
          input.set("x" + column, JsonValues.of(table.columns().get(column).value(random)));
        }
        matches(input).ifPresent(rows -> compare(input, rows));
      }
    }

    private void compare(ObjectNode input, Set<Integer> matches) {
      for (IdleRow row : check.idle()) {
        int number = numbers(List.of(row.row())).iterator().next();
        boolean fires =
            row.hiddenBy().isEmpty()
                ? matches.contains(number)
                : matches.stream().findFirst().filter(first -> first == number).isPresent();
        assertThat(fires).as("%s at %s in %s", row, input, this).isFalse();
      }
      if (!check.limits().isEmpty()) {
        return;
      }
      boolean needsRow = !table.policy().equals("COLLECT");
      if (matches.isEmpty() && needsRow) {
        assertThat(check.gaps()).as("gap at %s in %s", input, this).isNotEmpty();
      }
      if (matches.size() > 1 && table.policy().equals("UNIQUE")) {
        assertThat(check.overlaps()).as("overlap at %s in %s", input, this).isNotEmpty();
      }
      long results = matches.stream().map(table.outputs()::get).distinct().count();
      if (results > 1 && table.policy().equals("ANY")) {
        assertThat(check.overlaps()).as("overlap at %s in %s", input, this).isNotEmpty();
      }
    }

    private static ObjectNode given(List<ColumnValue> example) {
      ObjectNode input = JsonNodeFactory.instance.objectNode();
      example.forEach(value -> input.set(value.column(), value.value()));
      return input;
    }

    private static Set<Integer> numbers(List<String> rows) {
      return rows.stream()
          .map(row -> Integer.valueOf(row.substring(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows that hold, by the engine's own word; empty if a cell breaks on a null. */
    private Optional<Set<Integer>> matches(ObjectNode input) {
      Checked checked = edition.check(topic, Selection.ALL, input);
      assertThat(checked).as("%s in %s", input, this).isInstanceOf(Checked.Accepted.class);
      Evaluation evaluation =
          topic.evaluate(
              ((Checked.Accepted) checked).values(), DAY, new Selection.Outcomes(Set.of("all")));
      if (!(evaluation instanceof Decided decided)) {
        assertThat(input).as("%s in %s", evaluation, this).anyMatch(JsonNode::isNull);
        return Optional.empty();
      }
      return Optional.of(
          numbers(
              decided.fired().stream()
                  .filter(row -> row.table().equals("all"))
                  .map(RuleRef::rule)
                  .toList()));
    }

    @Override
    public String toString() {
      return table + " claimed " + check;
    }
  }
}
