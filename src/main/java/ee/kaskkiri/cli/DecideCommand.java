package ee.kaskkiri.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import ee.kaskkiri.decision.Answer;
import ee.kaskkiri.decision.Decisions;
import ee.kaskkiri.decision.Identities;
import ee.kaskkiri.decision.Question;
import ee.kaskkiri.decision.batch.BatchQuestion;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
    description = {
      "Answers one request: the input is JSON, and so is the answer.",
      "With --in and --out it answers every line of a file, on all cores. A line is the input, or"
          + " {\"ref\": …, \"input\": {…}}. A file that ends in .csv is a table whose header names the"
          + " inputs by their paths, such as items[0].name. Nothing of it is recorded.",
      "A run that was killed goes on where it was when it is called again: the file of answers is"
          + " the same in the end, byte for byte."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every question has an answer",
      "1:some have none",
      "2:called wrongly, or the one question has a mistake",
      "3:the run broke off, because a file cannot be read or written",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri decide INSTRUMENT TOPIC --on 2020-01-31 input.json",
      "  kaskkiri decide INSTRUMENT TOPIC --on 2020-01-31 --outcome NAME - < input.json",
      "  kaskkiri decide INSTRUMENT TOPIC --on 2020-01-31 --in all.ndjson --out answers.ndjson",
      "",
      "Problems are written to standard error as problem documents (RFC 9457).",
    })
final class DecideCommand implements Callable<Integer> {
  private static final ObjectWriter JSON = ServiceJson.MAPPER.writerWithDefaultPrettyPrinter();

  private final Environment environment;
  private final InputStream input;
  private final OutputStream output;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "INSTRUMENT", description = "name of the instrument")
  private String instrument = "";

  @Parameters(index = "1", paramLabel = "TOPIC", description = "name of the topic")
  private String topic = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "FILE",
      description = "the one input; - is standard input")
  private @Nullable Path file;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description =
          "many inputs: newline-delimited JSON, or a table (.csv); also compressed (.gz); - is"
              + " standard input")
  private @Nullable Path in;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "where the answers to --in go: newline-delimited JSON, or a table (.csv), in which an"
              + " apostrophe stands before what a spreadsheet would take for a formula;"
              + " - is standard output")
  private @Nullable Path out;

  @Option(names = "--restart", description = "throw away what a killed run with --out has left")
  private boolean restart;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many lines of --in are decided at the same time (default: all cores)")
  private @Nullable Integer threads;

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

  DecideCommand(Environment environment, InputStream input, OutputStream output) {
    this.environment = environment;
    this.input = input;
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    requireFitting(command);
    Gate gate = new Gate(environment.strictness(command));
    FileTree tree = environment.repository(command, repository);
    try {
      Release release = gate.unchecked(tree);
      if (in != null && out != null) {
        return new DecideBatch(command, environment, input, output)
            .run(
                new BatchQuestion(release, instrument, topic, on, selection(command)),
                in,
                out,
                restart,
                threads == null ? Runtime.getRuntime().availableProcessors() : threads);
      }
      Answer answer =
          Decisions.alone()
              .decide(
                  Question.of(release, instrument, topic, on, selection(command), body(command)),
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

  private void requireFitting(CommandLine command) {
    if ((in == null) != (out == null)) {
      throw new ParameterException(command, "--in and --out go together.");
    }
    if (in == null && file == null) {
      throw new ParameterException(command, "Give FILE for one input, or --in and --out for many.");
    }
    if (in != null && file != null) {
      throw new ParameterException(command, "Give either FILE or --in, not both.");
    }
    if (restart && out == null) {
      throw new ParameterException(command, "--restart goes with --out.");
    }
    if (threads != null && out == null) {
      throw new ParameterException(command, "--threads goes with --out.");
    }
    if (threads != null && threads < 1) {
      throw new ParameterException(
          command, "--threads takes a number from 1 on, not " + threads + ".");
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
    if (file == null || file.toString().equals("-")) {
      return input.readAllBytes();
    }
    Path path = environment.directory().resolve(file);
    if (!Files.isRegularFile(path)) {
      throw new ParameterException(command, "There is no file '" + file + "'.");
    }
    return Files.readAllBytes(path);
  }
}
