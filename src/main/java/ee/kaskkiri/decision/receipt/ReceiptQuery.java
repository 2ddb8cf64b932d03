package ee.kaskkiri.decision.receipt;

import ee.kaskkiri.decision.Query;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.record.Outcome;
import ee.kaskkiri.record.Records.Order;
import ee.kaskkiri.record.Search;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which recorded decisions are asked for.
 *
 * @param search what they have in common
 * @param order in which they come
 * @param after the last one that is known already; null to begin
 * @param limit how many at most
 * @param changedBy name of a release that would answer them otherwise; null if that does not matter
 */
record ReceiptQuery(
    Search search, Order order, @Nullable UUID after, int limit, @Nullable String changedBy) {
  static final String INSTRUMENT = "instrument";
  static final String TOPIC = "topic";
  static final String CALLER = "caller";
  static final String FROM = "from";
  static final String TO = "to";
  static final String CODE = "code";
  static final String VERDICT = "verdict";
  static final String RESULT = "result";
  static final String CHANGED_BY = "changedBy";
  static final String ORDER = "order";
  static final String AFTER = "after";
  static final String LIMIT = "limit";
  static final List<String> ALL =
      List.of(
          INSTRUMENT,
          TOPIC,
          CALLER,
          FROM,
          TO,
          CODE,
          VERDICT,
          RESULT,
          CHANGED_BY,
          ORDER,
          AFTER,
          LIMIT);
  private static final int USUAL = 50;
  private static final int MOST = 1_000;
  private static final String OLDEST = "oldest";
  private static final String NEWEST = "newest";

  /**
   * Reads the parameters.
   *
   * @param zone in which days begin and end
   * @throws ProblemException if one is wrong
   */
  static ReceiptQuery of(Query query, ZoneId zone) {
    Search search =
        new Search(
            query.one(INSTRUMENT).orElse(null),
            query.one(TOPIC).orElse(null),
            query.one(CALLER).orElse(null),
            query.from(FROM, zone).orElse(null),
            query.until(TO, zone).orElse(null),
            query.one(CODE).orElse(null),
            query.one(VERDICT).orElse(null),
            query.one(RESULT).map(ReceiptQuery::outcome).orElse(null));
    return new ReceiptQuery(
        search,
        order(query.one(ORDER)),
        query.one(AFTER).map(ReceiptQuery::position).orElse(null),
        limit(query),
        query.one(CHANGED_BY).orElse(null));
  }

  private static Outcome outcome(String text) {
    return Arrays.stream(Outcome.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Query.wrong(
                    RESULT,
                    "'" + text + "' is no result.",
                    Arrays.stream(Outcome.values())
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))));
  }

  private static Order order(Optional<String> text) {
    return switch (text.orElse(NEWEST)) {
      case NEWEST -> Order.NEWEST_FIRST;
      case OLDEST -> Order.OLDEST_FIRST;
      default ->
          throw Query.wrong(
              ORDER, "'" + text.orElse("") + "' is no order.", NEWEST + " or " + OLDEST);
    };
  }

  private static UUID position(String text) {
    return Ids.read(text)
        .orElseThrow(
            () ->
                Query.wrong(
                    AFTER, "'" + text + "' is no position.", "'next' of an earlier answer"));
  }

  private static int limit(Query query) {
    int limit = query.count(LIMIT).orElse(USUAL);
    if (limit > MOST) {
      throw Query.wrong(LIMIT, limit + " is too many.", "a number from 1 to " + MOST);
    }
    return limit;
  }
}
