package ee.kaskkiri.engine.dmn.feel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NamedParameterNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.AbstractCustomFEELFunction;
import org.kie.dmn.feel.runtime.functions.DurationFunction;

/** A call of a function by a simple name, with arguments by position. */
final class DirectCall extends FunctionInvocationNode {
  private final Name name;
  private @Nullable Target last;

  /**
   * A function that is built in.
   *
   * @param call how it is called
   * @param constant what it gives for the one literal that it is called with here; OTHER if there
   *     is no such literal
   */
  private record Target(FEELFunction function, Functions.Call call, @Nullable Object constant) {}

  private DirectCall(FunctionInvocationNode original) {
    super(original.getName(), original.getParams(), original.getTcFolded(), original.getText());
    copyLocationAttributesFrom(original);
    this.name = Name.of(original.getName().getText());
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
    Cost.called(function, arguments, context);
    Object result = builtIn(function, arguments, context);
    Cost.made(result, context);
    return result;
  }

  private @Nullable Object builtIn(
      FEELFunction function, @Nullable Object[] arguments, EvaluationContext context) {
    Target target = function == name.builtIn() ? always(function) : target(function);
    Object result =
        target.constant() == Functions.OTHER ? target.call().of(arguments) : target.constant();
    return result == Functions.OTHER ? function.invokeReflectively(context, arguments) : result;
  }

  /**
   * Kept for functions that live as long as the engine: others hold the values of an evaluation.
   */
  private Target always(FEELFunction function) {
    Target target = last;
    if (target == null) {
      target = target(function);
      last = target;
    }
    return target;
  }

  /** Reading a period costs the engine an exception, so it is read once. */
  private Target target(FEELFunction function) {
    Functions.Call call = Functions.of(function);
    List<BaseNode> nodes = getParams().getElements();
    return new Target(
        function,
        call,
        function instanceof DurationFunction
                && nodes.size() == 1
                && nodes.get(0) instanceof StringNode text
            ? call.of(new Object[] {text.getValue()})
            : Functions.OTHER);
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
