package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.rules.Bilingual;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.chrono.ChronoPeriod;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.runtime.Range;

/** What is told to people who write cells. */
final class CellWords {
  private CellWords() {}

  static Optional<Bilingual> tell(String et, String en) {
    return Optional.of(new Bilingual(et, en));
  }

  /** How such a cell may look. */
  static Bilingual example(@Nullable Kind kind, boolean condition) {
    String shown = kind == null ? "\"…\", 5, true" : example(kind);
    String tests =
        kind == Kind.TEXT || kind == Kind.BOOLEAN || kind == null
            ? shown
            : shown + ", >= " + shown + ", [" + shown + ".." + shown + "]";
    return condition
        ? new Bilingual(
            "Tingimus on näiteks " + tests + " või - (ükskõik milline).",
            "A condition is for example " + tests + " or - (anything).")
        : new Bilingual(
            "Tulemus on näiteks " + shown + ".", "A result is for example " + shown + ".");
  }

  private static String example(Kind kind) {
    return switch (kind) {
      case TEXT -> "\"tekst\"";
      case NUMBER -> "1234.50";
      case BOOLEAN -> "true";
      case DATE -> "date(\"2027-01-31\")";
      case TIME -> "time(\"12:30:00\")";
      case DATE_TIME -> "date and time(\"2027-01-31T12:30:00\")";
      case DAYS_DURATION, DURATION -> "duration(\"P30D\")";
      case MONTHS_DURATION -> "duration(\"P2Y6M\")";
      case RANGE -> "[1..10]";
    };
  }

  /** Whether a value is of a kind, as far as one can tell. */
  static boolean is(Kind kind, Object value) {
    return switch (kind) {
      case TEXT -> value instanceof String;
      case NUMBER -> value instanceof BigDecimal;
      case BOOLEAN -> value instanceof Boolean;
      case DATE -> value instanceof LocalDate;
      case TIME, DATE_TIME -> value instanceof Temporal && !(value instanceof LocalDate);
      case DAYS_DURATION -> value instanceof Duration;
      case MONTHS_DURATION -> value instanceof ChronoPeriod;
      case DURATION -> value instanceof TemporalAmount;
      case RANGE -> value instanceof Range;
    };
  }

  /** A value of another kind than its column. */
  static Bilingual wrongKind(Kind kind, Object value) {
    Bilingual got = called(value);
    Bilingual wanted =
        switch (kind) {
          case TEXT -> new Bilingual("tekst", "a text");
          case NUMBER -> new Bilingual("arv", "a number");
          case BOOLEAN -> new Bilingual("true või false", "true or false");
          case DATE -> new Bilingual("kuupäev", "a day");
          case TIME -> new Bilingual("kellaaeg", "a time");
          case DATE_TIME -> new Bilingual("kuupäev ja kellaaeg", "a date and time");
          case DAYS_DURATION, MONTHS_DURATION, DURATION -> new Bilingual("kestus", "a duration");
          case RANGE -> new Bilingual("vahemik", "a range");
        };
    return new Bilingual(
        "Siin peab olema "
            + wanted.et()
            + ", praegu on "
            + got.et()
            + ". Näiteks "
            + example(kind)
            + ".",
        "This must be "
            + wanted.en()
            + ", it is "
            + got.en()
            + ". For example "
            + example(kind)
            + ".");
  }

  private static Bilingual called(Object value) {
    if (value instanceof String) {
      return new Bilingual("tekst", "a text");
    }
    if (value instanceof BigDecimal) {
      return new Bilingual("arv", "a number");
    }
    if (value instanceof Boolean) {
      return new Bilingual("true või false", "true or false");
    }
    if (value instanceof LocalDate) {
      return new Bilingual("kuupäev", "a day");
    }
    return new Bilingual("midagi muud", "something else");
  }
}
