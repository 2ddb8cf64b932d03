package ee.kaskkiri.engine.dmn.feel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.util.NumberEvalHelper;
import org.kie.dmn.feel.util.StringEvalHelper;

/** A name with dots that leads through contexts; anything else is left to the engine. */
final class DirectQualifiedName extends QualifiedNameNode {
  private final List<String> names;

  DirectQualifiedName(QualifiedNameNode original) {
    super(original.getParts(), original.getResultType(), original.getText());
    copyLocationAttributesFrom(original);
    this.names =
        original.getParts().stream()
            .map(part -> StringEvalHelper.normalizeVariableName(part.getText()))
            .toList();
  }

  @Override
  public @Nullable Object evaluate(EvaluationContext context) {
    Object current = Frames.find(context, names.get(0));
    for (int i = 1; i < names.size(); i++) {
      if (!(current instanceof Map<?, ?> entries)) {
        return current == null ? null : through(super.evaluate(context));
      }
      current = NumberEvalHelper.coerceNumber(entries.get(names.get(i)));
    }
    return current == Frames.NOT_FOUND ? super.evaluate(context) : current;
  }

  private static @Nullable Object through(@Nullable Object values) {
    Cost.visited(values);
    Cost.made(values);
    return values;
  }
}
