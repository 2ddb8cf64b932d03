package ee.kaskkiri.engine.dmn.feel;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import org.jspecify.annotations.Nullable;

/** Reads private fields of the engine's objects, which has no other way to ask for them. */
public final class Inside {
  private Inside() {}

  /**
   * The value of a field by its name.
   *
   * @param declaring class that declares the field
   * @throws IllegalStateException if this version of the engine has no such field
   */
  public static @Nullable Object field(Object holder, Class<?> declaring, String name) {
    try {
      return read(holder, declaring.getDeclaredField(name));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(
          declaring.getName() + " has no field " + name + "; in 10.2.0 it had.", e);
    }
  }

  /** The value of the first field of a type; null if the object has none. */
  public static <T> @Nullable T captured(@Nullable Object holder, Class<T> type) {
    if (holder != null) {
      for (Field field : holder.getClass().getDeclaredFields()) {
        if (type.isAssignableFrom(field.getType())) {
          return type.cast(read(holder, field));
        }
      }
    }
    return null;
  }

  static @Nullable Object read(Object holder, Field field) {
    try {
      field.setAccessible(true);
      return field.get(holder);
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      throw unexpected(field, e);
    }
  }

  static IllegalStateException unexpected(Field field, Exception cause) {
    return new IllegalStateException(
        "The field " + field + " of the DMN engine is out of reach; in 10.2.0 it was not.", cause);
  }
}
