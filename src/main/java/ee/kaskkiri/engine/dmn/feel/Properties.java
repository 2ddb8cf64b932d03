package ee.kaskkiri.engine.dmn.feel;

import java.math.BigDecimal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.dmn.feel.util.EvalHelper;

/**
 * Which names are no property of numbers, texts and truths; the engine looks for them each time.
 */
final class Properties {
  private static final int MOST_NAMES = 10_000;
  private static final Set<Missing> MISSING = ConcurrentHashMap.newKeySet();

  private record Missing(Class<?> type, String name) {}

  private Properties() {}

  /** Whether a value surely has no property of the name. */
  static boolean lacks(Object value, String name) {
    if (!(value instanceof BigDecimal || value instanceof String || value instanceof Boolean)) {
      return false;
    }
    Missing property = new Missing(value.getClass(), name);
    if (MISSING.contains(property)) {
      return true;
    }
    boolean missing = EvalHelper.getGenericAccessor(property.type(), name) == null;
    if (missing && MISSING.size() < MOST_NAMES) {
      MISSING.add(property);
    }
    return missing;
  }
}
