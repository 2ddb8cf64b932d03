package ee.kaskkiri.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Every topic of an edition, decided on one case.
 *
 * @param instrument which act or measure
 * @param on the day that counts
 * @param edition the wording in force on that day, by its first day
 * @param release the rules that decided
 * @param answers one for each topic, in the order of their names, each as if asked for alone
 */
public record Assessment(
    String instrument, LocalDate on, String edition, String release, List<Answer> answers) {
  public Assessment {
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(release, "release");
    answers = List.copyOf(answers);
  }
}
