package ee.kaskkiri.engine.dmn.feel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.ListNode;

/** A list whose elements are evaluated one after the other. */
final class DirectList extends ListNode {

  DirectList(ListNode original) {
    super(original.getElements(), original.getText());
    copyLocationAttributesFrom(original);
  }

  @Override
  public List<@Nullable Object> evaluate(EvaluationContext context) {
    CountedContext.of(context).make(Cost.ELEMENT * (1 + getElements().size()));
    List<@Nullable Object> values = new ArrayList<>(getElements().size());
    for (BaseNode element : getElements()) {
      values.add(element == null ? null : element.evaluate(context));
    }
    return values;
  }
}
