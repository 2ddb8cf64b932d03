package ee.kaskkiri.engine.dmn.feel;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.ExecutionFrame;
import org.kie.dmn.feel.lang.impl.ExecutionFrameImpl;
import org.kie.dmn.feel.util.NumberEvalHelper;

/** Looks up names in the frames of an evaluation without normalizing them again in every frame. */
final class Frames {
  /** What {@link #find} gives for a name that it leaves to the engine. */
  static final Object NOT_FOUND = new Object();

  private Frames() {}

  /**
   * The value of a name, innermost frame first; {@link #NOT_FOUND} if no frame has it, or if the
   * engine has to be asked because a frame is of a kind that is not known here.
   *
   * @param name in the engine's normal form
   */
  static @Nullable Object find(EvaluationContext context, String name) {
    EvaluationContext inner = context instanceof SilentContext silent ? silent.inner() : context;
    if (!(inner instanceof EvaluationContextImpl frames)) {
      return NOT_FOUND;
    }
    ExecutionFrame frame = frames.peek();
    while (frame instanceof ExecutionFrameImpl variables) {
      Object root = variables.getRootObject();
      if (root != null) {
        if (root instanceof Map<?, ?> entries) {
          Object value = entries.get(name);
          if (value != null || entries.containsKey(name)) {
            return NumberEvalHelper.coerceNumber(value);
          }
        } else if (!Properties.lacks(root, name)) {
          return NOT_FOUND;
        }
      }
      Map<String, Object> values = variables.getAllValues();
      Object value = values.get(name);
      if (value != null || values.containsKey(name)) {
        return value;
      }
      frame = variables.getParentFrame();
    }
    Object function = frame == null ? null : frame.getAllValues().get(name);
    return function == null ? NOT_FOUND : function;
  }

  /**
   * Sets a name in the innermost frame.
   *
   * @param name in the engine's normal form
   */
  static void set(EvaluationContext context, String name, @Nullable Object value) {
    EvaluationContext inner = context instanceof SilentContext silent ? silent.inner() : context;
    if (inner instanceof EvaluationContextImpl frames
        && frames.peek() instanceof ExecutionFrameImpl variables) {
      variables.getAllValues().put(name, NumberEvalHelper.coerceNumber(value));
    } else {
      context.setValue(name, value);
    }
  }
}
