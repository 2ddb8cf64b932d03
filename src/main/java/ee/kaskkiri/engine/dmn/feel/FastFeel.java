package ee.kaskkiri.engine.dmn.feel;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.core.ast.BusinessKnowledgeModelNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.core.api.DMNExpressionEvaluator;
import org.kie.dmn.core.ast.BusinessKnowledgeModelNodeImpl;
import org.kie.dmn.core.ast.DecisionNodeImpl;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.runtime.UnaryTest;

/** Makes the FEEL expressions of compiled models fast, with the same results. */
public final class FastFeel {
  private FastFeel() {}

  /**
   * Replaces nodes in all expressions of the models. To be called once, before anybody evaluates
   * them.
   *
   * @throws IllegalStateException if the models are not as this version of the engine compiles them
   */
  public static void apply(Collection<DMNModel> models) {
    ExpressionWalk walk = new ExpressionWalk();
    for (DMNModel model : models) {
      model.getItemDefinitions().forEach(item -> types(item.getType(), walk));
      for (DecisionNode decision : model.getDecisions()) {
        if (decision instanceof DecisionNodeImpl node && node.getEvaluator() != null) {
          walk.replaceBelow(node.getEvaluator());
        }
      }
      for (BusinessKnowledgeModelNode knowledge : model.getBusinessKnowledgeModels()) {
        if (knowledge instanceof BusinessKnowledgeModelNodeImpl node
            && node.getEvaluator() != null) {
          walk.replaceBelow(node.getEvaluator());
        }
      }
    }
  }

  /**
   * Replaces the nodes of one expression or test, so that it is fast and counts what it costs.
   *
   * @return what is to be evaluated in its place
   * @throws IllegalStateException if it is not as this version of the engine parses it
   */
  public static BaseNode inPlaceOf(BaseNode expression) {
    return new ExpressionWalk().replace(expression);
  }

  /** The form of a name in which {@link LeanFrame#set} takes it. */
  public static String name(String written) {
    return Name.normal(written);
  }

  /** The context itself that expressions of a filter see through a silent one. */
  public static EvaluationContext inner(EvaluationContext context) {
    return context instanceof SilentContext silent ? silent.inner() : context;
  }

  /** The tests themselves, or fast ones with the same results in their place. */
  public static List<UnaryTest> inPlaceOf(List<UnaryTest> tests) {
    return tests.stream().map(DirectTest::of).toList();
  }

  /**
   * The values that a test holds for, and no others of their class, nor null; null if its text
   * alone does not tell them. Such a test looks up no name and tells nothing about these values.
   */
  public static @Nullable Span span(UnaryTest test) {
    return test instanceof DirectTest direct ? direct.span() : null;
  }

  /** The evaluator of a body, without the one that counts it. */
  public static DMNExpressionEvaluator body(DMNExpressionEvaluator evaluator) {
    return evaluator instanceof BodyEvaluator counted ? counted.body() : evaluator;
  }

  private static void types(@Nullable DMNType type, ExpressionWalk walk) {
    if (!(type instanceof BaseDMNTypeImpl declared) || !walk.visiting(type)) {
      return;
    }
    tests(declared.getAllowedValuesFEEL(), walk);
    tests(declared.getTypeConstraintFEEL(), walk);
    types(declared.getBaseType(), walk);
    declared.getFields().values().forEach(field -> types(field, walk));
  }

  private static void tests(@Nullable List<UnaryTest> tests, ExpressionWalk walk) {
    if (tests != null) {
      walk.replaceBelow(tests);
    }
  }
}
