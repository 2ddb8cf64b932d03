package ee.kaskkiri.regression.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.JsonValues;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Constraint.Bound;
import ee.kaskkiri.engine.type.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes an input from what is declared, where no case shows one. */
final class Starts {
  private final Vocabulary vocabulary;
  private final LocalDate day;

  /**
   * Inputs for an edition.
   *
   * @param day stands wherever a day is asked for
   */
  Starts(Vocabulary vocabulary, LocalDate day) {
    this.vocabulary = vocabulary;
    this.day = day;
  }

  /** An input with something everywhere, and one element in each list. */
  ObjectNode of(ValueType.Fields type) {
    ObjectNode object = JsonValues.NODES.objectNode();
    type.fields().forEach((name, field) -> object.set(name, any(field.type())));
    return object;
  }

  private JsonNode any(ValueType type) {
    if (type instanceof ValueType.Fields fields) {
      return of(fields);
    }
    if (type instanceof ValueType.ListOf list) {
      return JsonValues.NODES.arrayNode().add(any(list.element()));
    }
    return type instanceof ValueType.Scalar scalar
        ? JsonValues.of(scalar(scalar))
        : JsonValues.NODES.nullNode();
  }

  private Object scalar(ValueType.Scalar type) {
    Constraint constraint = type.constraint();
    if (!constraint.values().isEmpty()) {
      return constraint.values().get(0);
    }
    return switch (type.kind()) {
      case NUMBER -> number(constraint);
      case TEXT ->
          Stream.concat(Stream.of("x"), vocabulary.texts().stream())
              .filter(constraint::allows)
              .findFirst()
              .orElse("");
      case BOOLEAN -> true;
      case DATE -> day;
      case TIME -> "12:00:00";
      case DATE_TIME -> day + "T12:00:00";
      case DAYS_DURATION, DURATION -> "P1D";
      case MONTHS_DURATION -> "P1M";
      case RANGE -> "[1..10]";
    };
  }

  private BigDecimal number(Constraint constraint) {
    Stream<BigDecimal> bounds =
        Stream.of(constraint.minimum(), constraint.maximum())
            .filter(Objects::nonNull)
            .map(Bound::value);
    return Stream.of(
            Stream.of(BigDecimal.ONE, BigDecimal.ZERO), bounds, vocabulary.numbers().stream())
        .flatMap(each -> each)
        .filter(constraint::allows)
        .findFirst()
        .orElse(BigDecimal.ONE);
  }
}
