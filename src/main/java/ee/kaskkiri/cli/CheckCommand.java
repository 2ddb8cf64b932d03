package ee.kaskkiri.cli;

import ee.kaskkiri.engine.Strictness;
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

  CheckCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    Strictness strictness = environment.strictness(command);
    Gate gate = new Gate(strictness);
    FileTree tree = environment.repository(command, directory);
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
    if (passed && voucher != null) {
      new Voucher(tree.hash(), strictness).write(voucher);
    }
    return passed ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private static long count(Gate.Result result, Level level) {
    return result.findings().stream().filter(finding -> finding.level() == level).count();
  }
}
