package ee.kaskkiri.decision;

import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.input.NearName;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The query parameters of a request; unknown ones are refused, because ignoring one misleads. */
public final class Query {
  /** The day that counts. */
  public static final String ON = "on";

  /** An outcome that is asked for. */
  public static final String OUTCOME = "outcome";

  /** A decision service that is asked for. */
  public static final String SERVICE = "service";

  /** The release that decides, if not the active one. */
  public static final String RELEASE = "release";

  /** The moment whose release decides, if not the active one. */
  public static final String KNOWN_AT = "knownAt";

  private static final String MOMENT_FORM =
      "a moment with its offset, such as ?knownAt=2020-01-31T12:00:00Z";
  private static final String WHEN_FORM =
      "a day such as 2026-01-31, or a moment such as 2026-01-31T12:00:00Z";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");
  private static final String DAY_FORM = "a day as YYYY-MM-DD, such as ?on=2020-01-31";

  private final Map<String, List<String>> parameters;

  /**
   * Takes the parameters.
   *
   * @throws ProblemException if there are others than the known ones
   */
  public Query(Map<String, List<String>> parameters, List<String> known) {
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        throw unknown(name, known);
      }
    }
    this.parameters = parameters;
  }

  /**
   * Makes sure that there are no parameters.
   *
   * @throws ProblemException if there are
   */
  public static void requireNone(Map<String, List<String>> parameters) {
    for (String name : parameters.keySet()) {
      throw unknown(name, List.of());
    }
  }

  private static ProblemException unknown(String name, List<String> known) {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        ProblemDetail.unknown(
            name,
            "There is no query parameter '" + name + "' here.",
            NearName.of(name, known).orElse(null),
            known));
  }

  /**
   * The day that counts.
   *
   * @throws ProblemException if it is missing or no day
   */
  public LocalDate on() {
    String text = one(ON).orElseThrow(() -> wrong(ON, "The day that counts is missing.", DAY_FORM));
    if (!DAY.matcher(text).matches()) {
      throw wrong(ON, "'" + text + "' is not written as a day.", DAY_FORM);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(ON, "There is no day " + text + ".", DAY_FORM);
    }
  }

  /**
   * The moment whose release is asked for; empty if none is.
   *
   * @throws ProblemException if it is no moment, or still to come
   */
  Optional<Instant> knownAt(Instant now) {
    Optional<Instant> moment = one(KNOWN_AT).map(Query::moment);
    if (moment.isPresent() && moment.get().isAfter(now)) {
      throw wrong(KNOWN_AT, moment.get() + " is still to come; it is " + now + ".", MOMENT_FORM);
    }
    return moment;
  }

  private static Instant moment(String text) {
    try {
      // a plus sign that was not escaped comes as a space
      return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeParseException e) {
      throw wrong(KNOWN_AT, "'" + text + "' is no moment.", MOMENT_FORM);
    }
  }

  /**
   * The moment from which on; a day means its first. Empty if it is not given.
   *
   * @param zone in which days begin
   * @throws ProblemException if it is neither day nor moment
   */
  public Optional<Instant> from(String name, ZoneId zone) {
    return one(name).map(text -> moment(name, text, zone, 0));
  }

  /**
   * The moment before which; a day means that it is the last one. Empty if it is not given.
   *
   * @param zone in which days end
   * @throws ProblemException if it is neither day nor moment
   */
  public Optional<Instant> until(String name, ZoneId zone) {
    return one(name).map(text -> moment(name, text, zone, 1));
  }

  private static Instant moment(String name, String text, ZoneId zone, int days) {
    try {
      return DAY.matcher(text).matches()
          ? LocalDate.parse(text).plusDays(days).atStartOfDay(zone).toInstant()
          : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeParseException e) {
      throw wrong(name, "'" + text + "' is neither a day nor a moment.", WHEN_FORM);
    }
  }

  /**
   * Which part of the topic is asked for.
   *
   * @throws ProblemException if both outcomes and a service are
   */
  public Selection selection() {
    List<String> outcomes = parameters.getOrDefault(OUTCOME, List.of());
    Optional<String> service = one(SERVICE);
    if (service.isEmpty()) {
      return outcomes.isEmpty() ? Selection.ALL : new Selection.Outcomes(Set.copyOf(outcomes));
    }
    if (!outcomes.isEmpty()) {
      throw wrong(
          SERVICE,
          "Both a decision service and outcomes are asked for.",
          "either ?service=NAME or ?outcome=NAME");
    }
    return new Selection.Service(service.get());
  }

  /**
   * A count of at least one; empty if it is not given.
   *
   * @throws ProblemException if it is no such number
   */
  public Optional<Integer> count(String name) {
    Optional<String> text = one(name);
    if (text.isPresent() && !COUNT.matcher(text.get()).matches()) {
      throw wrong(name, "'" + text.get() + "' is no count.", "a whole number from 1, such as 20");
    }
    return text.map(Integer::valueOf);
  }

  /**
   * The only value of a parameter; empty if it is not given.
   *
   * @throws ProblemException if it is given more than once
   */
  public Optional<String> one(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw wrong(name, "'" + name + "' is given " + values.size() + " times.", "it once");
    }
    return values.stream().findFirst();
  }

  /**
   * The only value of a parameter that must be given.
   *
   * @param form how it is given
   * @throws ProblemException if it is not given, or more than once
   */
  public String required(String name, String form) {
    return one(name).orElseThrow(() -> wrong(name, "'" + name + "' is missing.", form));
  }

  /**
   * Makes sure that a parameter is not given.
   *
   * @param instead what would be right
   * @throws ProblemException if it is given
   */
  public void without(String name, String instead) {
    one(name)
        .ifPresent(
            value -> {
              throw wrong(name, "'" + name + "' does not go with what else is asked.", instead);
            });
  }

  /** What is wrong with a parameter. */
  public static ProblemException wrong(String parameter, String detail, String expected) {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST, ProblemDetail.parameter(parameter, detail, expected));
  }
}
