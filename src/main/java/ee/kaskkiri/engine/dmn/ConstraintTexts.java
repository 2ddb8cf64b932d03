package ee.kaskkiri.engine.dmn;

import java.util.Collection;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.core.ast.ItemDefNode;
import org.kie.dmn.core.ast.ItemDefNodeImpl;
import org.kie.dmn.model.api.ItemDefinition;
import org.kie.dmn.model.api.UnaryTests;

/**
 * Allowed values and type constraints as the models write them. A compiled type keeps only the
 * tests, whose own text is not always that of the file.
 */
final class ConstraintTexts {
  private final IdentityHashMap<DMNType, String> allowedValues = new IdentityHashMap<>();
  private final IdentityHashMap<DMNType, String> typeConstraints = new IdentityHashMap<>();

  /** The texts of every item definition of the models. */
  static ConstraintTexts of(Collection<DMNModel> models) {
    ConstraintTexts texts = new ConstraintTexts();
    for (DMNModel model : models) {
      for (ItemDefNode node : model.getItemDefinitions()) {
        if (node instanceof ItemDefNodeImpl definition) {
          texts.add(definition.getItemDef(), node.getType());
        }
      }
    }
    return texts;
  }

  private void add(ItemDefinition definition, @Nullable DMNType type) {
    if (type == null) {
      return;
    }
    put(allowedValues, type, definition.getAllowedValues());
    put(typeConstraints, type, definition.getTypeConstraint());
    for (ItemDefinition component : definition.getItemComponent()) {
      add(component, type.getFields().get(component.getName()));
    }
  }

  private static void put(
      IdentityHashMap<DMNType, String> texts, DMNType type, @Nullable UnaryTests constraint) {
    if (constraint != null && constraint.getText() != null) {
      texts.put(type, constraint.getText().strip());
    }
  }

  /** How the file writes the allowed values of a type; null if it writes none. */
  @Nullable String allowedValues(DMNType type) {
    return allowedValues.get(type);
  }

  /** How the file writes the constraint of a type; null if it writes none. */
  @Nullable String typeConstraint(DMNType type) {
    return typeConstraints.get(type);
  }
}
