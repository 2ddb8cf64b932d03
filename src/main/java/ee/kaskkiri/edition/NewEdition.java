package ee.kaskkiri.edition;

import ee.kaskkiri.engine.Compilation;
import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Instrument;
import ee.kaskkiri.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The next edition of an instrument, prepared.
 *
 * @param instrument name of the instrument
 * @param previous name of the edition that it was copied from
 * @param name its first day in force
 * @param files every file that is new or changed, by path
 * @param toLookAt what a person must look at, in sentences
 * @param touched paths of files of the previous edition that had to change
 * @param declaration what the change log must declare when the edition is published
 */
public record NewEdition(
    String instrument,
    String previous,
    String name,
    SortedMap<String, String> files,
    List<String> toLookAt,
    List<String> touched,
    String declaration) {
  static final String ACT = "act.yaml";

  public NewEdition {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    toLookAt = List.copyOf(toLookAt);
    touched = List.copyOf(touched);
  }

  /**
   * Copies the latest edition of an instrument forward.
   *
   * @param firstDay first day in force of the new one
   * @throws EditionRefusedException if the day is not after that of the latest edition, or a file
   *     cannot be read or compiled
   */
  public static NewEdition prepare(FileTree tree, Instrument instrument, LocalDate firstDay) {
    Edition previous = instrument.latest();
    Succession succession = new Succession(tree, previous, firstDay);
    succession.check();
    Map<String, String> files = new TreeMap<>(new CopiedRules(succession).files());
    Map<String, String> ended = new EndedEdition(succession).act();
    files.putAll(ended);

    FileTree withRules = succession.with(files);
    Edition copied = edition(withRules, instrument.name(), firstDay.toString());
    Compilation compiled = new EditionCompiler(Strictness.WARNING).compile(copied);
    if (compiled.edition().isEmpty()) {
      throw new EditionRefusedException(lines(compiled.findings()));
    }
    CopiedCases cases = new CopiedCases(succession, compiled.edition().get(), withRules);
    files.putAll(cases.files());
    EndedCases endedCases = new EndedCases(succession);
    files.putAll(endedCases.files());

    TreeMap<String, String> touched = new TreeMap<>(ended);
    touched.putAll(endedCases.files());
    List<String> toLookAt = new ArrayList<>(cases.toLookAt());
    toLookAt.addAll(endedCases.toLookAt());
    ChangeLog log = new ChangeLog(succession, toLookAt, List.copyOf(touched.keySet()));
    files.put(ChangeLog.PATH, log.text());
    return new NewEdition(
        instrument.name(),
        previous.name(),
        firstDay.toString(),
        new TreeMap<>(files),
        toLookAt,
        List.copyOf(touched.keySet()),
        log.declaration("New edition").strip());
  }

  /** The repository with the new edition. */
  public FileTree in(FileTree tree) {
    return Succession.with(tree, files);
  }

  private static Edition edition(FileTree tree, String instrument, String name) {
    RuleBook rules = RuleBook.read(tree);
    return rules.instrument(instrument).stream()
        .flatMap(one -> one.editions().stream())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new EditionRefusedException(lines(rules.findings())));
  }

  private static String lines(List<Finding> findings) {
    return "The rules do not compile, so that no edition can follow:\n"
        + String.join("\n", findings.stream().map(Finding::line).toList());
  }
}
