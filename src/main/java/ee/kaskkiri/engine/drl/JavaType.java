package ee.kaskkiri.engine.drl;

import ee.kaskkiri.engine.type.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.chrono.ChronoPeriod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Java types that stand for single values in a DRL file. */
enum JavaType {
  TEXT(Kind.TEXT, String.class, "String", null),
  BOOLEAN(Kind.BOOLEAN, Boolean.class, "Boolean", "boolean"),
  INT(Kind.NUMBER, BigDecimal.class, "Integer", "int"),
  LONG(Kind.NUMBER, BigDecimal.class, "Long", "long"),
  DECIMAL(Kind.NUMBER, BigDecimal.class, "BigDecimal", null),
  DATE(Kind.DATE, LocalDate.class, "LocalDate", null),
  TIME(Kind.TIME, LocalTime.class, "LocalTime", null),
  DATE_TIME(Kind.DATE_TIME, LocalDateTime.class, "LocalDateTime", null),
  DURATION(Kind.DAYS_DURATION, Duration.class, "Duration", null),
  PERIOD(Kind.MONTHS_DURATION, ChronoPeriod.class, "Period", null);

  private final Kind kind;
  private final Class<?> neutral;
  private final String name;
  private final @Nullable String primitive;

  JavaType(Kind kind, Class<?> neutral, String name, @Nullable String primitive) {
    this.kind = kind;
    this.neutral = neutral;
    this.name = name;
    this.primitive = primitive;
  }

  static Optional<JavaType> named(String simpleName) {
    return Arrays.stream(values()).filter(type -> type.names().contains(simpleName)).findFirst();
  }

  static boolean primitive(String simpleName) {
    return Arrays.stream(values()).anyMatch(type -> simpleName.equals(type.primitive));
  }

  static String known() {
    return Arrays.stream(values())
        .flatMap(type -> type.names().stream())
        .collect(Collectors.joining(", "));
  }

  private List<String> names() {
    return primitive == null ? List.of(name) : List.of(name, primitive);
  }

  Kind kind() {
    return kind;
  }

  boolean accepts(Object value) {
    return neutral.isInstance(value);
  }

  boolean whole() {
    return this == INT || this == LONG;
  }

  /** Whether a number can be kept in a field of the type. */
  boolean holds(BigDecimal number) {
    return switch (this) {
      case INT -> whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> whole(number, Long.MIN_VALUE, Long.MAX_VALUE);
      case TEXT, BOOLEAN, DECIMAL, DATE, TIME, DATE_TIME, DURATION, PERIOD -> true;
    };
  }

  private static boolean whole(BigDecimal number, long lowest, long highest) {
    return number.stripTrailingZeros().scale() <= 0
        && number.compareTo(BigDecimal.valueOf(lowest)) >= 0
        && number.compareTo(BigDecimal.valueOf(highest)) <= 0;
  }

  /** The Java value of a field for a checked value. */
  Object from(Object value) {
    return switch (this) {
      case INT -> ((BigDecimal) value).intValueExact();
      case LONG -> ((BigDecimal) value).longValueExact();
      case PERIOD -> Period.from((ChronoPeriod) value);
      case TEXT, BOOLEAN, DECIMAL, DATE, TIME, DATE_TIME, DURATION -> value;
    };
  }
}
