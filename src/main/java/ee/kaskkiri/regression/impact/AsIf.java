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

  /**
   * Which edition of the second release answers: the coming one answers what the one before does,
   * and nothing else.
   *
   * @param first the edition of the first release that answers
   * @param second the edition of the second release in force on that day
   */
  Optional<Edition> answering(Optional<Edition> first, Optional<Edition> second, Side to) {
    return first.filter(edition -> is(edition, before)).isPresent()
        ? to.rules().instrument(instrument).stream()
            .flatMap(all -> all.editions().stream())
            .filter(edition -> is(edition, after))
            .findFirst()
        : second.filter(edition -> !is(edition, after));
  }

  private boolean is(Edition edition, LocalDate firstDay) {
    return edition.instrument().equals(instrument) && edition.firstDay().equals(firstDay);
  }
}
