package ee.kaskkiri.cli;

import ee.kaskkiri.engine.Compilation;
import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.Parallel;
import ee.kaskkiri.regression.Regression;
import ee.kaskkiri.regression.RegressionReport;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.regression.report.ReportFormat;
import ee.kaskkiri.regression.report.TerminalReport;
import ee.kaskkiri.release.GuardedCompiler;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Finding.Level;
import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases of a rule repository. */
@Command(
    name = "regress",
    description = "Runs the cases below 'test-data' and tells which rules they fire.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri regress                               every case of the current directory",
      "  kaskkiri regress --topic NAME my-rules         the cases of one topic",
      "  kaskkiri regress --report run.xml --report run.html",
    })
final class RegressCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description =
          "directory with 'rules' and 'test-data' (default: KASKKIRI_REPOSITORY, else here)")
  private @Nullable Path directory;

  @Option(names = "--instrument", paramLabel = "NAME", description = "only this instrument")
  private @Nullable String instrument;

  @Option(names = "--topic", paramLabel = "NAME", description = "only this topic")
  private @Nullable String topic;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "also write JUnit XML (.xml), a page (.html) or data (.json); may be repeated")
  private List<Path> reports = List.of();

  RegressCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    reports.forEach(file -> format(command, file));
    EditionCompiler compiler = new EditionCompiler(environment.strictness(command));
    FileTree tree = environment.repository(command, directory);
    RuleBook rules = RuleBook.read(tree);
    Scope scope = Scopes.of(command, rules, instrument, topic);

    List<Edition> editions = rules.editions().stream().filter(scope::covers).toList();
    List<Compilation> compiled =
        Parallel.map(editions, new GuardedCompiler(compiler::compile)::compile);
    RegressionReport cases;
    try (CaseProgress progress = new CaseProgress()) {
      cases =
          new Regression(rules, CaseBook.read(tree, rules))
              .run(
                  tree.hash(),
                  compiled.stream().flatMap(one -> one.edition().stream()).toList(),
                  scope,
                  progress);
    }
    RegressionReport report = withErrors(cases, rules, compiled);
    TerminalReport.lines(report).forEach(command.getOut()::println);
    reports.forEach(file -> write(command, report, file));
    return report.passed() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  /** Rules that cannot be used fail the run as well. */
  private static RegressionReport withErrors(
      RegressionReport report, RuleBook rules, List<Compilation> compiled) {
    Stream<Finding> errors =
        Stream.concat(
                rules.findings().stream(),
                compiled.stream().flatMap(one -> one.findings().stream()))
            .filter(finding -> finding.level() == Level.ERROR);
    return new RegressionReport(
        report.release(),
        report.topics(),
        Stream.of(errors, report.findings().stream()).flatMap(Function.identity()).toList());
  }

  private static ReportFormat format(CommandLine command, Path file) {
    return ReportFormat.of(file)
        .orElseThrow(
            () ->
                new ParameterException(
                    command, "--report " + file + ": the file must end in .xml, .html or .json."));
  }

  private void write(CommandLine command, RegressionReport report, Path file) {
    try {
      format(command, file).write(report, environment.directory().resolve(file));
    } catch (IOException e) {
      throw new ParameterException(command, "--report " + file + " cannot be written: " + e);
    }
  }
}
