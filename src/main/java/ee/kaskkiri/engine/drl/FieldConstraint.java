package ee.kaskkiri.engine.drl;

import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Constraint.Bound;
import ee.kaskkiri.engine.type.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which values a field of a declared type allows. */
final class FieldConstraint {
  private FieldConstraint() {}

  /** The type of a field, or of the elements of a list. */
  static ValueType scalar(JavaType java, DeclaredField field, boolean nullable) {
    Bound minimum = field.minimum() == null ? java.lowest() : new Bound(field.minimum(), true);
    Bound maximum = field.maximum() == null ? java.highest() : new Bound(field.maximum(), true);
    Constraint constraint =
        new Constraint(
            text(java, field),
            nullable,
            new ArrayList<>(field.allowed()),
            minimum,
            maximum,
            java.whole(),
            value -> java.accepts(value) && allows(java, field, minimum, maximum, value));
    return new ValueType.Scalar(java.kind(), constraint);
  }

  private static @Nullable String text(JavaType java, DeclaredField field) {
    List<String> parts = new ArrayList<>();
    if (java.whole()) {
      parts.add("whole");
    }
    if (field.minimum() != null) {
      parts.add(">= " + field.minimum().toPlainString());
    }
    if (field.maximum() != null) {
      parts.add("<= " + field.maximum().toPlainString());
    }
    if (!field.allowed().isEmpty()) {
      parts.add(
          field.allowed().stream()
              .map(text -> "\"" + text + "\"")
              .collect(Collectors.joining(", ")));
    }
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  private static boolean allows(
      JavaType java,
      DeclaredField field,
      @Nullable Bound minimum,
      @Nullable Bound maximum,
      Object value) {
    if (value instanceof BigDecimal number) {
      return (minimum == null || number.compareTo(minimum.value()) >= 0)
          && (maximum == null || number.compareTo(maximum.value()) <= 0)
          && (!java.whole() || number.stripTrailingZeros().scale() <= 0);
    }
    return field.allowed().isEmpty() || field.allowed().contains(value);
  }
}
