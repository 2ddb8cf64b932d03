package ee.kaskkiri.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One wording of an instrument's rules, in force from its first day on.
 *
 * @param instrument name of the instrument
 * @param firstDay first day in force, which is also its name
 * @param lastDay last day in force, included; null if it has no end of its own
 * @param act what {@code act.yaml} says
 * @param files its rule files, in the order of their names
 */
public record Edition(
    String instrument,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    Act act,
    List<RuleFile> files) {

  public Edition {
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(firstDay, "firstDay");
    Objects.requireNonNull(act, "act");
    files = List.copyOf(files);
  }

  /** Name of the edition: its first day, as {@code YYYY-MM-DD}. */
  public String name() {
    return firstDay.toString();
  }

  /** Folder of the edition inside the rule repository. */
  public String folder() {
    return RuleBook.RULES + "/" + instrument + "/" + name();
  }

  /** Whether the edition is in force on a day. */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
  }

  /** The days in force, for people: first day, dash, last day or nothing. */
  public String period() {
    return firstDay + " – " + (lastDay == null ? "" : lastDay);
  }
}
