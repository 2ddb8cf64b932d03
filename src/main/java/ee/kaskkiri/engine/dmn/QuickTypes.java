package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.type.ValueType;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.core.ast.BusinessKnowledgeModelNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.core.ast.BusinessKnowledgeModelNodeImpl;
import org.kie.dmn.core.ast.DecisionNodeImpl;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.core.impl.CompositeTypeImpl;
import org.kie.dmn.core.impl.SimpleTypeImpl;

/**
 * Types of results that recognise a right value quickly. The engine checks every field of every
 * element of a result twice, on the way down through all base types; a value that our plan of the
 * type takes is right, and only another one goes through the engine's own check.
 */
final class QuickTypes {
  private final DmnTypes types;

  /** A type that keeps the plan that was made of it. */
  sealed interface Planned permits Quick, QuickSimple {

    /** The plan. */
    ValueType plan();
  }

  /** Quick types with the plans that the given types make. */
  QuickTypes(DmnTypes types) {
    this.types = types;
  }

  /** Gives every decision and knowledge model of a model a quick type of result. */
  void giveTo(DMNModel model) {
    for (DecisionNode decision : model.getDecisions()) {
      if (decision instanceof DecisionNodeImpl node) {
        node.setResultType(quick(node.getResultType()));
      }
    }
    for (BusinessKnowledgeModelNode knowledge : model.getBusinessKnowledgeModels()) {
      if (knowledge instanceof BusinessKnowledgeModelNodeImpl node) {
        node.setResultType(quick(node.getResultType()));
      }
    }
  }

  private @Nullable DMNType quick(@Nullable DMNType type) {
    if (type instanceof CompositeTypeImpl composite && !(type instanceof Quick)) {
      return new Quick(composite, types.of(composite));
    }
    return type instanceof SimpleTypeImpl simple && restricted(simple)
        ? new QuickSimple(simple, types.of(simple))
        : type;
  }

  private static boolean restricted(SimpleTypeImpl type) {
    return !(type instanceof QuickSimple)
        && (type.getAllowedValuesFEEL() != null || type.getTypeConstraintFEEL() != null);
  }

  /** A type without fields that asks its plan first. */
  private static final class QuickSimple extends SimpleTypeImpl implements Planned {
    private final ValueType plan;
    private final RightValue right;

    QuickSimple(SimpleTypeImpl type, ValueType plan) {
      super(
          type.getNamespace(),
          type.getName(),
          type.getId(),
          type.isCollection(),
          type.getAllowedValuesFEEL(),
          type.getTypeConstraintFEEL(),
          type.getBaseType(),
          type.getFeelType());
      setBelongingType(((BaseDMNTypeImpl) type).getBelongingType());
      this.plan = plan;
      this.right = RightValue.of(plan);
    }

    @Override
    public ValueType plan() {
      return plan;
    }

    @Override
    public boolean isAssignableValue(@Nullable Object value) {
      return right.takes(value) || super.isAssignableValue(value);
    }
  }

  /** A type that asks its plan first. */
  private static final class Quick extends CompositeTypeImpl implements Planned {
    private final ValueType plan;
    private final RightValue right;

    Quick(CompositeTypeImpl type, ValueType plan) {
      super(
          type.getNamespace(),
          type.getName(),
          type.getId(),
          type.isCollection(),
          type.getFields(),
          type.getBaseType(),
          type.getFeelType());
      setAllowedValues(type.getAllowedValuesFEEL());
      setTypeConstraint(type.getTypeConstraintFEEL());
      setBelongingType(((BaseDMNTypeImpl) type).getBelongingType());
      this.plan = plan;
      this.right = RightValue.of(plan);
    }

    @Override
    public ValueType plan() {
      return plan;
    }

    @Override
    public boolean isAssignableValue(@Nullable Object value) {
      return right.takes(value) || super.isAssignableValue(value);
    }
  }
}
