package ee.kaskkiri.engine.dmn.plan;

import ee.kaskkiri.engine.dmn.feel.FastFeel;
import ee.kaskkiri.engine.limit.Effort;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.ast.DMNFunctionDefinitionEvaluator;
import org.kie.dmn.core.impl.DMNRuntimeUtils;
import org.kie.dmn.core.util.CoerceUtil;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.Symbol;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.lang.types.FunctionSymbol;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.util.NumberEvalHelper;

/** A knowledge model as a function. */
final class Knowledge implements FEELFunction {
  private final String name;
  private final List<String> names;
  private final List<DMNType> types;
  private final DMNType result;
  private final SureClass sureResult;
  private final SureClass[] sure;
  private final List<String> needed;
  private final String[] parameters;
  private final Logic body;

  /**
   * A function.
   *
   * @param name what it is called by
   * @param needed names of the knowledge models that it calls
   */
  Knowledge(
      String name,
      DMNFunctionDefinitionEvaluator definition,
      DMNType result,
      List<String> needed,
      Logic body) {
    this.name = name;
    this.names = definition.getParameterNames().get(0);
    this.types = definition.getParameterTypes().get(0);
    this.result = result;
    this.sureResult = SureClass.of(result);
    this.sure = types.stream().map(SureClass::of).toArray(SureClass[]::new);
    this.needed = needed;
    this.parameters = names.stream().map(FastFeel::name).toArray(String[]::new);
    this.body = body;
  }

  @Override
  public @Nullable Object invokeReflectively(
      EvaluationContext caller, @Nullable Object[] arguments) {
    if (arguments.length != names.size()
        || !(FastFeel.inner(caller) instanceof PlanContext context)) {
      throw new UnusualError();
    }
    Effort effort = context.effort();
    effort.enter();
    context.enterFrame();
    try {
      for (String model : needed) {
        context.name(FastFeel.name(model), context.knowledge(model));
      }
      for (int i = 0; i < arguments.length; i++) {
        context.name(parameters[i], argument(i, arguments[i]));
      }
      return checked(NumberEvalHelper.coerceNumber(body.value(context)));
    } finally {
      context.exitFrame();
      effort.leave();
    }
  }

  private @Nullable Object argument(int index, @Nullable Object given) {
    if (sure[index].takes(given)) {
      return given;
    }
    Object value = CoerceUtil.coerceValue(types.get(index), given);
    if (!types.get(index).isAssignableValue(value)) {
      throw new UnusualError();
    }
    return value;
  }

  private @Nullable Object checked(@Nullable Object value) {
    if (sureResult.takes(value)) {
      return value;
    }
    return DMNRuntimeUtils.coerceUsingType(
        value,
        result,
        true,
        (wrong, type) -> {
          throw new UnusualError();
        });
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Symbol getSymbol() {
    return new FunctionSymbol(name, this);
  }

  @Override
  public List<List<Param>> getParameters() {
    return List.of(
        names.stream().map(parameter -> new Param(parameter, BuiltInType.UNKNOWN)).toList());
  }

  @Override
  public String toString() {
    return "function " + name + "( " + String.join(", ", names) + " )";
  }
}
