package ee.kaskkiri.engine.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An input after its check. */
public sealed interface Checked {

  /**
   * Fit for the engine.
   *
   * @param values values by name: text, boolean, exact decimal, java.time, list or map; null where
   *     the caller said null
   */
  record Accepted(Map<String, @Nullable Object> values) implements Checked {
    public Accepted {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /**
   * Not what the rules declare.
   *
   * @param errors everything that is wrong, in the order of the input; never empty
   */
  record Rejected(List<InputError> errors) implements Checked {
    public Rejected {
      errors = List.copyOf(errors);
      if (errors.isEmpty()) {
        throw new IllegalArgumentException("errors are empty");
      }
    }
  }
}
