package ee.kaskkiri.workbench;

import java.util.Objects;

/**
 * The edition that a draft begins.
 *
 * @param instrument whose edition
 * @param edition its first day in force
 * @param from the edition that it was copied from
 */
public record BegunEdition(String instrument, String edition, String from) {
  public BegunEdition {
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(from, "from");
  }
}
