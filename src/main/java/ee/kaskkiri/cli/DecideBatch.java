package ee.kaskkiri.cli;

import ee.kaskkiri.decision.AskedTopic;
import ee.kaskkiri.decision.Decisions;
import ee.kaskkiri.decision.Identities;
import ee.kaskkiri.decision.SelectionText;
import ee.kaskkiri.decision.batch.BatchQuestion;
import ee.kaskkiri.decision.batch.LineDecider;
import ee.kaskkiri.decision.batch.file.AnswerForm;
import ee.kaskkiri.decision.batch.file.Asked;
import ee.kaskkiri.decision.batch.file.BatchFileException;
import ee.kaskkiri.decision.batch.file.CsvForm;
import ee.kaskkiri.decision.batch.file.FileBatch;
import ee.kaskkiri.decision.batch.file.JsonForm;
import ee.kaskkiri.decision.batch.file.Summary;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Answers the lines of a file, each as a request of its own, on all cores. */
final class DecideBatch {
  private static final String STANDARD = "-";
  private static final String TABLE = ".csv";
  private static final String COMPRESSED = ".gz";
  private static final int BROKEN_OFF = 3;

  private final CommandLine command;
  private final Environment environment;
  private final InputStream input;
  private final OutputStream output;
  private boolean inputTaken;

  DecideBatch(
      CommandLine command, Environment environment, InputStream input, OutputStream output) {
    this.command = command;
    this.environment = environment;
    this.input = input;
    this.output = output;
  }

  /**
   * Answers.
   *
   * @param in where the lines are; - is standard input
   * @param out where the answers go; - is standard output
   * @param restart whether what a run before it left is thrown away
   * @param threads how many lines are answered at the same time
   */
  int run(BatchQuestion question, Path in, Path out, boolean restart, int threads)
      throws IOException {
    AskedTopic topic =
        AskedTopic.find(
            question.release(),
            question.instrument(),
            question.topic(),
            question.on(),
            question.selection());
    requireForm(out);
    FileBatch batch = batch(question, topic, in, out, threads);
    Summary summary;
    try {
      summary = run(batch, in, out, restart);
    } catch (ReadInput.UnreadableException e) {
      return brokenOff("'" + in + "' cannot be read", e);
    } catch (IOException e) {
      return brokenOff("'" + out + "' cannot be written", e);
    }
    PrintWriter people = standard(out) ? command.getErr() : command.getOut();
    BatchText.lines(summary, topic).forEach(people::println);
    return summary.problems().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private int brokenOff(String what, IOException why) {
    command.getErr().println("The run broke off: " + what + " (" + reason(why) + ").");
    return BROKEN_OFF;
  }

  private static String reason(IOException why) {
    IOException said = why instanceof ReadInput.UnreadableException read ? read.why() : why;
    String message = said.getMessage();
    return message == null || said instanceof FileSystemException ? said.toString() : message;
  }

  private Summary run(FileBatch batch, Path in, Path out, boolean restart) throws IOException {
    boolean table = form(in).equals(TABLE);
    try (BatchProgress progress = new BatchProgress(in.toString(), total(in))) {
      if (standard(out)) {
        return batch.run(() -> open(in), table, output, progress);
      }
      Path target = environment.directory().resolve(out);
      FileBatch.Result result = batch.run(() -> open(in), table, target, restart, progress);
      if (result.before() > 0) {
        command.getErr().println("Went on after " + result.before() + " lines of a run before.");
      }
      return result.summary();
    } catch (BatchFileException e) {
      throw new ParameterException(
          command, e.getMessage() + " Name another file for --out, or begin anew with --restart.");
    }
  }

  private void requireForm(Path out) {
    if (compressed(out)) {
      throw new ParameterException(
          command, "Answers are not compressed. Name a file for --out without " + COMPRESSED + ".");
    }
  }

  private static FileBatch batch(
      BatchQuestion question, AskedTopic topic, Path in, Path out, int threads) throws IOException {
    Asked asked =
        new Asked(
            question.instrument(),
            question.topic(),
            question.on(),
            SelectionText.write(question.selection()),
            question.release().id(),
            Commands.Version.number(),
            form(in) + " to " + form(out));
    AnswerForm answers =
        form(out).equals(TABLE)
            ? new CsvForm(topic.outcomes(), ServiceJson.MAPPER)
            : new JsonForm(ServiceJson.MAPPER);
    LineDecider decider = new LineDecider(Decisions.alone(), new Identities(), question);
    return new FileBatch(asked, topic, decider, answers, threads);
  }

  private static boolean standard(Path file) {
    return file.toString().equals(STANDARD);
  }

  private static String form(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(TABLE) || name.endsWith(TABLE + COMPRESSED) ? TABLE : ".ndjson";
  }

  private static boolean compressed(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
  }

  private long total(Path in) throws IOException {
    return standard(in) || compressed(in) ? -1 : Files.size(file(in));
  }

  private Path file(Path in) {
    Path file = environment.directory().resolve(in);
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(command, "There is no file '" + in + "'.");
    }
    return file;
  }

  private InputStream open(Path in) throws IOException {
    if (standard(in)) {
      if (inputTaken) {
        throw new ParameterException(
            command,
            "Standard input cannot be read again. Name a file for --in to go on with a run that was"
                + " ended, or begin anew with --restart.");
      }
      inputTaken = true;
      return ReadInput.of(() -> input);
    }
    Path file = file(in);
    return ReadInput.of(
        () -> {
          InputStream bytes = Files.newInputStream(file);
          return compressed(in) ? new BufferedInputStream(new GZIPInputStream(bytes)) : bytes;
        });
  }
}
