package ee.kaskkiri.engine.dmn.table;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.runtime.UnaryTest;

/**
 * A compiled condition.
 *
 * @param text as the file writes it
 * @param tests the tests of which one must hold
 * @param literals the values that it compares with, null among them if it does
 * @param plain whether it only compares the value with literals, so that it changes at none but
 *     them
 * @param names what else it speaks of; it is unknown then, unless a test without names holds
 */
record Cell(
    String text,
    List<UnaryTest> tests,
    List<@Nullable Object> literals,
    boolean plain,
    Set<String> names) {

  /** Whether it holds for a value. */
  Truth on(@Nullable Object value, EvaluationContext context) {
    try {
      for (UnaryTest test : tests) {
        if (Boolean.TRUE.equals(test.apply(context, value))) {
          return Truth.TRUE;
        }
      }
      return names.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
    } catch (RuntimeException e) {
      return Truth.UNKNOWN; // the engine breaks on it, so it neither holds nor fails for sure
    }
  }
}
