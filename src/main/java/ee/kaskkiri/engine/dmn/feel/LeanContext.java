package ee.kaskkiri.engine.dmn.feel;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A context whose few names are known before its values are. It cannot be changed, as no function
 * of FEEL changes a context; it is equal to every map with the same entries.
 */
public final class LeanContext extends AbstractMap<String, @Nullable Object> {
  /** With more names than this, a hash map finds them faster. */
  public static final int MOST_NAMES = 12;

  private final Names names;
  private final @Nullable Object[] values;

  /** Names that many contexts share, in their order. */
  public static final class Names {
    private final String[] texts;

    /**
     * Names.
     *
     * @param texts different ones
     */
    public Names(List<String> texts) {
      this.texts = texts.stream().map(String::intern).toArray(String[]::new);
    }

    /** How many there are. */
    public int size() {
      return texts.length;
    }

    @SuppressWarnings("ReferenceEquality") // names of expressions are the same objects
    private int place(@Nullable Object name) {
      for (int i = 0; i < texts.length; i++) {
        if (texts[i] == name) {
          return i;
        }
      }
      if (name instanceof String text) {
        int hash = text.hashCode();
        for (int i = 0; i < texts.length; i++) {
          if (texts[i].hashCode() == hash && texts[i].equals(text)) {
            return i;
          }
        }
      }
      return -1;
    }
  }

  /**
   * A context.
   *
   * @param values one for each name; from here on they belong to the context
   */
  public LeanContext(Names names, @Nullable Object[] values) {
    if (names.size() != values.length) {
      throw new IllegalArgumentException(values.length + " values for " + names.size() + " names");
    }
    this.names = names;
    this.values = values;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int place = names.place(name);
    return place < 0 ? null : values[place];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return names.place(name) >= 0;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
    for (int i = 0; i < values.length; i++) {
      action.accept(names.texts[i], values[i]);
    }
  }

  @Override
  public Set<Map.Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return values.length;
      }

      @Override
      public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
        return entries();
      }
    };
  }

  private Iterator<Map.Entry<String, @Nullable Object>> entries() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < values.length;
      }

      @Override
      public Map.Entry<String, @Nullable Object> next() {
        if (next == values.length) {
          throw new NoSuchElementException();
        }
        int place = next++;
        return new SimpleImmutableEntry<>(names.texts[place], values[place]);
      }
    };
  }
}
