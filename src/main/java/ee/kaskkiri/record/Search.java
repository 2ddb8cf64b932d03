package ee.kaskkiri.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What records are looked for; null means any.
 *
 * @param instrument name of the instrument
 * @param topic name of the topic
 * @param caller who asked
 * @param from decided at this moment or later
 * @param before decided before this moment
 * @param code a reason's code
 * @param verdict value of the verdict
 * @param outcome what became of it
 */
public record Search(
    @Nullable String instrument,
    @Nullable String topic,
    @Nullable String caller,
    @Nullable Instant from,
    @Nullable Instant before,
    @Nullable String code,
    @Nullable String verdict,
    @Nullable Outcome outcome) {
  /** Looks for everything. */
  public static final Search ALL = new Search(null, null, null, null, null, null, null, null);

  /** The same, of one caller. */
  public Search by(String someone) {
    return new Search(instrument, topic, someone, from, before, code, verdict, outcome);
  }
}
