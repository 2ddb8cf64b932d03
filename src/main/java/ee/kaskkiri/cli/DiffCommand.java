package ee.kaskkiri.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kaskkiri.difference.DifferenceText;
import ee.kaskkiri.difference.Differences;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what differs between two states of the rules, or two editions of an instrument. */
@Command(
    name = "diff",
    description =
        "Tells what differs between two states of the rules, or between two editions of an"
            + " instrument: rows, cells, decisions, rules, texts, cases. Spaces, comments and the"
            + " drawing of diagrams are no difference of meaning.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no difference, or only in form", "1:something differs", "2:called wrongly"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri diff --from HEAD                    what is not committed yet",
      "  kaskkiri diff --from main~3 --to main        three commits",
      "  kaskkiri diff --from old-rules --to my-rules --instrument NAME --json",
      "  kaskkiri diff --instrument NAME --editions 2015-01-01..2019-01-01",
    })
final class DiffCommand implements Callable<Integer> {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String BETWEEN = "..";

  private final Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--from",
      paramLabel = "A",
      description =
          "the state before: " + RuleSource.NAMES + " (default with --editions: the same as --to)")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "B",
      description = "the state after (default: the rules of the current directory)")
  private @Nullable String to;

  @Option(names = "--instrument", paramLabel = "NAME", description = "only this instrument")
  private @Nullable String instrument;

  @Option(
      names = "--edition",
      paramLabel = "DAY",
      description = "hold this edition of the instrument against another one; given twice")
  private List<String> days = List.of();

  @Option(
      names = "--editions",
      paramLabel = "DAY..DAY",
      description = "the same in one: the earlier edition and the later one")
  private @Nullable String range;

  @Option(names = "--json", description = "as JSON instead of text")
  private boolean json;

  DiffCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    CommandLine command = spec.commandLine();
    Differences differences = differences(command);
    if (json) {
      command.getOut().println(JSON.writeValueAsString(differences));
    } else {
      DifferenceText.lines(differences, TerminalPaint.of(command))
          .forEach(command.getOut()::println);
    }
    return differences.onlyForm() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private Differences differences(CommandLine command) {
    List<String> editions = editions(command);
    if (from == null && editions.isEmpty()) {
      throw new ParameterException(
          command, "Say --from, or --instrument with the two --edition to hold against another.");
    }
    RuleSource source = new RuleSource(environment);
    FileTree after = to == null ? environment.repository(command, null) : source.tree(command, to);
    FileTree before = from == null ? after : source.tree(command, from);
    known(command, before, after);
    if (editions.isEmpty()) {
      return Differences.between(before, after, instrument);
    }
    String old = edition(command, before, editions.get(0));
    String now = edition(command, after, editions.get(1));
    return Differences.betweenEditions(
        before, old, after, now, instrument == null ? "" : instrument);
  }

  private List<String> editions(CommandLine command) {
    List<String> named = days;
    if (range != null) {
      int dots = range.indexOf(BETWEEN);
      if (dots < 0 || !days.isEmpty()) {
        throw new ParameterException(
            command, "--editions takes two days, DAY..DAY, and goes without --edition.");
      }
      named = List.of(range.substring(0, dots), range.substring(dots + BETWEEN.length()));
    }
    if (!named.isEmpty() && (named.size() != 2 || instrument == null)) {
      throw new ParameterException(
          command, "To compare editions, name --instrument and two days in force.");
    }
    return named;
  }

  private void known(CommandLine command, FileTree before, FileTree after) {
    SortedSet<String> names = new TreeSet<>();
    Stream.of(before, after)
        .forEach(
            tree ->
                tree.names(RuleBook.RULES).stream()
                    .filter(name -> !tree.isFile(RuleBook.RULES + "/" + name))
                    .forEach(names::add));
    if (instrument != null && !names.contains(instrument)) {
      throw Unknown.name(command, "instrument", instrument, names);
    }
  }

  private String edition(CommandLine command, FileTree tree, String day) {
    List<String> names = tree.names(RuleBook.RULES + "/" + instrument);
    if (!names.contains(day)) {
      throw Unknown.name(command, "edition", day, names);
    }
    return day;
  }
}
