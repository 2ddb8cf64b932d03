package ee.kaskkiri.decision;

import ee.kaskkiri.record.Content;
import ee.kaskkiri.record.Entry;
import java.util.Objects;

/**
 * What is said to a caller as soon as it is recorded, and not before.
 *
 * @param entry what is recorded
 * @param status HTTP status
 * @param body a decision or a problem, as JSON
 */
public record Unsaid(Entry entry, int status, Content body) {
  public Unsaid {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(body, "body");
  }
}
