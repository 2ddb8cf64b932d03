package ee.kaskkiri.engine.dmn.plan;

import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.dmn.feel.FastFeel;
import ee.kaskkiri.engine.dmn.feel.Inside;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.core.ast.DMNDTExpressionEvaluator;
import org.kie.dmn.feel.codegen.feel11.CompiledFEELExpression;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.feel.runtime.decisiontables.DTDecisionRule;
import org.kie.dmn.feel.runtime.decisiontables.DTInputClause;
import org.kie.dmn.feel.runtime.decisiontables.DecisionTableImpl;
import org.kie.dmn.feel.runtime.functions.DTInvokerFunction;

/** Reads the tables that the engine compiled. */
final class TableReader {
  private static final String ANY = "UnaryTest{-}";

  private final Map<String, String> names;

  /** A reader for tables with the given names by their ids. */
  TableReader(Map<String, String> names) {
    this.names = names;
  }

  /** The table; null if it is of a kind that is left to the engine. */
  @Nullable Table read(DMNDTExpressionEvaluator evaluator) {
    String name = names.get(evaluator.getDtNodeId());
    if (name == null
        || !(Inside.field(evaluator, DMNDTExpressionEvaluator.class, "dt")
            instanceof DTInvokerFunction invoker)) {
      return null;
    }
    DecisionTableImpl table = invoker.getDecisionTable();
    List<Table.Input> inputs = inputs(table);
    List<Table.Row> rows = rows(table, name);
    return inputs == null || rows == null ? null : new Table(table, inputs, rows);
  }

  private static @Nullable List<Table.Input> inputs(DecisionTableImpl table) {
    List<Table.Input> inputs = new ArrayList<>();
    for (Object clause : elements(table, "inputs")) {
      DTInputClause input = (DTInputClause) clause;
      List<UnaryTest> allowed = input.getInputValues();
      boolean listed = allowed != null && !allowed.isEmpty();
      if (!(input.getCompiledInput() instanceof CompiledFEELExpression expression)) {
        return null;
      }
      inputs.add(
          new Table.Input(
              Logic.of(expression),
              listed ? new AnyOf(FastFeel.inPlaceOf(allowed)) : null,
              input.isCollection()));
    }
    return inputs;
  }

  private static @Nullable List<Table.Row> rows(DecisionTableImpl table, String name) {
    List<Table.Row> rows = new ArrayList<>();
    for (Object rule : elements(table, "decisionRules")) {
      Table.Row row = row((DTDecisionRule) rule, name);
      if (row == null) {
        return null;
      }
      rows.add(row);
    }
    return rows.isEmpty() ? null : rows;
  }

  private static Table.@Nullable Row row(DTDecisionRule rule, String name) {
    List<Table.@Nullable Cell> cells = new ArrayList<>();
    for (UnaryTest cell : rule.getInputEntry()) {
      List<UnaryTest> tests = tests(cell);
      if (tests == null) {
        return null;
      }
      boolean any = tests.size() == 1 && ANY.equals(tests.get(0).toString());
      boolean named = tests.stream().anyMatch(test -> FastFeel.span(test) == null);
      cells.add(any ? null : new Table.Cell(new AnyOf(tests), named));
    }
    List<Logic> results = new ArrayList<>();
    for (Object result : rule.getOutputEntry()) {
      if (!(result instanceof CompiledFEELExpression expression)) {
        return null;
      }
      results.add(Logic.of(expression));
    }
    return rule.getId() == null || rule.getId().isEmpty()
        ? null
        : new Table.Row(rule, cells, results, new RuleRef(name, rule.getId()));
  }

  @SuppressWarnings("unchecked") // what a cell has captured is the list of its tests
  private static @Nullable List<UnaryTest> tests(UnaryTest cell) {
    return (List<UnaryTest>) Inside.captured(cell, List.class);
  }

  private static List<?> elements(DecisionTableImpl table, String field) {
    return Inside.field(table, DecisionTableImpl.class, field) instanceof List<?> list
        ? list
        : List.of();
  }
}
