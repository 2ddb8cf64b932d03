package ee.kaskkiri.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import ee.kaskkiri.decision.Answer;
import ee.kaskkiri.decision.Decisions;
import ee.kaskkiri.decision.Identities;
import ee.kaskkiri.decision.Question;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers one request, as the service would. */
@Command(
    name = "decide",
    description = "Answers one request: the input is JSON, and so is the answer.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri decide INSTRUMENT TOPIC --on 2020-01-31 input.json",
      "  kaskkiri decide INSTRUMENT TOPIC --on 2020-01-31 --outcome NAME - < input.json",
      "",
      "Problems are written to standard error as problem documents (RFC 9457).",
    })
final class DecideCommand implements Callable<Integer> {
  private static final ObjectWriter JSON = ServiceJson.MAPPER.writerWithDefaultPrettyPrinter();

  private final Environment environment;
  private final InputStream input;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "INSTRUMENT", description = "name of the instrument")
  private String instrument = "";

  @Parameters(index = "1", paramLabel = "TOPIC", description = "name of the topic")
  private String topic = "";

  @Parameters(index = "2", paramLabel = "FILE", description = "the input; - is standard input")
  private Path file = Path.of("-");

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "the day that counts, YYYY-MM-DD")
  private LocalDate on = LocalDate.MIN;

  @Option(
      names = "--outcome",
      paramLabel = "NAME",
      description = "only this outcome and what it needs; may be repeated")
  private Set<String> outcomes = new LinkedHashSet<>();

  @Option(names = "--service", paramLabel = "NAME", description = "a decision service of the model")
  private @Nullable String service;

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = "directory with the folder 'rules' (default: KASKKIRI_REPOSITORY, else here)")
  private @Nullable Path repository;

  DecideCommand(Environment environment, InputStream input) {
    this.environment = environment;
    this.input = input;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    Gate gate = new Gate(environment.strictness(command));
    FileTree tree = environment.repository(command, repository);
    try {
      Answer answer =
          Decisions.alone()
              .decide(
                  Question.of(
                      gate.unchecked(tree),
                      instrument,
                      topic,
                      on,
                      selection(command),
                      body(command)),
                  new Identities().next());
      command.getOut().println(JSON.writeValueAsString(answer));
      return CommandLine.ExitCode.OK;
    } catch (ProblemException e) {
      command.getErr().println(JSON.writeValueAsString(e.problem()));
      return e.problem().status() < 500
          ? CommandLine.ExitCode.USAGE
          : CommandLine.ExitCode.SOFTWARE;
    } catch (RefusedException e) {
      e.findings().stream().map(Finding::line).forEach(command.getErr()::println);
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private Selection selection(CommandLine command) {
    if (service == null) {
      return outcomes.isEmpty() ? Selection.ALL : new Selection.Outcomes(outcomes);
    }
    if (!outcomes.isEmpty()) {
      throw new ParameterException(command, "Give either --service or --outcome, not both.");
    }
    return new Selection.Service(service);
  }

  private byte[] body(CommandLine command) throws IOException {
    if (file.toString().equals("-")) {
      return input.readAllBytes();
    }
    Path path = environment.directory().resolve(file);
    if (!Files.isRegularFile(path)) {
      throw new ParameterException(command, "There is no file '" + file + "'.");
    }
    return Files.readAllBytes(path);
  }
}
