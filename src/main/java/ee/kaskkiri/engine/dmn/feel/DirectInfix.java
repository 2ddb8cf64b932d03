package ee.kaskkiri.engine.dmn.feel;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;

/**
 * An operation that answers common operands itself and hands all others, evaluated, to the engine.
 */
final class DirectInfix extends InfixOpNode {

  DirectInfix(InfixOpNode original) {
    super(original.getOperator(), original.getLeft(), original.getRight(), original.getText());
    copyLocationAttributesFrom(original);
  }

  @Override
  public @Nullable Object evaluate(EvaluationContext context) {
    BaseNode left = getLeft();
    BaseNode right = getRight();
    if (left == null || right == null || context.getFEELDialect() != FEELDialect.FEEL) {
      return super.evaluate(context);
    }
    InfixOperator operator = getOperator();
    Object first = left.evaluate(context);
    if (Operations.decidedBy(operator, first)) {
      return first;
    }
    Object second = right.evaluate(context);
    Cost.operands(first, second, context);
    Object result = Operations.of(operator, first, second);
    Object all = result == Operations.OTHER ? operator.evaluate(first, second, context) : result;
    Cost.made(all, context);
    return all;
  }
}
