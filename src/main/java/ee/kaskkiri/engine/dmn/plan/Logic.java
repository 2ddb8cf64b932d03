package ee.kaskkiri.engine.dmn.plan;

import org.jspecify.annotations.Nullable;

/** The logic of a decision or of a knowledge model. */
@FunctionalInterface
interface Logic {

  /**
   * Its value.
   *
   * @throws UnusualError if the engine has to find it out
   */
  @Nullable Object value(PlanContext context);
}
