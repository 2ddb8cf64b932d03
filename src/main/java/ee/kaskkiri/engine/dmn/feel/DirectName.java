package ee.kaskkiri.engine.dmn.feel;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.NameRefNode;

/** A name whose normal form is made once. */
final class DirectName extends NameRefNode {
  private final Name name;

  DirectName(NameRefNode original) {
    super(original.getResultType(), original.getText());
    copyLocationAttributesFrom(original);
    this.name = Name.of(original.getText());
  }

  @Override
  public @Nullable Object evaluate(EvaluationContext context) {
    Object found = Frames.find(context, name);
    return found == Frames.NOT_FOUND ? super.evaluate(context) : found;
  }
}
