package ee.kaskkiri.engine.dmn.plan;

import ee.kaskkiri.engine.dmn.feel.FastFeel;
import ee.kaskkiri.engine.dmn.feel.Inside;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.core.api.DMNExpressionEvaluator;
import org.kie.dmn.core.ast.DMNDTExpressionEvaluator;
import org.kie.dmn.core.ast.DMNLiteralExpressionEvaluator;
import org.kie.dmn.feel.codegen.feel11.CompiledFEELExpression;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELImpl;

/** Reads the logic that the engine compiled. */
final class LogicReader {
  /** The frames of the built-in functions, of a profile's functions and of the names. */
  private static final int MOST_FRAMES = 3;

  private final TableReader tables;
  private @Nullable EvaluationContextImpl context;

  /** A reader for models whose tables have the given names by their ids. */
  LogicReader(Map<String, String> tableNames) {
    this.tables = new TableReader(tableNames);
  }

  /** The logic; null if it is of a kind that is left to the engine. */
  @Nullable Logic read(@Nullable DMNExpressionEvaluator evaluator) {
    DMNExpressionEvaluator body = evaluator == null ? null : FastFeel.body(evaluator);
    if (body instanceof DMNLiteralExpressionEvaluator literal
        && usual(Inside.field(literal, DMNLiteralExpressionEvaluator.class, "feelInstance"))
        && literal.getExpression() instanceof CompiledFEELExpression expression) {
      return Logic.of(expression);
    }
    if (body instanceof DMNDTExpressionEvaluator table
        && usual(Inside.field(table, DMNDTExpressionEvaluator.class, "feel"))) {
      return tables.read(table);
    }
    return null;
  }

  private boolean usual(@Nullable Object feel) {
    if (!(feel instanceof FEELImpl engine) || engine.getFeelDialect() != FEELDialect.FEEL) {
      return false;
    }
    context = engine.newEvaluationContext(List.of(), Map.of());
    return context.getStack().size() <= MOST_FRAMES;
  }

  /** A context of the engine that evaluates what was read; null if nothing was. */
  @Nullable EvaluationContextImpl context() {
    return context;
  }
}
