package ee.kaskkiri.cli;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.record.AnchorLog;
import ee.kaskkiri.record.Fault;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Verification;
import ee.kaskkiri.record.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proves that the record is as it was written, or says where it is not. */
@Command(
    name = "verify",
    description = {
      "Walks the chains of all recorded decisions and names the first record that was altered,"
          + " removed, inserted or moved. May run beside the service."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri verify",
      "  kaskkiri verify --log service.log    also compare the anchors that a log holds",
      "",
      RecordSource.FOOTER,
      "Whoever can write the database can write the chains anew; a log that was copied elsewhere",
      "shows that.",
    })
final class VerifyCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "log of the service, or what was copied of it")
  private @Nullable Path log;

  VerifyCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    AnchorLog anchors = anchors(command);
    try (Database database = new RecordSource(environment).toRead(command)) {
      Verification found = verify(database, anchors);
      tell(command.getOut(), database, found);
      return found.whole() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    } catch (NotRecordedException e) {
      command.getErr().println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static Verification verify(Database database, AnchorLog anchors)
      throws NotRecordedException {
    try (VerifyProgress progress = new VerifyProgress()) {
      return new Verifier(database).verify(anchors, progress);
    }
  }

  private AnchorLog anchors(CommandLine command) {
    if (log == null) {
      return AnchorLog.EMPTY;
    }
    Path file = environment.directory().resolve(log);
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(command, "There is no file '" + log + "'.");
    }
    try {
      AnchorLog read = AnchorLog.read(file);
      if (read.size() == 0) {
        throw new ParameterException(command, "'" + log + "' holds no anchors.");
      }
      return read;
    } catch (IOException e) {
      throw new ParameterException(command, "'" + log + "' cannot be read: " + e.getMessage());
    }
  }

  private static void tell(PrintWriter out, Database database, Verification found) {
    Fault fault = found.fault();
    if (fault != null) {
      out.println(
          fault.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + fault.text());
      out.println(
          "  chain "
              + fault.chain()
              + ", record "
              + fault.number()
              + (fault.id() == null ? "" : ", decision " + fault.id()));
    }
    out.println(
        (fault == null ? "Whole: " : "NOT WHOLE; until there: ")
            + found.records()
            + " records in "
            + found.chains()
            + " chains, "
            + found.purged()
            + " purged, "
            + found.anchors()
            + " anchors compared; "
            + database.describe());
  }
}
