package ee.kaskkiri.engine.dmn.feel;

import ee.kaskkiri.engine.limit.Effort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.exceptions.EndpointOfForIterationDifferentTypeException;
import org.kie.dmn.feel.exceptions.EndpointOfForIterationNotValidTypeException;
import org.kie.dmn.feel.exceptions.NullContentInsideForIterationException;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.forexpressioniterators.ForIteration;
import org.kie.dmn.feel.lang.ast.forexpressioniterators.ForIterationUtils;
import org.kie.dmn.feel.runtime.Range;

/** A {@code for} that leaves the frame of each iteration before it enters the next. */
final class DirectFor extends ForExpressionNode {
  private final String[] names;

  DirectFor(ForExpressionNode original) {
    super(original.getIterationContexts(), original.getExpression(), original.getText());
    copyLocationAttributesFrom(original);
    this.names =
        original.getIterationContexts().stream()
            .map(over -> Name.normal(over.getName().getText()))
            .toArray(String[]::new);
  }

  @Override
  public @Nullable Object evaluate(EvaluationContext context) {
    List<@Nullable Object> results = new ArrayList<>();
    context.enterFrame();
    try {
      Frames.set(context, "partial", results);
      iterate(0, context, results, CountedContext.of(context));
      return results;
    } catch (EndpointOfForIterationNotValidTypeException
        | EndpointOfForIterationDifferentTypeException
        | NullContentInsideForIterationException alreadyTold) {
      return null;
    } finally {
      context.exitFrame();
    }
  }

  private void iterate(
      int depth, EvaluationContext context, List<@Nullable Object> results, Effort effort) {
    boolean innermost = depth == getIterationContexts().size() - 1;
    ForIteration iteration = iteration(getIterationContexts().get(depth), names[depth], context);
    while (iteration.hasNextValue()) {
      effort.step(1);
      context.enterFrame();
      try {
        Frames.set(context, names[depth], iteration.getNextValue());
        if (innermost) {
          effort.make(Cost.ELEMENT);
          results.add(getExpression().evaluate(context));
        } else {
          iterate(depth + 1, context, results, effort);
        }
      } finally {
        context.exitFrame();
      }
    }
  }

  private static ForIteration iteration(
      IterationContextNode over, String name, EvaluationContext context) {
    Object values = over.evaluate(context);
    Object end = over.evaluateRangeEnd(context);
    if (end != null) {
      return ForIterationUtils.getForIteration(context, name, values, end);
    }
    if (values == null) {
      throw new NullContentInsideForIterationException();
    }
    if (values instanceof Iterable<?> several) {
      return new ForIteration(name, several);
    }
    if (values instanceof Range range) {
      return ForIterationUtils.getForIteration(context, name, range.getStart(), range.getEnd());
    }
    return new ForIteration(name, List.of(values));
  }
}
