package ee.kaskkiri.decision;

import ee.kaskkiri.record.Content;
import java.util.Objects;

/**
 * What is said to a caller.
 *
 * @param status HTTP status
 * @param body a decision or a problem, as JSON
 * @param repeated whether it was said before, under the same key
 */
record Reply(int status, Content body, boolean repeated) {
  Reply {
    Objects.requireNonNull(body, "body");
  }
}
