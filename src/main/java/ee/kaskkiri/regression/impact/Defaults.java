package ee.kaskkiri.regression.impact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked where a line does not say it. With all three, a line may be the bare input.
 *
 * @param instrument name of the instrument; null if each line says it
 * @param topic name of the topic; null if each line says it
 * @param on the day that counts; null if each line says it
 */
public record Defaults(
    @Nullable String instrument, @Nullable String topic, @Nullable LocalDate on) {
  /** Each line says everything. */
  public static final Defaults NONE = new Defaults(null, null, null);

  /** Whether a line need say nothing but the input. */
  boolean complete() {
    return instrument != null && topic != null && on != null;
  }
}
