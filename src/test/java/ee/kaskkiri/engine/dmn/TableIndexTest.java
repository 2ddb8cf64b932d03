package ee.kaskkiri.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.dmn.feel.FastFeel;
import ee.kaskkiri.engine.dmn.plan.Plan;
import ee.kaskkiri.engine.dmn.plan.Planner;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.kogito.dmn.DMNKogito;

/** A table whose rows are looked up answers as the engine does, which goes through them all. */
class TableIndexTest {
  private static final int INPUTS = 40;

  @BeforeContainer
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.OFF);
  }

  /** A model of one table in the engine, as it is and with our plan. */
  private record Both(DMNRuntime engine, FiredRows rows, Plan plan) {

    static Both of(String text) {
      DMNRuntime engine = runtime(text);
      DMNRuntime ours = runtime(text);
      FastFeel.apply(ours.getModels());
      DMNModel model = ours.getModels().get(0);
      FiredRows rows = new FiredRows(List.of(engine.getModels().get(0).getDefinitions()));
      engine.addListener(rows);
      return new Both(
          engine,
          rows,
          Planner.plan(ours, model, model.getDecisions(), rows.names()).orElseThrow());
    }

    private static DMNRuntime runtime(String text) {
      return DMNKogito.createGenericDMNRuntime(Set.of(), true, new StringReader(text));
    }

    /** Compares both; where the plan leaves the answer to the engine, it is right as well. */
    void same(Map<String, @Nullable Object> input, ManyRows description) {
      DMNContext context = engine.newContext();
      input.forEach(context::set);
      rows.begin();
      DMNResult result = engine.evaluateAll(engine.getModels().get(0), context);
      List<RuleRef> fired = rows.end();
      Plan.Answer answer = plan.evaluate(input);
      if (!result.getMessages().isEmpty()) {
        assertThat(answer).as("%s %s %s", input, result.getMessages(), description).isNull();
        return;
      }
      if (answer == null && description.strange()) {
        return;
      }
      assertThat(answer).as("%s %s", input, description).isNotNull();
      assertThat(Objects.requireNonNull(answer).values().get("judged"))
          .as("%s %s", input, description)
          .isEqualTo(result.getContext().get("judged"));
      assertThat(answer.fired()).as("%s %s", input, description).isEqualTo(fired);
    }
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void a_table_made_by_chance_has_the_value_and_the_fired_rows_of_the_engine(
      @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    ManyRows table = ManyRows.of(random);
    Both both = Both.of(table.model());
    for (int i = 0; i < INPUTS; i++) {
      both.same(table.input(random), table);
    }
  }

  /** The engine comes to the first cell of the last row, though the second one says no. */
  @Example
  void a_cell_that_tells_something_is_not_left_out_because_of_one_to_its_right() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(List.of("-", "\"k" + i + "\""));
    }
    Map<String, @Nullable Object> input = Map.of("x0", new BigDecimal("5"), "x1", "k3");
    Plan.Answer silent = Both.of(table(rows).model()).plan().evaluate(input);
    assertThat(silent).isNotNull();
    assertThat(Objects.requireNonNull(silent).fired())
        .extracting(RuleRef::rule)
        .containsExactly("R-3");
    rows.add(List.of("? < \"a\"", "\"other\""));
    Both telling = Both.of(table(rows).model());
    telling.same(input, table(rows));
    assertThat(telling.plan().evaluate(input)).isNull();
  }

  private static ManyRows table(List<List<String>> rows) {
    return new ManyRows(
        "hitPolicy=\"COLLECT\"", false, List.of(ManyRows.Kind.ANY, ManyRows.Kind.TEXT), rows);
  }
}
