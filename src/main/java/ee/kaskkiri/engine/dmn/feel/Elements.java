package ee.kaskkiri.engine.dmn.feel;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.Visitor;

/** An operand whose elements are gone through, and counted. */
final class Elements extends BaseNode {
  private BaseNode operand;

  Elements(BaseNode operand) {
    this.operand = operand;
    copyLocationAttributesFrom(operand);
    setText(operand.getText());
  }

  @Override
  public @Nullable Object evaluate(EvaluationContext context) {
    Object value = operand.evaluate(context);
    Cost.visited(value, context);
    return value;
  }

  @Override
  public Type getResultType() {
    return operand.getResultType();
  }

  @Override
  public ASTNode[] getChildrenNode() {
    return new ASTNode[] {operand};
  }

  @Override
  public <T> T accept(Visitor<T> visitor) {
    return operand.accept(visitor);
  }
}
