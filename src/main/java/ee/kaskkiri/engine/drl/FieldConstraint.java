package ee.kaskkiri.engine.drl;

import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Constraint.Bound;
import ee.kaskkiri.engine.type.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;

/** Which values a field of a declared type allows. */
final class FieldConstraint {
  private FieldConstraint() {}

  /** The type of a field, or of the elements of a list. */
  static ValueType scalar(JavaType java, DeclaredField field, boolean nullable) {
    Bound minimum = field.minimum() == null ? null : new Bound(field.minimum(), true);
    Bound maximum = field.maximum() == null ? null : new Bound(field.maximum(), true);
    Constraint constraint =
        new Constraint(
            null,
            nullable,
            new ArrayList<>(field.allowed()),
            minimum,
            maximum,
            java.whole(),
            value -> java.accepts(value) && allows(java, field, value));
    return new ValueType.Scalar(java.kind(), constraint);
  }

  private static boolean allows(JavaType java, DeclaredField field, Object value) {
    if (value instanceof BigDecimal number) {
      return java.holds(number)
          && (field.minimum() == null || number.compareTo(field.minimum()) >= 0)
          && (field.maximum() == null || number.compareTo(field.maximum()) <= 0);
    }
    return field.allowed().isEmpty() || field.allowed().contains(value);
  }
}
