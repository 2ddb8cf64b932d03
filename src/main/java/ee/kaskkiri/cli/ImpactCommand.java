package ee.kaskkiri.cli;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.decision.RecordPortfolio;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.record.StoredRecords;
import ee.kaskkiri.regression.CaseKind;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.regression.impact.CasePortfolio;
import ee.kaskkiri.regression.impact.Defaults;
import ee.kaskkiri.regression.impact.Impact;
import ee.kaskkiri.regression.impact.ImpactReport;
import ee.kaskkiri.regression.impact.LinePortfolio;
import ee.kaskkiri.regression.impact.Portfolio;
import ee.kaskkiri.regression.impact.Side;
import ee.kaskkiri.regression.impact.report.ImpactTerminal;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.release.Sides;
import ee.kaskkiri.rules.Finding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what a change of the rules does to real cases. */
@Command(
    name = "impact",
    description = {
      "Puts cases to two states of the rules and tells how their answers differ: verdicts, euros,"
          + " winners and losers. Neither state need have passed the gate.",
      "Without --portfolio it asks the cases: all those of --from, and those that only --to has."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every entry was asked",
      "1:entries of the portfolio hold no question, or rules cannot be used",
      "2:called wrongly",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri impact --from main --to . --report impact.html",
      "  kaskkiri impact --from HEAD~1 --to HEAD --kind published",
      "  kaskkiri impact --from . --to draft --portfolio inputs.ndjson --report changed.csv",
      "",
      "A line of a portfolio is {\"instrument\": …, \"topic\": …, \"on\": …, \"input\": {…}},",
      "optionally with \"ref\"; --instrument, --topic and --on say it for all lines that do not,",
      "and with all three a line may be the bare input.",
    })
final class ImpactCommand implements Callable<Integer> {
  private final Environment environment;
  private final InputStream input;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "RULES",
      description = "the state before: " + RuleSource.NAMES)
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "RULES",
      description = "the state after, named likewise")
  private String to = "";

  @Option(
      names = "--portfolio",
      paramLabel = "FILE",
      description = "what to ask, as newline-delimited JSON; - is standard input")
  private @Nullable Path portfolio;

  @Option(names = "--records", description = "ask what was recorded, instead of the cases")
  private boolean records;

  @Option(
      names = "--instrument",
      paramLabel = "NAME",
      description = "only cases of this instrument; of a portfolio: where a line says none")
  private @Nullable String instrument;

  @Option(
      names = "--topic",
      paramLabel = "NAME",
      description = "only cases of this topic; of a portfolio: where a line says none")
  private @Nullable String topic;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "the day that counts where a line of the portfolio says none, YYYY-MM-DD")
  private @Nullable LocalDate on;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = CaseKindConverter.class,
      description = "only cases of this kind: " + CaseKindConverter.KINDS)
  private @Nullable CaseKind kind;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + Impact.SHOWN,
      description =
          "how many changed answers a report shows one by one (default: ${DEFAULT-VALUE})")
  private int limit = Impact.SHOWN;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "also write a page (.html), data (.json), or every changed answer (.csv, .ndjson); may be"
              + " repeated")
  private List<Path> reports = List.of();

  ImpactCommand(Environment environment, InputStream input) {
    this.environment = environment;
    this.input = input;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    requireFitting(command);
    Strictness strictness = environment.strictness(command);
    try (ImpactFiles files = new ImpactFiles(command, environment, reports)) {
      Side before = side(command, strictness, from);
      Side after = side(command, strictness, to);
      ImpactReport report = run(command, before, after, files);
      ImpactTerminal.lines(report).forEach(command.getOut()::println);
      files.write(report);
      return report.portfolio().unreadable() == 0
          ? CommandLine.ExitCode.OK
          : CommandLine.ExitCode.SOFTWARE;
    } catch (RefusedException e) {
      command.getErr().println("The rules of '" + from + "' or '" + to + "' cannot be used:");
      e.findings().stream().map(Finding::line).forEach(command.getErr()::println);
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private void requireFitting(CommandLine command) {
    if (portfolio == null && on != null) {
      throw new ParameterException(command, "--on goes with --portfolio; cases say their own day.");
    }
    if ((portfolio != null || records) && kind != null) {
      throw new ParameterException(
          command, "--kind is of cases; it goes neither with --portfolio nor with --records.");
    }
    if (portfolio != null && records) {
      throw new ParameterException(command, "Give either --portfolio or --records, not both.");
    }
    if (limit < 0) {
      throw new ParameterException(command, "--limit takes a number from 0 on, not " + limit + ".");
    }
  }

  private Side side(CommandLine command, Strictness strictness, String named) {
    return Sides.of(
        named, new Gate(strictness).unchecked(new RuleSource(environment).tree(command, named)));
  }

  private ImpactReport run(CommandLine command, Side before, Side after, ImpactFiles files)
      throws IOException {
    try (Portfolio asked = portfolio(command, before, after);
        ImpactProgress progress = new ImpactProgress(asked)) {
      Impact impact = new Impact(before, after, limit);
      return impact.run(asked, files.sinks(impact.moneyValues()), progress);
    }
  }

  private Portfolio portfolio(CommandLine command, Side before, Side after) throws IOException {
    if (records) {
      Database database = new RecordSource(environment).toRead(command);
      Search search = new Search(instrument, topic, null, null, null, null, null, null);
      return new RecordPortfolio(new StoredRecords(database), search, database::close);
    }
    if (portfolio == null) {
      KnownNames.require(command, List.of(before.rules(), after.rules()), instrument, topic);
      return CasePortfolio.of(before, after, new Scope(instrument, topic), kind);
    }
    Defaults defaults = new Defaults(instrument, topic, on);
    if (portfolio.toString().equals("-")) {
      return new LinePortfolio("standard input", input, -1, defaults);
    }
    Path file = environment.directory().resolve(portfolio);
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(command, "There is no file '" + portfolio + "'.");
    }
    return new LinePortfolio(
        String.valueOf(file.getFileName()),
        new BufferedInputStream(Files.newInputStream(file)),
        Files.size(file),
        defaults);
  }
}
