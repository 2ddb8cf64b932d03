package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.type.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoPeriod;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.types.impl.ComparablePeriod;

/** Order of values of one kind, and values beside and between others. */
final class Scale {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final Set<Kind> TEMPORAL =
      EnumSet.complementOf(EnumSet.of(Kind.NUMBER, Kind.TEXT, Kind.BOOLEAN, Kind.RANGE));
  private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

  /** Compares values of one class. */
  @SuppressWarnings("unchecked") // only values of one class are compared
  static final Comparator<Object> ORDER =
      (a, b) ->
          a instanceof ChronoPeriod period
              ? Long.compare(months(period), months((ChronoPeriod) b))
              : ((Comparable<Object>) a).compareTo(b);

  private Scale() {}

  /** The kind of a value; null if it is none that has an order or can be told apart. */
  static @Nullable Kind kind(Object value) {
    return Stream.of(Kind.NUMBER, Kind.TEXT, Kind.BOOLEAN, Kind.DATE)
        .filter(kind -> kind.holds(value))
        .findFirst()
        .orElseGet(() -> temporal(value));
  }

  private static @Nullable Kind temporal(Object value) {
    if (value instanceof Duration) {
      return Kind.DAYS_DURATION;
    }
    if (value instanceof ChronoPeriod) {
      return Kind.MONTHS_DURATION;
    }
    if (value instanceof LocalTime) {
      return Kind.TIME;
    }
    boolean dateTime = value instanceof LocalDateTime || value instanceof ZonedDateTime;
    return dateTime && value instanceof TemporalAccessor ? Kind.DATE_TIME : null;
  }

  /** Whether a value read from a cell can stand in a column of a kind. */
  static boolean fits(Kind column, Object value) {
    Kind kind = kind(value);
    boolean duration = kind == Kind.DAYS_DURATION || kind == Kind.MONTHS_DURATION;
    return kind == column || (column == Kind.DURATION && duration);
  }

  /**
   * Whether a value read from a cell may mean something in a column of a kind, though no sample
   * shows what: points in time of different sorts, or values that have no order.
   */
  static boolean strange(Kind column, @Nullable Object value) {
    if (value == null || fits(column, value)) {
      return false;
    }
    Kind kind = kind(value);
    return kind == null || (TEMPORAL.contains(kind) && TEMPORAL.contains(column));
  }

  /** Values to try where nothing is compared with. */
  static List<Object> any(Kind kind) {
    return switch (kind) {
      case NUMBER -> List.of(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.TEN, HALF);
      case TEXT -> List.of("other", "x", "X", "1", "");
      case BOOLEAN -> List.of(true, false);
      case DATE -> List.of(SOME_DAY);
      case TIME -> List.of(LocalTime.NOON);
      case DATE_TIME -> List.of(SOME_DAY.atTime(LocalTime.NOON));
      case DAYS_DURATION, DURATION -> List.of(Duration.ofDays(1));
      case MONTHS_DURATION -> List.of(period(1));
      case RANGE -> List.of();
    };
  }

  /** Texts to try besides those that something is compared with; never none. */
  static List<Object> otherTexts(Collection<Object> texts) {
    Stream<Object> numbered = Stream.iterate(2, number -> number + 1).map(n -> "other " + n);
    return Stream.concat(
            any(Kind.TEXT).stream().filter(text -> !texts.contains(text)),
            numbered.filter(text -> !texts.contains(text)).limit(1))
        .toList();
  }

  /** Values to try between two neighbours; null for an end that is open. */
  static List<Object> between(@Nullable Object low, @Nullable Object high) {
    Object near = low == null ? Objects.requireNonNull(high) : low;
    Stream<Object> tried =
        near instanceof BigDecimal
            ? numbers((BigDecimal) low, (BigDecimal) high)
            : steps(low, high);
    return tried
        .filter(value -> low == null || ORDER.compare(low, value) < 0)
        .filter(value -> high == null || ORDER.compare(value, high) < 0)
        .toList();
  }

  private static Stream<Object> numbers(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    List<Object> tried = new ArrayList<>();
    if (low != null) {
      tried.add(low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
    }
    if (high != null) {
      tried.add(high.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE));
    }
    if (low != null && high != null) {
      tried.add(low.add(high).multiply(HALF));
    }
    if (low != null) {
      tried.add(low.add(CENT));
    }
    if (high != null) {
      tried.add(high.subtract(CENT));
    }
    return tried.stream();
  }

  private static Stream<Object> steps(@Nullable Object low, @Nullable Object high) {
    return Stream.of(
            low == null ? null : step(low, 1),
            high == null ? null : step(high, -1),
            low == null || high == null ? null : middle(low, high))
        .filter(Objects::nonNull);
  }

  private static @Nullable Object step(Object value, int steps) {
    if (value instanceof LocalDate day) {
      return day.plusDays(steps);
    }
    if (value instanceof LocalTime time) {
      return step(time, steps);
    }
    if (value instanceof LocalDateTime time) {
      return time.plusDays(steps);
    }
    if (value instanceof ZonedDateTime time) {
      return time.plusDays(steps);
    }
    if (value instanceof Duration duration) {
      return duration.plusDays(steps);
    }
    return value instanceof ChronoPeriod period ? period(months(period) + steps) : null;
  }

  /** A minute, a second or half of what is left of the day; null if nothing is left. */
  private static @Nullable LocalTime step(LocalTime time, int steps) {
    Duration left =
        steps > 0 ? Duration.between(time, LocalTime.MAX) : Duration.between(LocalTime.MIN, time);
    if (left.isZero()) {
      return null;
    }
    Duration step =
        Stream.of(Duration.ofMinutes(1), Duration.ofSeconds(1))
            .filter(some -> some.compareTo(left) <= 0)
            .findFirst()
            .orElseGet(() -> left.plusNanos(1).dividedBy(2));
    return time.plus(step.multipliedBy(steps));
  }

  private static @Nullable Object middle(Object low, Object high) {
    if (low instanceof LocalTime time) {
      return time.plusNanos(Duration.between(time, (LocalTime) high).toNanos() / 2);
    }
    if (low instanceof LocalDateTime time) {
      return time.plus(Duration.between(time, (LocalDateTime) high).dividedBy(2));
    }
    if (low instanceof ZonedDateTime time) {
      return time.plus(Duration.between(time, (ZonedDateTime) high).dividedBy(2));
    }
    return low instanceof Duration duration
        ? duration.plus(((Duration) high).minus(duration).dividedBy(2))
        : null;
  }

  private static ChronoPeriod period(long months) {
    return new ComparablePeriod(Period.ofMonths(Math.toIntExact(months)).normalized());
  }

  private static long months(ChronoPeriod period) {
    return Period.from(period).toTotalMonths();
  }
}
