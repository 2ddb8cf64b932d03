package ee.kaskkiri.engine.dmn.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.util.NumberEvalHelper;

/** A name with dots that leads through contexts; anything else is left to the engine. */
final class DirectQualifiedName extends QualifiedNameNode {
  private final Name first;
  private final String[] steps;

  DirectQualifiedName(QualifiedNameNode original) {
    super(original.getParts(), original.getResultType(), original.getText());
    copyLocationAttributesFrom(original);
    List<NameRefNode> parts = original.getParts();
    this.first = Name.of(parts.get(0).getText());
    this.steps = new String[parts.size() - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Name.normal(parts.get(i + 1).getText());
    }
  }

  @Override
  public @Nullable Object evaluate(EvaluationContext context) {
    Object current = Frames.find(context, first);
    for (int i = 0; i < steps.length; i++) {
      if (current instanceof Map<?, ?> entries) {
        current = NumberEvalHelper.coerceNumber(entries.get(steps[i]));
      } else if (current instanceof List<?> several && i == steps.length - 1) {
        return through(each(several, steps[i], context), context);
      } else {
        return current == null ? null : through(super.evaluate(context), context);
      }
    }
    return current == Frames.NOT_FOUND ? super.evaluate(context) : current;
  }

  private @Nullable Object each(List<?> several, String step, EvaluationContext context) {
    List<@Nullable Object> values = new ArrayList<>(several.size());
    for (Object element : several) {
      if (!(element instanceof Map<?, ?> entries)) {
        return super.evaluate(context);
      }
      values.add(NumberEvalHelper.coerceNumber(entries.get(step)));
    }
    return values;
  }

  private static @Nullable Object through(@Nullable Object values, EvaluationContext context) {
    Cost.visited(values, context);
    Cost.made(values, context);
    return values;
  }
}
