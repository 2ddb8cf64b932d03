package ee.kaskkiri.engine.dmn.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.util.EvalHelper;
import org.kie.dmn.feel.util.Msg;
import org.kie.dmn.feel.util.NumberEvalHelper;

/** A path of one step. */
final class DirectPath extends PathExpressionNode {
  private final String key;

  private DirectPath(PathExpressionNode original) {
    super(original.getExpression(), original.getName(), original.getText());
    copyLocationAttributesFrom(original);
    this.key = original.getName().getText().intern();
  }

  /** A node in place of the original, or the original if its path has several steps. */
  static BaseNode of(PathExpressionNode original) {
    return original.getName() instanceof NameRefNode ? new DirectPath(original) : original;
  }

  @Override
  public @Nullable Object evaluate(EvaluationContext context) {
    try {
      return step(getExpression().evaluate(context), key, context);
    } catch (RuntimeException e) {
      context.notifyEvt(
          astEvent(
              Severity.ERROR,
              Msg.createMessage(
                  Msg.ERROR_EVALUATING_PATH_EXPRESSION, getExpression().getText(), key),
              e));
      return null;
    }
  }

  private static @Nullable Object step(
      @Nullable Object value, String key, EvaluationContext context) {
    if (!(value instanceof List<?> several)) {
      return entry(value, key);
    }
    Cost.visited(several, context);
    Cost.made(several, context);
    List<@Nullable Object> values = new ArrayList<>(several.size());
    for (Object element : several) {
      values.add(entry(element, key));
    }
    return values;
  }

  /** The value under a key of a context, or the property of any other value. */
  static @Nullable Object entry(@Nullable Object value, String key) {
    return value instanceof Map<?, ?> context
        ? NumberEvalHelper.coerceNumber(context.get(key))
        : EvalHelper.getDefinedValue(value, key).getValueResult().getOrElse(null);
  }
}
