package ee.kaskkiri.engine.dmn.feel;

import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.impl.SilentWrappingEvaluationContextImpl;

/** A context that tells nobody of events, and whose frames can be seen. */
final class SilentContext extends SilentWrappingEvaluationContextImpl {
  private final EvaluationContext inner;

  SilentContext(EvaluationContext context) {
    super(context);
    this.inner = context instanceof SilentContext silent ? silent.inner : context;
  }

  EvaluationContext inner() {
    return inner;
  }
}
