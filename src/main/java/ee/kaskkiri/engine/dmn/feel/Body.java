package ee.kaskkiri.engine.dmn.feel;

import ee.kaskkiri.engine.limit.Effort;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.Visitor;

/** The body of a function or of a filter, which is counted each time it is evaluated. */
final class Body extends BaseNode {
  private BaseNode body;

  Body(BaseNode body) {
    this.body = body;
    copyLocationAttributesFrom(body);
    setText(body.getText());
  }

  @Override
  public @Nullable Object evaluate(EvaluationContext context) {
    Effort effort = CountedContext.of(context);
    effort.enter();
    try {
      return body.evaluate(context);
    } finally {
      effort.leave();
    }
  }

  @Override
  public Type getResultType() {
    return body.getResultType();
  }

  @Override
  public ASTNode[] getChildrenNode() {
    return new ASTNode[] {body};
  }

  @Override
  public <T> T accept(Visitor<T> visitor) {
    return body.accept(visitor);
  }
}
