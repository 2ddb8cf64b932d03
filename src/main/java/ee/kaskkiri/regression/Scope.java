package ee.kaskkiri.regression;

import ee.kaskkiri.rules.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are run.
 *
 * @param instrument name of the only instrument; null if all
 * @param topic name of the only topic; null if all
 */
public record Scope(@Nullable String instrument, @Nullable String topic) {
  /** Every case. */
  public static final Scope ALL = new Scope(null, null);

  /** Whether an edition may hold cases that are run. */
  public boolean covers(Edition edition) {
    return instrument == null || instrument.equals(edition.instrument());
  }

  /** Whether the cases of a topic are run. */
  public boolean covers(Edition edition, String name) {
    return covers(edition) && (topic == null || topic.equals(name));
  }

  /** Whether what is wrong with a file below {@code test-data} belongs to this run. */
  public boolean coversFile(String path) {
    String[] names = path.split("/", -1);
    boolean inside = instrument == null || (names.length > 1 && names[1].equals(instrument));
    return inside && (topic == null || path.endsWith("/" + topic + ".yaml"));
  }
}
