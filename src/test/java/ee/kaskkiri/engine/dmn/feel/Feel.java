package ee.kaskkiri.engine.dmn.feel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEventListener;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.lang.impl.FEELImpl;

/** Evaluates expressions, by the engine alone or with its nodes replaced. */
final class Feel {
  private static final FEELImpl ENGINE = engine(FEELDialect.FEEL);

  private Feel() {}

  /**
   * What came of an expression.
   *
   * @param value its value, or the exception that it threw as text
   * @param messages what it told, each once: the engine tells some twice because it evaluates the
   *     second operand of {@code and} and {@code or} up to three times
   */
  record Outcome(@Nullable Object value, Set<String> messages) {}

  static {
    LogContext.getLogContext().getLogger("org.kie.dmn").setLevel(Level.OFF);
  }

  static FEELImpl engine(FEELDialect dialect) {
    return (FEELImpl) FEELBuilder.builder().withFEELDialect(dialect).build();
  }

  static Outcome plain(String expression, Map<String, @Nullable Object> names) {
    return evaluate(ENGINE, compiled(ENGINE, expression, names), names);
  }

  /** With its nodes replaced, in frames as a plan has them. */
  static Outcome lean(String expression, Map<String, @Nullable Object> names) {
    CompiledExpression compiled = compiled(ENGINE, expression, names);
    new ExpressionWalk().replaceBelow(compiled);
    return evaluate(
        ENGINE,
        compiled,
        listeners -> {
          EvaluationContextImpl like = ENGINE.newEvaluationContext(listeners, Map.of());
          EvaluationContextImpl lean =
              new EvaluationContextImpl(
                  like.getRootClassLoader(), events(listeners), like.getFEELDialect()) {
                @Override
                public void enterFrame() {
                  push(new LeanFrame(peek()));
                }
              };
          lean.enterFrame();
          names.forEach(lean::setValue);
          lean.enterFrame();
          return lean;
        });
  }

  private static FEELEventListenersManager events(Collection<FEELEventListener> listeners) {
    FEELEventListenersManager events = new FEELEventListenersManager();
    events.addListeners(listeners);
    return events;
  }

  static Outcome replaced(String expression, Map<String, @Nullable Object> names) {
    return replaced(ENGINE, expression, names);
  }

  static Outcome replaced(FEELImpl engine, String expression, Map<String, @Nullable Object> names) {
    CompiledExpression compiled = compiled(engine, expression, names);
    new ExpressionWalk().replaceBelow(compiled);
    return evaluate(engine, compiled, names);
  }

  static Outcome plain(FEELImpl engine, String expression, Map<String, @Nullable Object> names) {
    return evaluate(engine, compiled(engine, expression, names), names);
  }

  static CompiledExpression compiled(
      FEEL engine, String expression, Map<String, @Nullable Object> names) {
    CompilerContext context = engine.newCompilerContext();
    names.forEach(context::addInputVariable);
    return engine.compile(expression, context);
  }

  private static Outcome evaluate(
      FEELImpl engine, CompiledExpression expression, Map<String, @Nullable Object> names) {
    return evaluate(engine, expression, listeners -> engine.newEvaluationContext(listeners, names));
  }

  private static Outcome evaluate(
      FEELImpl engine,
      CompiledExpression expression,
      Function<Collection<FEELEventListener>, EvaluationContextImpl> contexts) {
    List<String> messages = new ArrayList<>();
    EvaluationContextImpl context =
        contexts.apply(
            List.of(event -> messages.add(event.getSeverity() + " " + event.getMessage())));
    Object value;
    try {
      value = engine.evaluate(expression, context);
    } catch (RuntimeException e) {
      value = e.getClass().getName();
    }
    return new Outcome(value, new LinkedHashSet<>(messages));
  }
}
