package ee.kaskkiri.engine.input;

import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import java.util.stream.Collectors;

/** Says in words what a place takes. */
final class Expectation {
  private Expectation() {}

  /** What would be right, such as {@code a whole number, at least 0, or null}. */
  static String of(ValueType type) {
    String words = words(type);
    return type.nullable() && !(type instanceof ValueType.Anything) ? words + ", or null" : words;
  }

  private static String words(ValueType type) {
    if (type instanceof ValueType.Scalar scalar) {
      return scalar(scalar);
    }
    if (type instanceof ValueType.ListOf list) {
      return constrained(
          "a list"
              + bounds(list.constraint(), " elements")
              + "; each element "
              + of(list.element()),
          list.constraint());
    }
    if (type instanceof ValueType.Fields record) {
      return constrained(
          "an object with " + String.join(", ", record.fields().keySet()), record.constraint());
    }
    return "any value";
  }

  private static String scalar(ValueType.Scalar scalar) {
    Constraint constraint = scalar.constraint();
    if (!constraint.values().isEmpty()) {
      return "one of "
          + constraint.values().stream().map(Expectation::quoted).collect(Collectors.joining(", "));
    }
    if (scalar.kind() != Kind.NUMBER) {
      return constrained(scalar.kind().expectation(), constraint);
    }
    return constrained(
        (constraint.whole() ? "a whole number" : scalar.kind().expectation())
            + bounds(constraint, ""),
        constraint);
  }

  private static String bounds(Constraint constraint, String unit) {
    StringBuilder words = new StringBuilder();
    Constraint.Bound minimum = constraint.minimum();
    if (minimum != null) {
      words.append(minimum.included() ? ", at least " : ", more than ");
      words.append(minimum.value().toPlainString()).append(unit);
    }
    Constraint.Bound maximum = constraint.maximum();
    if (maximum != null) {
      words.append(maximum.included() ? ", at most " : ", less than ");
      words.append(maximum.value().toPlainString()).append(unit);
    }
    return words.toString();
  }

  private static String constrained(String words, Constraint constraint) {
    return constraint.text() == null ? words : words + " (" + constraint.text() + ")";
  }

  private static String quoted(Object value) {
    return value instanceof String ? "\"" + value + "\"" : value.toString();
  }
}
