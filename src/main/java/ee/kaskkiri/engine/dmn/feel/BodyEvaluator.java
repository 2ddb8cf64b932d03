package ee.kaskkiri.engine.dmn.feel;

import ee.kaskkiri.engine.limit.Effort;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.EvaluatorResult;
import org.kie.dmn.api.core.event.DMNRuntimeEventManager;
import org.kie.dmn.core.api.DMNExpressionEvaluator;
import org.kie.dmn.core.ast.DMNFilterEvaluator;
import org.kie.dmn.core.ast.DMNFunctionDefinitionEvaluator;
import org.kie.dmn.core.ast.DMNIteratorEvaluator;

/** The boxed body of a function, a loop or a filter, counted each time it is evaluated. */
final class BodyEvaluator implements DMNExpressionEvaluator {
  private final DMNExpressionEvaluator body;

  private BodyEvaluator(DMNExpressionEvaluator body) {
    this.body = body;
  }

  /** An evaluator in place of one that a holder keeps; that one if it may run only once. */
  static DMNExpressionEvaluator of(Object holder, DMNExpressionEvaluator evaluator) {
    boolean repeated =
        holder instanceof DMNFunctionDefinitionEvaluator
            || holder instanceof DMNIteratorEvaluator
            || holder instanceof DMNFilterEvaluator;
    return repeated && !(evaluator instanceof BodyEvaluator)
        ? new BodyEvaluator(evaluator)
        : evaluator;
  }

  /** What is counted. */
  DMNExpressionEvaluator body() {
    return body;
  }

  @Override
  public EvaluatorResult evaluate(DMNRuntimeEventManager events, DMNResult result) {
    Effort effort = Effort.current();
    effort.make(Cost.ELEMENT);
    effort.enter();
    try {
      return body.evaluate(events, result);
    } finally {
      effort.leave();
    }
  }
}
