package ee.kaskkiri.engine.dmn.plan;

import ee.kaskkiri.engine.dmn.feel.Inside;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.codegen.feel11.CompiledFEELExpression;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.InterpretedExecutableExpression;

/** The logic of a decision or of a knowledge model. */
@FunctionalInterface
interface Logic {

  /**
   * Its value.
   *
   * @throws UnusualError if the engine has to find it out
   */
  @Nullable Object value(PlanContext context);

  /** That of an expression, without the engine's wrappers around its syntax tree. */
  static Logic of(CompiledFEELExpression expression) {
    CompiledFEELExpression inner =
        expression instanceof ProcessedExpression
                && Inside.field(expression, ProcessedExpression.class, "executableFEELExpression")
                    instanceof CompiledFEELExpression executable
            ? executable
            : expression;
    return inner instanceof InterpretedExecutableExpression interpreted
            && interpreted.getASTNode() instanceof BaseNode node
        ? node::evaluate
        : expression::apply;
  }
}
