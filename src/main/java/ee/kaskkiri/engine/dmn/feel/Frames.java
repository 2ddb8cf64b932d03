package ee.kaskkiri.engine.dmn.feel;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.ExecutionFrame;
import org.kie.dmn.feel.lang.impl.ExecutionFrameImpl;
import org.kie.dmn.feel.lang.impl.RootExecutionFrame;
import org.kie.dmn.feel.util.NumberEvalHelper;

/** Looks up names in the frames of an evaluation without normalizing them again in every frame. */
final class Frames {
  /** What {@link #find} gives for a name that it leaves to the engine. */
  static final Object NOT_FOUND = new Object();

  private Frames() {}

  /**
   * The value of a name, innermost frame first; {@link #NOT_FOUND} if no frame has it, or if the
   * engine has to be asked because a frame is of a kind that is not known here.
   */
  static @Nullable Object find(EvaluationContext context, Name name) {
    EvaluationContext inner = context instanceof SilentContext silent ? silent.inner() : context;
    if (!(inner instanceof EvaluationContextImpl frames)) {
      return NOT_FOUND;
    }
    ExecutionFrame frame = frames.peek();
    while (frame != null && frame != RootExecutionFrame.INSTANCE) {
      Object root = frame.getRootObject();
      if (root instanceof Map<?, ?> entries) {
        Object value = entries.get(name.text());
        if (value != null || entries.containsKey(name.text())) {
          return NumberEvalHelper.coerceNumber(value);
        }
      } else if (root != null && !Properties.lacks(root, name.text())) {
        return NOT_FOUND;
      }
      Object value = here(frame, name.text());
      if (value != NOT_FOUND) {
        return value;
      }
      frame = parent(frame);
    }
    return frame == null || name.builtIn() == null ? NOT_FOUND : name.builtIn();
  }

  private static @Nullable Object here(ExecutionFrame frame, String name) {
    if (frame instanceof LeanFrame lean) {
      return lean.find(name);
    }
    Map<String, Object> values = frame.getAllValues();
    Object value = values.get(name);
    return value != null || values.containsKey(name) ? value : NOT_FOUND;
  }

  /** The frame around another; null if that is of a kind that is not known here. */
  private static @Nullable ExecutionFrame parent(ExecutionFrame frame) {
    if (frame instanceof LeanFrame lean) {
      return lean.parent();
    }
    return frame instanceof ExecutionFrameImpl variables ? variables.getParentFrame() : null;
  }

  /**
   * Sets a name in the innermost frame.
   *
   * @param name in the form of {@link Name#normal}
   */
  static void set(EvaluationContext context, String name, @Nullable Object value) {
    EvaluationContext inner = context instanceof SilentContext silent ? silent.inner() : context;
    if (!(inner instanceof EvaluationContextImpl frames)) {
      context.setValue(name, value);
    } else if (frames.peek() instanceof LeanFrame lean) {
      lean.set(name, NumberEvalHelper.coerceNumber(value));
    } else if (frames.peek() instanceof ExecutionFrameImpl variables) {
      variables.getAllValues().put(name, NumberEvalHelper.coerceNumber(value));
    } else {
      context.setValue(name, value);
    }
  }
}
