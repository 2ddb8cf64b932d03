package ee.kaskkiri.decision;

import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.regression.impact.Impact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an impact is asked of.
 *
 * @param from name of the release before
 * @param to name of the release after
 * @param instrument name of the instrument; null if any
 * @param topic name of the topic; null if any
 * @param on the day that counts where a line says none; null if each says it
 * @param records which recorded decisions are asked; null if cases or lines are
 * @param limit how many changed answers are shown one by one
 */
record ImpactQuery(
    String from,
    String to,
    @Nullable String instrument,
    @Nullable String topic,
    @Nullable LocalDate on,
    @Nullable Search records,
    int limit) {
  static final String FROM = "from";
  static final String TO = "to";
  static final String INSTRUMENT = "instrument";
  static final String TOPIC = "topic";
  static final String LIMIT = "limit";
  static final String PORTFOLIO = "portfolio";
  static final String DECIDED_FROM = "decidedFrom";
  static final String DECIDED_TO = "decidedTo";
  static final List<String> ALL =
      List.of(FROM, TO, INSTRUMENT, TOPIC, Query.ON, PORTFOLIO, DECIDED_FROM, DECIDED_TO, LIMIT);
  private static final String CASES = "cases";
  private static final String RECORDS = "records";
  private static final int MOST = 10_000;
  private static final String NUMBER = "a number from 0 to " + MOST;

  /**
   * Reads the parameters.
   *
   * @param zone in which days begin and end
   * @throws ProblemException if one is missing or wrong
   */
  static ImpactQuery of(Query query, ZoneId zone) {
    String to =
        query
            .one(TO)
            .orElseThrow(
                () ->
                    Query.wrong(
                        TO,
                        "The release after is missing.",
                        "an id of /api/releases, a beginning of one, or " + AskedRelease.ACTIVE));
    return new ImpactQuery(
        query.one(FROM).orElse(AskedRelease.ACTIVE),
        to,
        query.one(INSTRUMENT).orElse(null),
        query.one(TOPIC).orElse(null),
        query.one(Query.ON).isPresent() ? query.on() : null,
        records(query, zone),
        limit(query.one(LIMIT)));
  }

  private static @Nullable Search records(Query query, ZoneId zone) {
    String portfolio = query.one(PORTFOLIO).orElse(CASES);
    if (portfolio.equals(RECORDS)) {
      query.without(Query.ON, "no 'on': each record has its own day");
      return new Search(
          query.one(INSTRUMENT).orElse(null),
          query.one(TOPIC).orElse(null),
          null,
          query.from(DECIDED_FROM, zone).orElse(null),
          query.until(DECIDED_TO, zone).orElse(null),
          null,
          null,
          null);
    }
    if (!portfolio.equals(CASES)) {
      throw Query.wrong(
          PORTFOLIO, "'" + portfolio + "' is no portfolio.", CASES + " or " + RECORDS);
    }
    query.without(DECIDED_FROM, "it with portfolio=" + RECORDS);
    query.without(DECIDED_TO, "it with portfolio=" + RECORDS);
    return null;
  }

  private static int limit(Optional<String> text) {
    if (text.isEmpty()) {
      return Impact.SHOWN;
    }
    try {
      int limit = Integer.parseInt(text.get());
      if (limit >= 0 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw Query.wrong(LIMIT, "'" + text.get() + "' is no such number.", NUMBER);
    }
    throw Query.wrong(LIMIT, "'" + text.get() + "' is no such number.", NUMBER);
  }
}
