package ee.kaskkiri.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An act or support measure, with every edition of its rules.
 *
 * @param name name of its folder, used in addresses
 * @param editions its wordings, earliest first; never empty, never two in force on one day
 */
public record Instrument(String name, List<Edition> editions) {
  public Instrument {
    Objects.requireNonNull(name, "name");
    editions = List.copyOf(editions);
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("editions of " + name + " are empty");
    }
  }

  /** The edition in force on a day; empty if none was. */
  public Optional<Edition> inForceOn(LocalDate day) {
    return editions.stream().filter(edition -> edition.inForceOn(day)).findFirst();
  }

  /** The edition whose rules are the newest. */
  public Edition latest() {
    return editions.get(editions.size() - 1);
  }
}
