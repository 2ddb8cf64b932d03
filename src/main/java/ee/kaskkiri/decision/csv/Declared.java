package ee.kaskkiri.decision.csv;

import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the topics of an edition declare at one place: one document may be sent to each of them.
 *
 * @param asked what the topic that is asked declares; null if only others declare something
 * @param others what the others declare
 * @param optional whether the value may be left out
 */
record Declared(@Nullable ValueType asked, List<ValueType> others, boolean optional) {
  Declared {
    others = List.copyOf(others);
    if (asked == null && others.isEmpty()) {
      throw new IllegalArgumentException("nobody declares it");
    }
  }

  /** Whether the topic that is asked declares it. */
  boolean own() {
    return asked != null;
  }

  /** The type: of the topic that is asked, if it declares one. */
  ValueType type() {
    return asked == null ? others.get(0) : asked;
  }

  /** What is declared under a name; null if nothing is. */
  @Nullable Declared field(String name) {
    Field own = asked instanceof ValueType.Fields fields ? fields.fields().get(name) : null;
    List<ValueType> elsewhere =
        others.stream()
            .flatMap(type -> fields(type))
            .map(fields -> fields.fields().get(name))
            .filter(Objects::nonNull)
            .map(Field::type)
            .toList();
    return own == null && elsewhere.isEmpty()
        ? null
        : new Declared(own == null ? null : own.type(), elsewhere, own == null || own.optional());
  }

  /** What is declared for each element of a list. */
  Declared element(ValueType.ListOf list) {
    return new Declared(
        own() ? list.element() : null,
        others.stream()
            .filter(ValueType.ListOf.class::isInstance)
            .map(type -> ((ValueType.ListOf) type).element())
            .toList(),
        false);
  }

  /** Every name that is declared here. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Stream.concat(Stream.ofNullable(asked), others.stream())
        .flatMap(Declared::fields)
        .forEach(fields -> names.addAll(fields.fields().keySet()));
    return names;
  }

  private static Stream<ValueType.Fields> fields(ValueType type) {
    return type instanceof ValueType.Fields fields ? Stream.of(fields) : Stream.empty();
  }
}
