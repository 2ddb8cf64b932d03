package ee.kaskkiri.release;

import ee.kaskkiri.engine.Compilation;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.Lazy;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.CodeCoverage;
import ee.kaskkiri.regression.Progress;
import ee.kaskkiri.regression.Regression;
import ee.kaskkiri.regression.RegressionReport;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Finding.Level;
import ee.kaskkiri.rules.RuleBook;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets the content of a rule repository become a release, or says why not. */
public final class Gate {
  private static final Comparator<Finding> BY_FILE =
      Comparator.comparing(Finding::file).thenComparing(Finding::level);

  private final Strictness strictness;
  private final Function<Edition, Compilation> compile;
  private final Function<Edition, Compilation> known;
  private final Function<Edition, List<Finding>> validate;

  /** A gate that refuses warnings as well, or only errors. */
  public Gate(Strictness strictness) {
    this(strictness, new EditionCompiler(strictness));
  }

  private Gate(Strictness strictness, EditionCompiler compiler) {
    this(strictness, compiler::compile, compiler::compileKnown, compiler::validate);
  }

  Gate(
      Strictness strictness,
      Function<Edition, Compilation> compile,
      Function<Edition, List<Finding>> validate) {
    this(strictness, compile, compile, validate);
  }

  private Gate(
      Strictness strictness,
      Function<Edition, Compilation> compile,
      Function<Edition, Compilation> known,
      Function<Edition, List<Finding>> validate) {
    this.strictness = strictness;
    this.compile = compile;
    this.known = known;
    this.validate = validate;
  }

  /** What the gate says. */
  public sealed interface Result {
    /** Everything that was found, by file. */
    List<Finding> findings();

    /** What came of the cases. */
    RegressionReport report();

    /** The editions that could be compiled. */
    List<CompiledEdition> compiled();
  }

  /**
   * The content may decide.
   *
   * @param release the content, compiled
   * @param report what came of its cases
   */
  public record Passed(Release release, RegressionReport report) implements Result {
    @Override
    public List<Finding> findings() {
      return release.findings();
    }

    @Override
    public List<CompiledEdition> compiled() {
      return release.compiled();
    }
  }

  /**
   * The content may not decide.
   *
   * @param findings why, by file; failed cases are among them
   * @param report what came of those cases that could be run
   * @param compiled the editions that could be compiled
   */
  public record Refused(
      List<Finding> findings, RegressionReport report, List<CompiledEdition> compiled)
      implements Result {
    public Refused {
      findings = List.copyOf(findings);
      Objects.requireNonNull(report, "report");
      compiled = List.copyOf(compiled);
    }

    /** Refused content of which nothing is kept. */
    public Refused(List<Finding> findings, RegressionReport report) {
      this(findings, report, List.of());
    }
  }

  /** Reads, compiles, validates, runs every case. */
  public Result open(FileTree tree) {
    return open(tree, Progress.SILENT);
  }

  /** Reads, compiles, validates, runs every case; tells how far the cases are. */
  public Result open(FileTree tree, Progress progress) {
    return open(tree, edition -> Optional.empty(), progress);
  }

  /**
   * Reads, compiles, validates, runs every case. An edition that another release has as it is was
   * compiled and validated already; its cases are run all the same.
   */
  public Result open(FileTree tree, Release like, Progress progress) {
    return open(tree, edition -> like.examined(edition, strictness), progress);
  }

  /**
   * The same, for somebody who looks on.
   *
   * @param compiling is told each edition before it is compiled, and stops the work by throwing
   * @param progress is told how far the cases are, and stops the work by throwing
   */
  public Result open(FileTree tree, Release like, Consumer<Edition> compiling, Progress progress) {
    return open(
        tree,
        edition -> {
          compiling.accept(edition);
          return like.examined(edition, strictness);
        },
        progress);
  }

