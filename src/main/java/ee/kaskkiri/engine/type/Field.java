package ee.kaskkiri.engine.type;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named place in an input or outcome.
 *
 * @param type what stands there
 * @param optional whether the key may be left out; it then counts as null
 * @param label what the rule file says of it, for people; null if nothing
 */
public record Field(ValueType type, boolean optional, @Nullable String label) {
  public Field {
    Objects.requireNonNull(type, "type");
  }

  /** A place that must be given. */
  public static Field required(ValueType type) {
    return new Field(type, false, null);
  }
}
