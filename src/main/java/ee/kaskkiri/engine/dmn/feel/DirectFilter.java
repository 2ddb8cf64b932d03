package ee.kaskkiri.engine.dmn.feel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** A filter by a condition; one that may be an index is left to the engine. */
final class DirectFilter extends FilterExpressionNode {

  private DirectFilter(FilterExpressionNode original) {
    super(original.getExpression(), original.getFilter(), original.getText());
    copyLocationAttributesFrom(original);
  }

  /** A node in place of the original, or the original if its filter may be an index. */
  static BaseNode of(FilterExpressionNode original) {
    boolean condition =
        original.getExpression() != null
            && original.getFilter() != null
            && original.getFilter().getResultType() == BuiltInType.BOOLEAN;
    return condition ? new DirectFilter(original) : original;
  }

  @Override
  public @Nullable Object evaluate(EvaluationContext context) {
    Object value = getExpression().evaluate(context);
    List<?> list = value instanceof List<?> several ? several : Collections.singletonList(value);
    SilentContext silent = new SilentContext(context);
    List<@Nullable Object> kept = new ArrayList<>();
    for (Object element : list) {
      if (keeps(element, context, silent)) {
        kept.add(element);
      }
    }
    return kept;
  }

  private boolean keeps(@Nullable Object element, EvaluationContext context, SilentContext silent) {
    context.enterFrame();
    try {
      Frames.set(context, "item", element);
      context.setRootObject(element);
      return Boolean.TRUE.equals(getFilter().evaluate(silent));
    } finally {
      context.exitFrame();
    }
  }
}
