package ee.kaskkiri.engine.dmn.plan;

import ee.kaskkiri.engine.RuleRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.codegen.feel11.CompiledFEELExpression;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.feel.runtime.decisiontables.DTDecisionRule;
import org.kie.dmn.feel.runtime.decisiontables.DTOutputClause;
import org.kie.dmn.feel.runtime.decisiontables.DecisionTableImpl;

/**
 * A decision table whose rows are gone through once, each input evaluated once.
 *
 * @param inputs expressions of its columns
 * @param outputs its columns of results
 * @param rows its rows in the order of the file
 * @param many whether all rows that fit give the result, else the only one
 */
record Table(List<Input> inputs, List<DTOutputClause> outputs, List<Row> rows, boolean many)
    implements Logic {

  /**
   * A column.
   *
   * @param expression what is compared
   * @param allowed tests of which one must hold; empty if all values are allowed
   * @param each whether the tests are for the elements of a list
   */
  record Input(CompiledFEELExpression expression, List<UnaryTest> allowed, boolean each) {}

  /**
   * A cell.
   *
   * @param tests of which one must hold
   * @param named whether they may look up the value by its name
   */
  record Cell(List<UnaryTest> tests, boolean named) {}

  /**
   * A row.
   *
   * @param rule as the engine compiled it
   * @param cells tests of each column; null if all values fit
   * @param results expressions of the results
   * @param ref what has fired if it fits
   */
  record Row(
      DTDecisionRule rule,
      List<@Nullable Cell> cells,
      List<CompiledFEELExpression> results,
      RuleRef ref) {}

  @Override
  public @Nullable Object value(PlanContext context) {
    context.enterFrame();
    try {
      List<Row> fitting = fitting(inputs(context), context);
      if (fitting.isEmpty()) {
        return nothing();
      }
      if (!many && fitting.size() > 1) {
        throw new UnusualError();
      }
      return result(fitting, context);
    } finally {
      context.exitFrame();
    }
  }

  private Object nothing() {
    boolean defaults = outputs.stream().allMatch(output -> output.getDefaultValue() != null);
    if (!many || defaults) {
      throw new UnusualError();
    }
    return List.of();
  }

  private @Nullable Object[] inputs(PlanContext context) {
    @Nullable Object[] values = new Object[inputs.size()];
    for (int i = 0; i < values.length; i++) {
      Input input = inputs.get(i);
      values[i] = input.expression().apply(context);
      if (!input.allowed().isEmpty() && !allowed(input, values[i], context)) {
        throw new UnusualError();
      }
    }
    return values;
  }

  private static boolean allowed(Input input, @Nullable Object value, PlanContext context) {
    boolean elements = input.each() && value instanceof Collection<?>;
    return !elements && anyHolds(input.allowed(), value, context);
  }

  private List<Row> fitting(@Nullable Object[] values, PlanContext context) {
    List<Row> fitting = new ArrayList<>(2);
    for (Row row : rows) {
      if (fits(row, values, context)) {
        fitting.add(row);
      }
    }
    return fitting;
  }

  private static boolean fits(Row row, @Nullable Object[] values, PlanContext context) {
    for (int i = 0; i < values.length; i++) {
      Cell cell = row.cells().get(i);
      if (cell != null) {
        if (cell.named()) {
          context.setValue("?", values[i]);
        }
        if (!anyHolds(cell.tests(), values[i], context)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean anyHolds(
      List<UnaryTest> tests, @Nullable Object value, EvaluationContext context) {
    for (UnaryTest test : tests) {
      if (Boolean.TRUE.equals(test.apply(context, value))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Object result(List<Row> fitting, PlanContext context) {
    List<@Nullable Object> results = new ArrayList<>(fitting.size());
    List<DTDecisionRule> rules = new ArrayList<>(fitting.size());
    for (Row row : fitting) {
      results.add(one(row, context));
      rules.add(row.rule());
    }
    if (!DecisionTableImpl.checkResults(outputs, context, rules, results).isEmpty()) {
      throw new UnusualError();
    }
    fitting.forEach(row -> context.fired().add(row.ref()));
    return many ? results : results.get(0);
  }

  /** The engine gives its results in the order of a hash map, and so outcomes have it. */
  private @Nullable Object one(Row row, PlanContext context) {
    if (row.results().size() == 1) {
      return row.results().get(0).apply(context);
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    for (int i = 0; i < outputs.size(); i++) {
      values.put(outputs.get(i).getName(), row.results().get(i).apply(context));
    }
    return values;
  }
}
