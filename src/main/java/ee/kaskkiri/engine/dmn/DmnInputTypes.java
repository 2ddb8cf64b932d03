package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import java.util.HashMap;
import java.util.Map;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.ast.InputDataNodeImpl;
import org.kie.dmn.core.impl.DMNModelImpl;

/**
 * What the input data of an edition's models take.
 *
 * <p>The engine's run-time type check looks at each input again for each decision that needs it,
 * which takes longer than the decisions themselves. Input has been checked against the same types
 * before it reaches the engine, so the engine is told not to check it; results of decisions and
 * knowledge models stay checked by the engine.
 */
final class DmnInputTypes {
  private final Map<String, Field> fields = new HashMap<>();

  private final DmnTypes types;

  /** Input of the given types. */
  DmnInputTypes(DmnTypes types) {
    this.types = types;
  }

  /** Takes over the check of every input of a compiled model. */
  void takeOver(DMNModel model) {
    for (InputDataNode input : model.getInputs()) {
      if (fields.containsKey(key(input))) {
        continue;
      }
      ValueType type = types.of(input.getType());
      fields.put(key(input), new Field(type, false, DmnLabels.of(input)));
      if (complete(type) && input instanceof InputDataNodeImpl node) {
        node.setType(((DMNModelImpl) model).getTypeRegistry().unknown());
      }
    }
  }

  /** What stands at an input, or at a decision that a service takes as a parameter. */
  Field of(DMNNode node) {
    if (node instanceof DecisionNode decision) {
      return new Field(types.of(decision.getResultType()), false, DmnLabels.of(node));
    }
    Field field = fields.get(key(node));
    return field == null ? Field.required(new ValueType.Anything()) : field;
  }

  private static String key(DMNNode node) {
    return node.getModelNamespace() + " " + node.getModelName() + " " + node.getName();
  }

  /** Whether our own check covers all that the engine would check. */
  private static boolean complete(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      return complete(list.element());
    }
    if (type instanceof ValueType.Fields record) {
      return record.fields().values().stream().allMatch(field -> complete(field.type()));
    }
    return type instanceof ValueType.Scalar;
  }
}
