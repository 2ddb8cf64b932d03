package ee.kaskkiri.engine.dmn.plan;

import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.dmn.feel.LeanContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.runtime.decisiontables.DTDecisionRule;
import org.kie.dmn.feel.runtime.decisiontables.DTOutputClause;
import org.kie.dmn.feel.runtime.decisiontables.DecisionTableImpl;
import org.kie.dmn.feel.runtime.decisiontables.HitPolicy;

/**
 * A decision table whose rows are looked up or gone through once, each input evaluated once.
 *
 * @param origin as the engine compiled it
 * @param inputs expressions of its columns
 * @param outputs columns of its results
 * @param columns their order in a result; null if a result is a hash map
 * @param rows its rows in the order of the file
 * @param index tells which rows may fit; null if they are few
 */
record Table(
    DecisionTableImpl origin,
    List<Input> inputs,
    List<Output> outputs,
    @Nullable Columns columns,
    List<Row> rows,
    @Nullable RowIndex index)
    implements Logic {

  /**
   * A column.
   *
   * @param expression what is compared
   * @param allowed tests of which one must hold; null if all values are allowed
   * @param each whether the tests are for the elements of a list
   */
  record Input(Logic expression, @Nullable AnyOf allowed, boolean each) {}

  /**
   * A column of results.
   *
   * @param name under which a result stands
   * @param sure of which class all values are right
   */
  record Output(@Nullable String name, SureClass sure) {
    static Output of(DTOutputClause clause) {
      boolean free = clause.getOutputValues() == null || clause.getOutputValues().isEmpty();
      return new Output(
          clause.getName() == null ? null : clause.getName().intern(),
          free && !clause.isCollection() ? SureClass.of(clause.getType()) : SureClass.NONE);
    }
  }

  /**
   * A cell.
   *
   * @param tests of which one must hold
   * @param named whether they may look up the value by its name
   */
  record Cell(AnyOf tests, boolean named) {}

  /**
   * A row.
   *
   * @param rule as the engine compiled it
   * @param cells tests of each column; null if all values fit
   * @param results expressions of the results
   * @param ref what has fired if it fits
   */
  record Row(DTDecisionRule rule, List<@Nullable Cell> cells, List<Logic> results, RuleRef ref) {}

  /** A table with an index where that pays. */
  Table(DecisionTableImpl origin, List<Input> inputs, List<Row> rows) {
    this(origin, inputs, origin.getOutputs().stream().map(Output::of).toList(), rows);
  }

  private Table(
      DecisionTableImpl origin, List<Input> inputs, List<Output> outputs, List<Row> rows) {
    this(origin, inputs, outputs, Columns.of(outputs), rows, RowIndex.of(rows, inputs.size()));
  }

  @Override
  public @Nullable Object value(PlanContext context) {
    context.enterFrame();
    try {
      List<Row> fitting = fitting(inputs(context), context);
      return fitting.isEmpty() ? nothing() : result(fitting, context);
    } finally {
      context.exitFrame();
    }
  }

  private Object nothing() {
    Object value = origin.getHitPolicy().getDefaultValue();
    if (value == null
        || origin.getOutputs().stream().allMatch(output -> output.getDefaultValue() != null)) {
      throw new UnusualError();
    }
    return value;
  }

  private @Nullable Object[] inputs(PlanContext context) {
    @Nullable Object[] values = new Object[inputs.size()];
    for (int i = 0; i < values.length; i++) {
      Input input = inputs.get(i);
      values[i] = input.expression().value(context);
      boolean elements = input.each() && values[i] instanceof Collection<?>;
      if (input.allowed() != null && (elements || !input.allowed().holds(values[i], context))) {
        throw new UnusualError();
      }
    }
    return values;
  }

  private List<Row> fitting(@Nullable Object[] values, PlanContext context) {
    List<Row> fitting = new ArrayList<>(2);
    if (index == null) {
      for (Row row : rows) {
        if (fits(row, values, context)) {
          fitting.add(row);
        }
      }
      return fitting;
    }
    BitSet few = index.rows(values);
    for (int i = few.nextSetBit(0); i >= 0; i = few.nextSetBit(i + 1)) {
      if (fits(rows.get(i), values, context)) {
        fitting.add(rows.get(i));
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
        if (!cell.tests().holds(values[i], context)) {
          return false;
        }
      }
    }
    return true;
  }

  private @Nullable Object result(List<Row> fitting, PlanContext context) {
    HitPolicy policy = origin.getHitPolicy();
    if (policy == HitPolicy.UNIQUE && fitting.size() > 1) {
      throw new UnusualError();
    }
    List<Row> used = policy == HitPolicy.FIRST ? fitting.subList(0, 1) : fitting;
    List<@Nullable Object> results = new ArrayList<>(used.size());
    List<DTDecisionRule> rules = new ArrayList<>(fitting.size());
    used.forEach(row -> results.add(one(row, context)));
    fitting.forEach(row -> rules.add(row.rule()));
    if (!surely(results)
        && !DecisionTableImpl.checkResults(origin.getOutputs(), context, rules, results)
            .isEmpty()) {
      throw new UnusualError();
    }
    if (policy == HitPolicy.UNIQUE || policy == HitPolicy.COLLECT) {
      fitting.forEach(row -> context.fired().add(row.ref()));
      return policy == HitPolicy.COLLECT ? results : results.get(0);
    }
    return chosen(context, rules, results);
  }

  /** What the engine makes of the results by policies that are seldom used. */
  private @Nullable Object chosen(
      PlanContext context, List<DTDecisionRule> rules, List<@Nullable Object> results) {
    Choice choice = new Choice();
    Object value =
        context.listening(
            choice, () -> origin.getHitPolicy().getDti().dti(context, origin, rules, results));
    List<Integer> numbers = choice.numbers();
    if (numbers.isEmpty()) {
      rules.forEach(rule -> context.fired().add(rows.get(rule.getIndex()).ref()));
    }
    numbers.forEach(number -> context.fired().add(rows.get(number - 1).ref()));
    return value;
  }

  /** The engine gives its results in the order of a hash map, and so outcomes have it. */
  private @Nullable Object one(Row row, PlanContext context) {
    if (row.results().size() == 1) {
      return row.results().get(0).value(context);
    }
    if (columns == null) {
      Map<@Nullable String, @Nullable Object> values = new HashMap<>();
      for (int i = 0; i < outputs.size(); i++) {
        values.put(outputs.get(i).name(), row.results().get(i).value(context));
      }
      return values;
    }
    @Nullable Object[] values = new Object[outputs.size()];
    for (int i = 0; i < values.length; i++) {
      values[columns.places()[i]] = row.results().get(i).value(context);
    }
    return new LeanContext(columns.names(), values);
  }

  /** Whether all results are surely of their types and values; if not, the engine looks. */
  private boolean surely(List<@Nullable Object> results) {
    for (Object result : results) {
      for (Output output : outputs) {
        Object value = outputs.size() == 1 ? result : ((Map<?, ?>) result).get(output.name());
        if (!output.sure().takes(value)) {
          return false;
        }
      }
    }
    return true;
  }
}
