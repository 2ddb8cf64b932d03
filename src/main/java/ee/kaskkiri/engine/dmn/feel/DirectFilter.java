package ee.kaskkiri.engine.dmn.feel;

import ee.kaskkiri.engine.limit.Effort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.util.Msg;

/** A filter by a condition; one that may be an index is left to the engine. */
final class DirectFilter extends FilterExpressionNode {

  private DirectFilter(FilterExpressionNode original) {
    super(original.getExpression(), original.getFilter(), original.getText());
    copyLocationAttributesFrom(original);
  }

  /** A node in place of the original, or the original, counted, if its filter may be an index. */
  static BaseNode of(FilterExpressionNode original) {
    boolean condition =
        original.getExpression() != null
            && original.getFilter() != null
            && original.getFilter().getResultType() == BuiltInType.BOOLEAN;
    if (condition) {
      return new DirectFilter(original);
    }
    if (original.getFilter() != null) {
      original.setFilter(new Body(original.getFilter()));
    }
    return original;
  }

  @Override
  public @Nullable Object evaluate(EvaluationContext context) {
    Object value = getExpression().evaluate(context);
    List<?> list = value instanceof List<?> several ? several : Collections.singletonList(value);
    try {
      return kept(list, context);
    } catch (RuntimeException e) {
      context.notifyEvt(
          astEvent(
              Severity.ERROR, Msg.createMessage(Msg.ERROR_EXECUTING_LIST_FILTER, getText()), e));
      return null;
    }
  }

  private List<@Nullable Object> kept(List<?> list, EvaluationContext context) {
    SilentContext silent = new SilentContext(context);
    List<@Nullable Object> kept = new ArrayList<>();
    Effort effort = CountedContext.of(context);
    for (Object element : list) {
      effort.step(1);
      if (keeps(element, context, silent)) {
        kept.add(element);
      }
    }
    Cost.made(kept, context);
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
