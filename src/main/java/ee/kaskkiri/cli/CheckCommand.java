package ee.kaskkiri.cli;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.Voucher;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Finding.Level;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with a rule repository, as the gate of the service would. */
@Command(
    name = "check",
    description =
        "Reads and compiles the rules, looks for gaps and overlaps, checks act.yaml and runs the"
            + " cases: everything that lets the service refuse or take them.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri check                       the rules of the current directory",
      "  kaskkiri check my-rules",
      "  KASKKIRI_GATE=error kaskkiri check   warnings refuse nothing",
      "  kaskkiri check --suggest --topic NAME --out new-cases.yaml",
    })
final class CheckCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "directory with the folder 'rules' (default: KASKKIRI_REPOSITORY, else here)")
  private @Nullable Path directory;

  @Option(
      names = "--voucher",
      hidden = true,
      paramLabel = "FILE",
      description = "where to write that this content passed")
  private @Nullable Path voucher;

  @Option(
      names = "--suggest",
      description =
          "also shows gaps, overlaps and rows that never fire with examples, and looks for cases"
              + " that fire the rules no case fires; their expectation is left to you")
  private boolean suggest;

  @Option(names = "--instrument", paramLabel = "NAME", description = "suggest for this one only")
  private @Nullable String instrument;

  @Option(names = "--topic", paramLabel = "NAME", description = "suggest for this one only")
  private @Nullable String topic;

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      description =
          "where to write the suggested cases instead of showing them: a .yaml file for one topic,"
              + " or a directory; nothing is overwritten")
  private @Nullable Path written;

  CheckCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    if (!suggest && (instrument != null || topic != null || written != null)) {
      throw new ParameterException(
          command, "--instrument, --topic and --out say what --suggest is for; add --suggest.");
    }
    Strictness strictness = environment.strictness(command);
    Gate gate = new Gate(strictness);
    FileTree tree = environment.repository(command, directory);
    Suggesting suggesting = new Suggesting(environment, command, tree, strictness);
    Scope scope = suggest ? suggesting.scope(instrument, topic) : Scope.ALL;
    Gate.Result result;
    try (CaseProgress progress = new CaseProgress()) {
      result = gate.open(tree, progress);
    }
    PrintWriter out = command.getOut();
    result.findings().stream().map(Finding::line).forEach(out::println);
    boolean passed = result instanceof Gate.Passed;
    out.printf(
        "%s: %d errors, %d warnings; %d topics, %d cases, %d failed%n",
        passed ? "PASSED" : "REFUSED",
        count(result, Level.ERROR),
        count(result, Level.WARNING),
        result.report().topics().size(),
        result.report().cases(),
        result.report().failed());
    if (suggest) {
      suggesting.run(scope, written);
    }
    if (passed && voucher != null) {
      new Voucher(tree.hash(), strictness).write(voucher);
    }
    return passed ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private static long count(Gate.Result result, Level level) {
    return result.findings().stream().filter(finding -> finding.level() == level).count();
  }
}
