package ee.kaskkiri.decision;

import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.regression.impact.Impact;
import java.time.LocalDate;
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
 * @param limit how many changed answers are shown one by one
 */
record ImpactQuery(
    String from,
    String to,
    @Nullable String instrument,
    @Nullable String topic,
    @Nullable LocalDate on,
    int limit) {
  static final String FROM = "from";
  static final String TO = "to";
  static final String INSTRUMENT = "instrument";
  static final String TOPIC = "topic";
  static final String LIMIT = "limit";
  static final List<String> ALL = List.of(FROM, TO, INSTRUMENT, TOPIC, Query.ON, LIMIT);
  private static final int MOST = 10_000;
  private static final String NUMBER = "a number from 0 to " + MOST;

  /**
   * Reads the parameters.
   *
   * @throws ProblemException if one is missing or wrong
   */
  static ImpactQuery of(Query query) {
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
        limit(query.one(LIMIT)));
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
