package ee.kaskkiri.engine.dmn.feel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NamedParameterNode;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.AbstractCustomFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.util.StringEvalHelper;

/** A call of a function by a simple name, with arguments by position. */
final class DirectCall extends FunctionInvocationNode {
  private final String name;

  private DirectCall(FunctionInvocationNode original) {
    super(original.getName(), original.getParams(), original.getTcFolded(), original.getText());
    copyLocationAttributesFrom(original);
    this.name = StringEvalHelper.normalizeVariableName(original.getName().getText());
  }

  /** A node in place of the original, or the original if it is any other call. */
  static BaseNode of(FunctionInvocationNode original) {
    boolean simple =
        original.getTcFolded() == null
            && original.getName() instanceof NameRefNode
            && original.getParams().getElements().stream()
                .noneMatch(argument -> argument == null || argument instanceof NamedParameterNode);
    return simple ? new DirectCall(original) : original;
  }

  @Override
  public @Nullable Object evaluate(EvaluationContext context) {
    Object found = Frames.find(context, name);
    if (!(found instanceof FEELFunction function) || context.getFEELDialect() != FEELDialect.FEEL) {
      return super.evaluate(context);
    }
    @Nullable Object[] arguments = arguments(context);
    if (function instanceof AbstractCustomFEELFunction<?> custom) {
      return custom.invokeReflectively(
          custom.isProperClosure() ? custom.getEvaluationContext() : context, arguments);
    }
    Cost.called(function, arguments);
    Object result = builtIn(function, arguments, context);
    Cost.made(result);
    return result;
  }

  private static @Nullable Object builtIn(
      FEELFunction function, @Nullable Object[] arguments, EvaluationContext context) {
    FEELFnResult<?> result = Functions.call(function, arguments);
    return result != null && result.isRight() && result.getEvent() == null
        ? result.getOrElse(null)
        : function.invokeReflectively(context, arguments);
  }

  private @Nullable Object[] arguments(EvaluationContext context) {
    List<BaseNode> nodes = getParams().getElements();
    @Nullable Object[] arguments = new Object[nodes.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = nodes.get(i).evaluate(context);
    }
    return arguments;
  }
}
