package ee.kaskkiri.bench;

import ee.kaskkiri.engine.Reason;
import java.util.List;

/**
 * What plain Java answers.
 *
 * @param outcome a record with the outcomes of the topic
 * @param reasons why
 */
record PlainAnswer(Record outcome, List<Reason> reasons) {
  PlainAnswer {
    reasons = List.copyOf(reasons);
  }
}
