package ee.kaskkiri.engine.dmn.feel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.impl.ExecutionFrame;
import org.kie.dmn.feel.util.EvalHelper;
import org.kie.dmn.feel.util.EvalHelper.PropertyValueResult;

/**
 * A frame for the few names of a loop, a call or a context. They stand one after the other and are
 * known by being the same object, so every name in it is in the form of {@link Name#normal}.
 */
public final class LeanFrame implements ExecutionFrame {
  private static final int FEW = 4;
  private static final String[] NONE = {};

  private final ExecutionFrame parent;
  private @Nullable Object root;
  private @Nullable String first;
  private @Nullable Object firstValue;
  private String[] names = NONE;
  private @Nullable Object[] values = NONE;
  private int size;

  /** A frame without names inside of another. */
  public LeanFrame(ExecutionFrame parent) {
    this.parent = parent;
  }

  ExecutionFrame parent() {
    return parent;
  }

  /** The value of a name; {@link Frames#NOT_FOUND} if it has none here. */
  @SuppressWarnings("ReferenceEquality") // that is what makes it fast
  @Nullable Object find(String normal) {
    if (first == normal) {
      return firstValue;
    }
    for (int i = 0; i < size; i++) {
      if (names[i] == normal) {
        return values[i];
      }
    }
    return Frames.NOT_FOUND;
  }

  /**
   * Gives a name a value.
   *
   * @param normal the name, in the form of {@link FastFeel#name}
   */
  @SuppressWarnings("ReferenceEquality") // as above
  public void set(String normal, @Nullable Object value) {
    if (first == null || first == normal) {
      first = normal;
      firstValue = value;
      return;
    }
    for (int i = 0; i < size; i++) {
      if (names[i] == normal) {
        values[i] = value;
        return;
      }
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, Math.max(FEW, 2 * size));
      values = Arrays.copyOf(values, names.length, Object[].class);
    }
    names[size] = normal;
    values[size++] = value;
  }

  @Override
  public @Nullable Object getValue(String symbol) {
    if (root != null) {
      PropertyValueResult property = EvalHelper.getDefinedValue(root, Name.normal(symbol));
      if (property.isDefined()) {
        return property.getValueResult().getOrElse(null);
      }
    }
    Object value = find(Name.normal(symbol));
    return value == Frames.NOT_FOUND ? parent.getValue(symbol) : value;
  }

  @Override
  public boolean isDefined(String symbol) {
    return (root != null && EvalHelper.getDefinedValue(root, Name.normal(symbol)).isDefined())
        || find(Name.normal(symbol)) != Frames.NOT_FOUND
        || parent.isDefined(symbol);
  }

  @Override
  public void setValue(String symbol, @Nullable Object value) {
    set(Name.normal(symbol), value);
  }

  /** A copy; nobody changes what is in a frame through it. */
  @Override
  public Map<String, @Nullable Object> getAllValues() {
    Map<String, @Nullable Object> all = new HashMap<>();
    if (first != null) {
      all.put(first, firstValue);
    }
    for (int i = 0; i < size; i++) {
      all.put(names[i], values[i]);
    }
    return all;
  }

  @Override
  public void setRootObject(@Nullable Object value) {
    root = value;
  }

  @Override
  public @Nullable Object getRootObject() {
    return root;
  }
}
