package ee.kaskkiri.workbench;

import ee.kaskkiri.edition.EditionRefusedException;
import ee.kaskkiri.edition.NewEdition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Instrument;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.workbench.DraftRefusedException.Why;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a draft stands on: a release, and the copy of its latest edition if it begins one.
 *
 * @param release every file of the release
 * @param edition the edition as it is begun from that release; null if the draft begins none
 */
record Ground(FileTree release, @Nullable NewEdition edition) {
  /**
   * The ground of a draft in a release.
   *
   * @throws DraftRefusedException if its edition cannot follow there
   */
  static Ground of(FileTree release, @Nullable BegunEdition begun) {
    return new Ground(
        release,
        begun == null ? null : next(release, begun.instrument(), LocalDate.parse(begun.edition())));
  }

  /**
   * The next edition of an instrument.
   *
   * @throws DraftRefusedException if no such edition can follow
   */
  static NewEdition next(FileTree release, String instrument, LocalDate firstDay) {
    RuleBook rules = RuleBook.read(release);
    Instrument found =
        rules
            .instrument(instrument)
            .orElseThrow(
                () ->
                    invalid(
                        "There is no instrument '"
                            + instrument
                            + "'; there are "
                            + String.join(", ", rules.instruments().keySet())
                            + "."));
    try {
      return NewEdition.prepare(release, found, firstDay);
    } catch (EditionRefusedException e) {
      throw invalid(String.valueOf(e.getMessage()));
    }
  }

  private static DraftRefusedException invalid(String message) {
    return new DraftRefusedException(Why.INVALID, message);
  }

  /** The text of a file before anybody wrote in the draft; null if there is none. */
  @Nullable String text(String path) {
    return copied().contains(path) && edition != null
        ? edition.files().get(path)
        : release.text(path).orElse(null);
  }

  /** Paths of the files that the new edition has, or changes. */
  Set<String> copied() {
    Set<String> paths = new TreeSet<>();
    if (edition != null) {
      paths.addAll(edition.files().keySet());
      paths.remove(RulePath.CHANGE_LOG);
    }
    return paths;
  }
}
