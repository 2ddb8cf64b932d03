package ee.kaskkiri.workbench.check;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.Progress;
import ee.kaskkiri.regression.suggest.Checker;
import ee.kaskkiri.regression.suggest.EditionChecks;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.workbench.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Puts drafts through the gate, without consequence. */
public final class DraftCheck {
  private static final String READING = "reading";
  private static final String COMPILING = "compiling";
  private static final String CASES = "cases";
  private static final String TABLES = "tables";
  private static final String SUGGESTIONS = "suggestions";

  private final Gate gate;
  private final Releases releases;

  /** Checks as strictly as the gate does. */
  public DraftCheck(Strictness strictness, Releases releases) {
    this.gate = new Gate(strictness);
    this.releases = releases;
  }

  /**
   * What the gate would say.
   *
   * @param base what the draft began with; editions that differ from it are looked at closely
   * @param suggest whether to look for cases for rules that none fires
   * @throws java.util.concurrent.CancellationException if the steps stop it
   */
  public CheckResult run(FileTree base, FileTree files, boolean suggest, Steps steps) {
    steps.at(READING, 0, 1);
    RuleBook rules = RuleBook.read(files);
    CaseBook cases = CaseBook.read(files, rules);
    List<Finding> frozen = releases.frozen(files);
    steps.at(READING, 1, 1);
    int editions = rules.editions().size();
    AtomicInteger compiling = new AtomicInteger();
    Gate.Result result =
        gate.open(
            files,
            releases.current(),
            edition -> steps.at(COMPILING, compiling.getAndIncrement(), editions),
            (done, total) -> steps.at(CASES, done, total));
    List<EditionChecks> checks =
        checks(new Checker(files, rules, cases), changed(base, files, result), suggest, steps);
    return new CheckResult(
        files.hash(),
        frozen.isEmpty() && result instanceof Gate.Passed,
        Stream.concat(frozen.stream(), result.findings().stream()).toList(),
        result.report(),
        checks);
  }

  private static List<EditionChecks> checks(
      Checker checker, List<CompiledEdition> changed, boolean suggest, Steps steps) {
    List<EditionChecks> checks = new ArrayList<>();
    for (CompiledEdition edition : changed) {
      steps.at(TABLES, checks.size(), changed.size());
      Progress progress = (done, total) -> steps.at(SUGGESTIONS, done, total);
      checks.add(checker.check(edition, null, suggest, progress));
    }
    steps.at(TABLES, checks.size(), changed.size());
    return checks;
  }

  private static List<CompiledEdition> changed(FileTree base, FileTree files, Gate.Result result) {
    return result.compiled().stream().filter(one -> differs(base, files, one.edition())).toList();
  }

  private static boolean differs(FileTree base, FileTree files, Edition edition) {
    String cases = RuleBook.CASES + edition.folder().substring(RuleBook.RULES.length());
    return Stream.of(edition.folder(), cases)
        .anyMatch(folder -> !base.below(folder).hash().equals(files.below(folder).hash()));
  }
}
