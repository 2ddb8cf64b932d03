package ee.kaskkiri.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a release of a running service decide from now on. */
@Command(
    name = "activate",
    description = "Makes a release decide from now on: a way back or forward.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri releases",
      "  kaskkiri activate 9f2c31aa05be --reason 'the new table was wrong'",
      "",
      "It stays active until there is new content in the rule repository.",
    })
final class ActivateCommand implements Callable<Integer> {
  private static final String RELEASE = "[0-9a-f]{4,64}";

  private final Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ServiceOption where = new ServiceOption();

  @Parameters(
      index = "0",
      paramLabel = "RELEASE",
      description = "hash of the release, or a beginning of it that fits no other")
  private String release = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why")
  private String reason = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description =
          "who asks (default: the name of the user of this machine; with a key, its holder)")
  private @Nullable String by;

  ActivateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    if (!release.matches(RELEASE)) {
      throw new ParameterException(
          command,
          "'" + release + "' is no beginning of a release: 4 to 64 of the characters 0-9 and a-f.");
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", reason);
    String who = who();
    if (!who.isBlank()) {
      body.put("by", who);
    }
    try {
      JsonNode active =
          where.service(command, environment).post("/api/releases/" + release + "/activate", body);
      command.getOut().println("Active: " + active.path("release").asText());
      return CommandLine.ExitCode.OK;
    } catch (Service.ProblemAnswer e) {
      command.getErr().println(e.getMessage());
      return e.exitCode();
    }
  }

  /** A service that is sent a key knows by itself who asks. */
  private String who() {
    if (by != null) {
      return by;
    }
    return ServiceOption.bringsKey(environment) ? "" : System.getProperty("user.name", "");
  }
}
