package ee.kaskkiri.record;

import org.jspecify.annotations.Nullable;

/**
 * What came of walking the chains.
 *
 * @param chains how many were walked
 * @param records how many records were found to be what was recorded
 * @param purged of how many of them input and answer were purged
 * @param anchors how many anchors, of the table and of logs, were compared
 * @param stopped whether it was stopped before the end
 * @param fault the first thing that is wrong; null if nothing is, as far as was walked
 */
public record Verification(
    long chains, long records, long purged, long anchors, boolean stopped, @Nullable Fault fault) {
  /** Whether everything was walked and nothing is wrong. */
  public boolean whole() {
    return !stopped && fault == null;
  }
}