  private Result open(
      FileTree tree, Function<Edition, Optional<Compilation>> known, Progress progress) {
    RuleBook rules = RuleBook.read(tree);
    CaseBook cases = CaseBook.read(tree, rules);
    List<Compilation> compiled =
        rules.editions().stream()
            .map(edition -> known.apply(edition).orElseGet(() -> examine(edition)))
            .toList();
    List<CompiledEdition> usable =
        compiled.stream().flatMap(one -> one.edition().stream()).toList();
    RegressionReport report =
        new Regression(rules, cases).run(tree.hash(), usable, Scope.ALL, progress);

    List<Finding> findings =
        Stream.of(
                rules.findings().stream(),
                compiled.stream().flatMap(one -> one.findings().stream()),
                report.findings().stream(),
                report.failures(),
                usable.stream().flatMap(one -> ActCheck.of(one, codes(report, one)).stream()))
            .flatMap(Function.identity())
            .distinct()
            .sorted(BY_FILE)
            .toList();
    if (findings.stream().anyMatch(this::refuses)) {
      return new Refused(findings, report, usable);
    }
    return new Passed(Release.of(tree, rules, cases, compiled, findings), report);
  }

  /**
   * The release of content that passed before, without checking it again; it is compiled in the
   * background, and whoever asks for an edition waits for it.
   */
  public Release vouchedFor(FileTree tree) {
    RuleBook rules = RuleBook.read(tree);
    return new Release(
        tree,
        rules,
        Lazy.of(() -> CaseBook.read(tree, rules)),
        CompiledEditions.inBackground(rules.editions(), edition -> compiled(edition, known)),
        rules.findings());
  }

  /** The release of content that passed before; an edition is compiled when it is asked for. */
  public Release passedBefore(FileTree tree) {
    RuleBook rules = RuleBook.read(tree);
    return new Release(
        tree,
        rules,
        Lazy.of(() -> CaseBook.read(tree, rules)),
        CompiledEditions.whenAsked(rules.editions(), edition -> compiled(edition, known)),
        rules.findings());
  }

  /**
   * The release of content that nobody checked, for trying one request; an edition is compiled when
   * it is asked for.
   *
   * @throws RefusedException if the files cannot be read, or an edition does not compile
   */
  public Release unchecked(FileTree tree) {
    Release release = asFarAsReadable(tree);
    if (Finding.anyError(release.findings())) {
      throw new RefusedException(release.findings());
    }
    return release;
  }

  /**
   * What of some content can be read, for people who write it: instruments that cannot be read are
   * missing, and an edition is compiled when it is asked for.
   */
  public Release asFarAsReadable(FileTree tree) {
    RuleBook rules = RuleBook.read(tree);
    return new Release(
        tree,
        rules,
        Lazy.of(() -> CaseBook.read(tree, rules)),
        CompiledEditions.whenAsked(rules.editions(), edition -> compiled(edition, compile)),
        rules.findings());
  }

  private static CompiledEdition compiled(Edition edition, Function<Edition, Compilation> compile) {
    Compilation compilation = new GuardedCompiler(compile).compile(edition);
    return compilation.edition().orElseThrow(() -> new RefusedException(compilation.findings()));
  }

  private boolean refuses(Finding finding) {
    return switch (finding.level()) {
      case ERROR -> true;
      case WARNING -> strictness == Strictness.WARNING;
      case INFO -> false;
    };
  }

  /** Compiles and validates. */
  private Compilation examine(Edition edition) {
    Compilation compilation = new GuardedCompiler(compile).compile(edition);
    Compilation validation = new GuardedCompiler(this::validate).compile(edition);
    return new Compilation(compilation.edition(), told(List.of(compilation, validation)));
  }

  /** What the compiler lets pass with a warning, the validator does not make an error. */
  private static List<Finding> told(List<Compilation> compiled) {
    Set<Finding> all =
        compiled.stream().flatMap(one -> one.findings().stream()).collect(Collectors.toSet());
    return compiled.stream()
        .flatMap(one -> one.findings().stream())
        .filter(finding -> finding.level() == Level.WARNING || !all.contains(asWarning(finding)))
        .toList();
  }

  private static Finding asWarning(Finding finding) {
    return new Finding(
        Level.WARNING, finding.file(), finding.place(), finding.message(), finding.mend());
  }

  private Compilation validate(Edition edition) {
    return new Compilation(Optional.empty(), validate.apply(edition));
  }

  private static Set<String> codes(RegressionReport report, CompiledEdition compiled) {
    return report.topics().stream()
        .filter(topic -> topic.instrument().equals(compiled.edition().instrument()))
        .filter(topic -> topic.edition().equals(compiled.edition().name()))
        .flatMap(topic -> topic.codes().stream())
        .map(CodeCoverage::code)
        .collect(Collectors.toSet());
  }
}
