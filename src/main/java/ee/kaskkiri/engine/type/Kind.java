package ee.kaskkiri.engine.type;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Kinds of single values, and how each is written in JSON. */
public enum Kind {
  TEXT("a text"),
  NUMBER("a number"),
  BOOLEAN("true or false"),
  DATE("a day, YYYY-MM-DD"),
  TIME("a time, such as 12:30:00 or 12:30:00+02:00"),
  DATE_TIME("a date and time, such as 2020-01-31T12:30:00"),
  DAYS_DURATION("a duration of days and time, such as P1DT2H"),
  MONTHS_DURATION("a duration of years and months, such as P1Y2M"),
  DURATION("a duration, such as P1DT2H or P1Y2M"),
  RANGE("a range, such as [1..10]");

  private final String expectation;

  Kind(String expectation) {
    this.expectation = expectation;
  }

  /**
   * Whether a value is surely of this kind. Kinds whose values come in several classes are never
   * sure.
   */
  public boolean holds(Object value) {
    return switch (this) {
      case TEXT -> value instanceof String;
      case NUMBER -> value instanceof BigDecimal;
      case BOOLEAN -> value instanceof Boolean;
      case DATE -> value instanceof LocalDate;
      case TIME, DATE_TIME, DAYS_DURATION, MONTHS_DURATION, DURATION, RANGE -> false;
    };
  }

  /** How a value of this kind is written, for an error text. */
  public String expectation() {
    return expectation;
  }
}
