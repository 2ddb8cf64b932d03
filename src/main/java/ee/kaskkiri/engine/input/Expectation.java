package ee.kaskkiri.engine.input;

import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import java.util.ArrayList;
import java.util.List;
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
      return constrained("a list; each element " + of(list.element()), list.constraint());
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
    List<String> words = new ArrayList<>();
    words.add(constraint.whole() ? "a whole number" : scalar.kind().expectation());
    if (constraint.minimum() != null) {
      Constraint.Bound bound = constraint.minimum();
      words.add((bound.included() ? "at least " : "above ") + bound.value().toPlainString());
    }
    if (constraint.maximum() != null) {
      Constraint.Bound bound = constraint.maximum();
      words.add((bound.included() ? "at most " : "below ") + bound.value().toPlainString());
    }
    String plain = String.join(", ", words);
    return words.size() > 1 || constraint.whole() ? plain : constrained(plain, constraint);
  }

  private static String constrained(String words, Constraint constraint) {
    return constraint.text() == null ? words : words + " (" + constraint.text() + ")";
  }

  private static String quoted(Object value) {
    return value instanceof String ? "\"" + value + "\"" : value.toString();
  }
}
