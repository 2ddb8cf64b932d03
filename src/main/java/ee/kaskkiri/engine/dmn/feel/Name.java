package ee.kaskkiri.engine.dmn.feel;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.impl.RootExecutionFrame;
import org.kie.dmn.feel.util.StringEvalHelper;

/**
 * A name as an expression uses it.
 *
 * @param text in the engine's normal form, one object for all names that are equal
 * @param builtIn the function that the name means where nothing else has it; null if none does
 */
record Name(String text, @Nullable Object builtIn) {

  /** A name as it was written. */
  static Name of(String written) {
    String text = normal(written);
    return new Name(text, RootExecutionFrame.INSTANCE.getAllValues().get(text));
  }

  /** The normal form of a name, one object for all that are equal. */
  static String normal(String written) {
    return StringEvalHelper.normalizeVariableName(written).intern();
  }
}
