package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recognises values of a type. It may fail to recognise one, but takes no wrong one. */
@FunctionalInterface
interface RightValue {

  /** Whether it is one. */
  boolean takes(@Nullable Object value);

  /** What recognises the values of a type. */
  static RightValue of(ValueType type) {
    if (type instanceof ValueType.Fields fields) {
      return new Fields(fields);
    }
    if (type instanceof ValueType.ListOf list) {
      return new Elements(of(list.element()), list.constraint());
    }
    if (type instanceof ValueType.Scalar scalar && scalar.constraint().equals(Constraint.NONE)) {
      Kind kind = scalar.kind();
      return value -> value == null || kind.holds(value);
    }
    if (type instanceof ValueType.Scalar scalar) {
      return value ->
          value == null
              ? scalar.nullable()
              : scalar.kind().holds(value) && scalar.constraint().allows(value);
    }
    return value -> value == null && type.nullable();
  }

  /** Recognises values under names. Arrays, because every result is gone through. */
  final class Fields implements RightValue {
    private final String[] names;
    private final RightValue[] values;
    private final Constraint constraint;

    Fields(ValueType.Fields type) {
      this.names = type.fields().keySet().toArray(new String[0]);
      this.values =
          type.fields().values().stream()
              .map(Field::type)
              .map(RightValue::of)
              .toArray(RightValue[]::new);
      this.constraint = type.constraint();
    }

    @Override
    public boolean takes(@Nullable Object value) {
      if (value == null) {
        return constraint.allowsNull();
      }
      return value instanceof Map<?, ?> fields && takesAll(fields) && constraint.allows(value);
    }

    private boolean takesAll(Map<?, ?> fields) {
      for (int i = 0; i < names.length; i++) {
        Object value = fields.get(names[i]);
        if ((value == null && !fields.containsKey(names[i])) || !values[i].takes(value)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Recognises lists.
   *
   * @param element recognises each element
   * @param constraint which lists are allowed
   */
  record Elements(RightValue element, Constraint constraint) implements RightValue {
    @Override
    public boolean takes(@Nullable Object value) {
      if (value == null) {
        return constraint.allowsNull();
      }
      return value instanceof List<?> list && takesEach(list) && constraint.allows(value);
    }

    private boolean takesEach(List<?> list) {
      for (Object value : list) {
        if (!element.takes(value)) {
          return false;
        }
      }
      return true;
    }
  }
}
