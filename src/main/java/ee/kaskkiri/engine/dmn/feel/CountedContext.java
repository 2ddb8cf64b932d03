package ee.kaskkiri.engine.dmn.feel;

import ee.kaskkiri.engine.limit.Effort;
import org.kie.dmn.feel.lang.EvaluationContext;

/** A context that keeps the effort of its evaluation, which is otherwise asked of the thread. */
public interface CountedContext {

  /** The effort of the evaluation that it is made for. */
  Effort effort();

  /** The effort of the evaluation that a context belongs to. */
  static Effort of(EvaluationContext context) {
    return FastFeel.inner(context) instanceof CountedContext counted
        ? counted.effort()
        : Effort.current();
  }
}
