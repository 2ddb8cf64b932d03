package ee.kaskkiri.regression.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers a question, and what of the answers is money.
 *
 * @param key the topic; null if neither release has it in any edition
 * @param before who answers for the first release
 * @param after who answers for the second
 * @param shared whether both answer by the very same rules, so that one answer is both
 * @param series the series of money that either of them names
 */
record Route(@Nullable TopicKey key, Seat before, Seat after, boolean shared, List<Series> series) {
  /** Nobody answers in any edition. */
  static final Route NOWHERE =
      new Route(null, Seat.Vacant.NO_TOPIC, Seat.Vacant.NO_TOPIC, true, List.of());

  Route {
    series = List.copyOf(series);
  }

  /** The answers of both. */
  Pair ask(Ask ask) {
    Answer first = before.answer(ask);
    return new Pair(first, shared ? first : after.answer(ask));
  }

  /**
   * Two answers to one question.
   *
   * @param before that of the first release
   * @param after that of the second
   */
  record Pair(Answer before, Answer after) {}
}
