package ee.kaskkiri.engine.dmn.plan;

import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.dmn.feel.FastFeel;
import ee.kaskkiri.engine.limit.StoppedError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.util.CoerceUtil;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.runtime.FEELFunction;

/** The decisions of a model in the order in which the engine comes to them. */
public final class Plan {
  private final DMNRuntime runtime;
  private final EvaluationContextImpl like;
  private final Map<String, DMNType> inputs;
  private final Map<String, String> keys;
  private final Map<String, Knowledge> knowledge;
  private final List<Step> steps;

  /** What gives a name its value. */
  sealed interface Step {
    String name();
  }

  /** A decision. */
  record Decided(String name, String key, DMNType type, SureClass sure, Logic logic)
      implements Step {

    Decided(String name, DMNType type, Logic logic) {
      this(name, FastFeel.name(name), type, SureClass.of(type), logic);
    }
  }

  /** A knowledge model, known from here on, as in the engine. */
  record Known(String name, String key, Knowledge knowledge) implements Step {

    Known(String name, Knowledge knowledge) {
      this(name, FastFeel.name(name), knowledge);
    }
  }

  /**
   * What came of an evaluation.
   *
   * @param values of inputs and decisions by name
   * @param fired the rows that fired, in the order in which they did, each once
   * @param stopped why it was given up; null if it was not
   * @param at the decision that it was given up at; null if it was not
   */
  public record Answer(
      Map<String, @Nullable Object> values,
      List<RuleRef> fired,
      @Nullable String stopped,
      @Nullable String at) {}

  Plan(
      DMNRuntime runtime,
      EvaluationContextImpl like,
      Map<String, DMNType> inputs,
      Map<String, Knowledge> knowledge,
      List<Step> steps) {
    this.runtime = runtime;
    this.like = like;
    this.inputs = inputs;
    this.keys =
        inputs.keySet().stream().collect(Collectors.toMap(Function.identity(), FastFeel::name));
    this.knowledge = knowledge;
    this.steps = steps;
  }

  /**
   * Evaluates every decision.
   *
   * @param input values by name, the day that counts among them
   * @return null if the engine has to evaluate it
   */
  public @Nullable Answer evaluate(Map<String, @Nullable Object> input) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(input);
    if (!taken(values)) {
      return null;
    }
    PlanContext context = new PlanContext(like, runtime, knowledge);
    values.forEach((name, value) -> context.name(key(name), value));
    for (Step step : steps) {
      try {
        take(step, context, values);
      } catch (UnusualError | RuntimeException e) {
        return null;
      } catch (StoppedError | StackOverflowError | OutOfMemoryError e) {
        return new Answer(Map.of(), List.of(), StoppedError.reason(e), step.name());
      }
    }
    return new Answer(values, List.copyOf(context.fired()), null, null);
  }

  private String key(String input) {
    String known = keys.get(input);
    return known == null ? FastFeel.name(input) : known;
  }

  private boolean taken(Map<String, @Nullable Object> values) {
    for (Map.Entry<String, DMNType> input : inputs.entrySet()) {
      Object value = values.get(input.getKey());
      if ((value == null && !values.containsKey(input.getKey()))
          || !input.getValue().isAssignableValue(value)) {
        return false;
      }
    }
    return true;
  }

  private static void take(Step step, PlanContext context, Map<String, @Nullable Object> values) {
    if (step instanceof Decided decision) {
      Object value = value(decision, context);
      values.put(decision.name(), value);
      context.name(decision.key(), value);
    } else if (step instanceof Known known) {
      context.name(known.key(), known.knowledge());
    }
  }

  private static @Nullable Object value(Decided step, PlanContext context) {
    Object given = step.logic().value(context);
    context.mustBeSilent();
    if (step.sure().takes(given)) {
      return given;
    }
    Object value = CoerceUtil.coerceValue(step.type(), given);
    if (value instanceof FEELFunction || !step.type().isAssignableValue(value)) {
      throw new UnusualError();
    }
    return value;
  }
}
