package ee.kaskkiri.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the releases of a service that runs. */
@Command(
    name = "releases",
    description = "Lists what came to the gate of a running service, and what became of it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri releases                 the latest twenty",
      "  kaskkiri releases --limit 1000    more of them",
      "  kaskkiri releases --json          everything that is known, as JSON",
    })
final class ReleasesCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ServiceOption where = new ServiceOption();

  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      description = "how many at most (default: ${DEFAULT-VALUE})")
  private int limit = 20;

  @Option(names = "--json", description = "everything that is known, as JSON")
  private boolean json;

  ReleasesCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    try {
      JsonNode releases = where.service(command, environment).get("/api/releases?limit=" + limit);
      if (json) {
        command.getOut().println(releases.toPrettyString());
      } else {
        ReleaseLines.of(releases).forEach(command.getOut()::println);
      }
      return CommandLine.ExitCode.OK;
    } catch (Service.ProblemAnswer e) {
      command.getErr().println(e.getMessage());
      return e.exitCode();
    }
  }
}
