package ee.kaskkiri.regression.impact;

import ee.kaskkiri.rules.Edition;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A coming edition that is asked as if it had been law already: what one edition of the first
 * release answers, it answers too, on the same day, so that nothing but the rules differs.
 *
 * @param instrument whose editions
 * @param before first day of the edition that it is set against
 * @param after first day of the coming edition
 */
public record AsIf(String instrument, LocalDate before, LocalDate after) {
  public AsIf {
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** Whether the coming edition answers besides this one. */
  boolean covers(Optional<Edition> edition) {
    return edition
        .filter(one -> one.instrument().equals(instrument) && one.firstDay().equals(before))
        .isPresent();
  }

  /** The coming edition of a release; empty if it has none such. */
  Optional<Edition> of(Side side) {
    return side.rules().instrument(instrument).stream()
        .flatMap(all -> all.editions().stream())
        .filter(edition -> edition.firstDay().equals(after))
        .findFirst();
  }
}
