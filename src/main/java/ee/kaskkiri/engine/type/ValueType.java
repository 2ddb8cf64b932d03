package ee.kaskkiri.engine.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a value may be, as a rule file declares it. */
public sealed interface ValueType {

  /** Whether null is a value of the type. */
  boolean nullable();

  /** Any JSON at all: the rule file declares no type. */
  record Anything() implements ValueType {
    @Override
    public boolean nullable() {
      return true;
    }
  }

  /**
   * A single value.
   *
   * @param kind what it is
   * @param constraint which of them are allowed
   */
  record Scalar(Kind kind, Constraint constraint) implements ValueType {
    public Scalar {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(constraint, "constraint");
    }

    @Override
    public boolean nullable() {
      return constraint.allowsNull();
    }
  }

  /**
   * Values of one type, in order.
   *
   * @param element type of each
   * @param constraint which lists are allowed
   */
  record ListOf(ValueType element, Constraint constraint) implements ValueType {
    public ListOf {
      Objects.requireNonNull(element, "element");
      Objects.requireNonNull(constraint, "constraint");
    }

    @Override
    public boolean nullable() {
      return constraint.allowsNull();
    }
  }

  /**
   * Values under names.
   *
   * @param fields the names, in the order of the rule file
   * @param constraint which records are allowed
   */
  record Fields(Map<String, Field> fields, Constraint constraint) implements ValueType {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      Objects.requireNonNull(constraint, "constraint");
    }

    @Override
    public boolean nullable() {
      return constraint.allowsNull();
    }
  }
}
