package ee.kaskkiri.cli;

import ee.kaskkiri.edition.EditionFiles;
import ee.kaskkiri.edition.EditionRefusedException;
import ee.kaskkiri.edition.NewEdition;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Instrument;
import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prepares the next edition of an instrument. */
@Command(
    name = "new-edition",
    description =
        "Copies the latest edition of an instrument forward: rules, cases and act file under the"
            + " new first day in force, and an entry in the change log. What it writes passes the"
            + " gate if the latest edition does; the law that changed is then written into it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri new-edition INSTRUMENT 2026-01-01",
      "  kaskkiri new-edition INSTRUMENT 2026-01-01 my-rules",
    })
final class NewEditionCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "INSTRUMENT", description = "name of the instrument")
  private String instrument = "";

  @Parameters(
      index = "1",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "first day in force of the new edition, YYYY-MM-DD")
  private LocalDate firstDay = LocalDate.MIN;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "DIR",
      description = "directory with the folder 'rules' (default: KASKKIRI_REPOSITORY, else here)")
  private @Nullable Path directory;

  NewEditionCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    Path place = environment.repositoryDirectory(command, directory);
    FileTree tree = environment.repository(command, place);
    RuleBook rules = RuleBook.read(tree);
    Instrument known =
        rules
            .instrument(instrument)
            .orElseThrow(
                () ->
                    Unknown.name(command, "instrument", instrument, rules.instruments().keySet()));
    NewEdition edition = prepared(command, tree, known);
    Gate.Result result = new Gate(environment.strictness(command)).open(edition.in(tree));
    try {
      EditionFiles.write(place, edition);
    } catch (IOException e) {
      throw new ParameterException(
          command, "The edition cannot be written, and nothing was changed: " + e);
    }
    tell(command.getOut(), edition, result);
    return result instanceof Gate.Passed ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private NewEdition prepared(CommandLine command, FileTree tree, Instrument known) {
    try {
      return NewEdition.prepare(tree, known, firstDay);
    } catch (EditionRefusedException e) {
      throw new ParameterException(command, e.getMessage());
    }
  }

  private static void tell(PrintWriter out, NewEdition edition, Gate.Result result) {
    out.printf(
        "%s %s is prepared, copied from %s. Written:%n",
        edition.instrument(), edition.name(), edition.previous());
    edition.files().keySet().forEach(path -> out.println("  " + path));
    if (!edition.touched().isEmpty()) {
      out.println(
          "Of the previous edition had to change, because the new one is in force on its days"
              + " (files of rules are declared as a Correction in the change log):");
      edition.touched().forEach(path -> out.println("  " + path));
    }
    if (!edition.toLookAt().isEmpty()) {
      out.println("To be looked at:");
      edition.toLookAt().forEach(line -> out.println("  " + line));
    }
    if (result instanceof Gate.Passed) {
      out.println("The gate lets it pass as it is.");
    } else {
      out.println("The gate does not let it pass yet:");
      result.findings().stream().map(Finding::line).forEach(line -> out.println("  " + line));
    }
    out.println("What is next:");
    out.println(
        "  1. write what the law changed into the rule files, with new codes for new reasons");
    out.println("  2. mend act.yaml: act, coverage, readings, retired");
    out.println("  3. add cases for the days before and after the change; finish the change log");
    out.printf(
        "  4. kaskkiri check; kaskkiri diff --instrument %s --editions %s..%s%n",
        edition.instrument(), edition.previous(), edition.name());
  }
}
