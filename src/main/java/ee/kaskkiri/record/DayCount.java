package ee.kaskkiri.record;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many records of a day are alike.
 *
 * @param day on which they were decided
 * @param instrument which act or measure
 * @param topic which question; null if none was answered
 * @param edition first day of the wording in force; null if none was
 * @param release hash of the rules that decided
 * @param outcome what became of them
 * @param verdict value of the verdict; null if there is none
 * @param decisions how many
 */
public record DayCount(
    LocalDate day,
    String instrument,
    @Nullable String topic,
    @Nullable String edition,
    String release,
    Outcome outcome,
    @Nullable String verdict,
    long decisions) {
  public DayCount {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(outcome, "outcome");
  }
}
