package ee.kaskkiri.engine.dmn.feel;

import ee.kaskkiri.engine.limit.Effort;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;

/** A {@code some} or {@code every} whose elements are counted. */
final class DirectQuantified extends QuantifiedExpressionNode {

  DirectQuantified(QuantifiedExpressionNode original) {
    super(
        original.getQuantifier(),
        original.getIterationContexts(),
        original.getExpression(),
        original.getText());
    copyLocationAttributesFrom(original);
  }

  @Override
  public @Nullable Boolean evaluate(EvaluationContext context) {
    context.enterFrame();
    try {
      QEIteration[] iterations = iterations(context);
      while (nextIteration(context, iterations)) {
        Boolean result = (Boolean) getExpression().evaluate(context);
        if (getQuantifier().positiveTest().equals(result)) {
          return result;
        }
      }
      return getQuantifier().defaultValue();
    } finally {
      context.exitFrame();
    }
  }

  private QEIteration[] iterations(EvaluationContext context) {
    List<IterationContextNode> nodes = getIterationContexts();
    QEIteration[] iterations = new QEIteration[nodes.size()];
    for (int i = 0; i < iterations.length; i++) {
      iterations[i] = iteration(nodes.get(i), context);
      if (i < iterations.length - 1) {
        setValueIntoContext(context, iterations[i]);
      }
    }
    return iterations;
  }

  private static QEIteration iteration(IterationContextNode over, EvaluationContext context) {
    String name = over.evaluateName(context);
    Object values = over.evaluate(context);
    Effort effort = CountedContext.of(context);
    return new QEIteration(
        name, values instanceof Iterable<?> several ? several : Collections.singletonList(values)) {
      @Override
      public boolean hasNextValue() {
        effort.step(1);
        return super.hasNextValue();
      }
    };
  }
}
