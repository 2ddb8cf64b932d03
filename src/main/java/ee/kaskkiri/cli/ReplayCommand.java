package ee.kaskkiri.cli;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.decision.Minutes;
import ee.kaskkiri.decision.receipt.Replays;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Records;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.record.Stored;
import ee.kaskkiri.record.StoredRecords;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.release.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks recorded questions again and compares the answers. */
@Command(
    name = "replay",
    description = {
      "Asks recorded questions again, each by the release that decided it or by another one, and"
          + " compares the answers byte for byte."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri replay --from 2026-01-01 --to 2026-01-31",
      "  kaskkiri replay --release HEAD --instrument NAME --report changed.ndjson",
      "",
      RecordSource.FOOTER,
      "Nothing of it is recorded.",
    })
final class ReplayCommand implements Callable<Integer> {
  private static final int AT_ONCE = 25;

  private final Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "decided on this day or later, YYYY-MM-DD")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "decided on this day or before it")
  private @Nullable LocalDate to;

  @Option(
      names = "--release",
      paramLabel = "RULES",
      description = "by which rules, if not by those that decided: " + RuleSource.NAMES)
  private @Nullable String release;

  @Option(names = "--instrument", paramLabel = "NAME", description = "only of this instrument")
  private @Nullable String instrument;

  @Option(names = "--topic", paramLabel = "NAME", description = "only of this topic")
  private @Nullable String topic;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "also write every decision that differs, one a line, as JSON")
  private @Nullable Path report;

  ReplayCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    Rules rules = new Rules(command, release);
    try (Database database = new RecordSource(environment).toRead(command);
        ReplayReport told = new ReplayReport(command.getOut(), file())) {
      Replays replays = Replays.alone(new Minutes(ServiceJson.MAPPER, Commands.Version.number()));
      Records records = new StoredRecords(database);
      @Nullable UUID last = null;
      List<Stored> some;
      do {
        some = records.searchWhole(search(), Records.Order.OLDEST_FIRST, last, AT_ONCE);
        last = some.isEmpty() ? null : some.get(some.size() - 1).entry().id();
        some.stream().map(stored -> rules.replay(replays, stored)).forEach(told::take);
      } while (some.size() == AT_ONCE);
      return told.end();
    } catch (NotRecordedException e) {
      command.getErr().println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private @Nullable Path file() {
    return report == null ? null : environment.directory().resolve(report);
  }

  private Search search() {
    ZoneId zone = environment.zone(spec.commandLine());
    return new Search(
        instrument,
        topic,
        null,
        from == null ? null : from.atStartOfDay(zone).toInstant(),
        to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
        null,
        null,
        null);
  }

  /** The releases that are asked; few are kept, because each is large. */
  private final class Rules {
    private static final int KEPT = 3;

    private final CommandLine command;
    private final Gate gate;
    private final @Nullable String fixed;
    private final Map<String, String> hindrances = new HashMap<>();
    private final Map<String, Release> known =
        new LinkedHashMap<>(KEPT + 1, 1, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Release> eldest) {
            return size() > KEPT;
          }
        };

    Rules(CommandLine command, @Nullable String fixed) {
      this.command = command;
      this.gate = new Gate(environment.strictness(command));
      this.fixed = fixed;
      if (fixed != null) {
        Release asked = read(fixed);
        known.put(fixed, asked);
      }
    }

    Replayed replay(Replays replays, Stored stored) {
      String id = stored.entry().id().toString();
      String named = fixed == null ? stored.entry().release() : fixed;
      @Nullable String hindrance = hindrances.get(named);
      if (hindrance != null) {
        return new Replayed(id, null, hindrance);
      }
      try {
        Release asked = known.computeIfAbsent(named, this::read);
        return new Replayed(id, replays.replay(stored, asked), null);
      } catch (ProblemException e) {
        return new Replayed(id, null, e.problem().detail());
      } catch (RefusedException e) {
        return hindered(id, named, "The rules of '" + named + "' cannot be used.");
      } catch (ParameterException e) {
        return hindered(id, named, String.valueOf(e.getMessage()));
      }
    }

    private Replayed hindered(String id, String named, String hindrance) {
      hindrances.put(named, hindrance);
      return new Replayed(id, null, hindrance);
    }

    private Release read(String named) {
      return gate.unchecked(new RuleSource(environment).tree(command, named));
    }
  }
}
