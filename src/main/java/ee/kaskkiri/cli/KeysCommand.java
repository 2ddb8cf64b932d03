package ee.kaskkiri.cli;

import ee.kaskkiri.access.ApiKey;
import ee.kaskkiri.access.KeyOrder;
import ee.kaskkiri.access.KeyRefusedException;
import ee.kaskkiri.access.Keys;
import ee.kaskkiri.access.NewKey;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.DatabaseException;
import ee.kaskkiri.database.Databases;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes keys, in the database itself. */
@Command(
    name = "keys",
    description =
        "Makes, lists and revokes keys of systems that have no identity provider. Works on the"
            + " database itself (KASKKIRI_DATABASE, else SQLite in KASKKIRI_DATA), before the first"
            + " start and beside a running service.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri keys create ada --role admin     the first administrator",
      "  kaskkiri keys create payments --role caller --instrument NAME --expires 2099-12-31",
      "  kaskkiri keys list",
      "  kaskkiri keys revoke payments",
    })
final class KeysCommand implements Runnable {
  private static final String DATA = "KASKKIRI_DATA";
  private static final String DATABASE = "KASKKIRI_DATABASE";
  private static final String COMMAND_LINE = "command line";

  private final Environment environment;
  private final Clock clock = Clock.systemUTC();

  @Spec private CommandSpec spec = CommandSpec.create();

  KeysCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say create, list or revoke.");
  }

  /** Something to do with the keys. */
  private interface Deed {
    int with(Keys keys) throws SQLException;
  }

  private int with(CommandLine command, Deed deed) {
    Path data = environment.directory().resolve(environment.variables().getOrDefault(DATA, "data"));
    String address = environment.variables().getOrDefault(DATABASE, "");
    try (Database database = Databases.open(address, data)) {
      return deed.with(new Keys(database, clock));
    } catch (KeyRefusedException e) {
      command.getErr().println(e.getMessage() + " Right would be: " + e.expected() + ".");
      return CommandLine.ExitCode.USAGE;
    } catch (DatabaseException e) {
      command.getErr().println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    } catch (SQLException e) {
      command.getErr().println("The database does not take it: " + e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  @Command(name = "create", description = "Makes a key and shows it, once.")
  int create(
      @Parameters(paramLabel = "NAME", description = "names its holder: a-z, 0-9 and -")
          String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "caller, reader, auditor, editor, approver or admin; may be repeated")
          List<String> roles,
      @Option(
              names = "--instrument",
              paramLabel = "NAME",
              description = "the only instrument it may ask for; may be repeated (default: any)")
          @Nullable List<String> instruments,
      @Option(
              names = "--expires",
              paramLabel = "DAY",
              converter = DayConverter.class,
              description = "its last day, in UTC (default: in a year)")
          @Nullable LocalDate expires) {
    CommandLine command = subcommand("create");
    Set<Role> known =
        roles.stream()
            .map(role -> RoleNames.read(command, role))
            .collect(Collectors.toUnmodifiableSet());
    return with(
        command,
        keys -> {
          NewKey made =
              keys.create(
                  new KeyOrder(
                      name,
                      known,
                      instruments == null ? Set.of() : Set.copyOf(instruments),
                      expires == null ? null : KeyOrder.endOf(expires),
                      COMMAND_LINE));
          command
              .getErr()
              .println(
                  "The key of '"
                      + name
                      + "', good until "
                      + made.key().expiresAt()
                      + ". It is shown only now:");
          command.getErr().flush();
          command.getOut().println(made.text().written());
          return CommandLine.ExitCode.OK;
        });
  }

  @Command(name = "list", description = "Lists every key that ever was, without its secret.")
  int list() {
    CommandLine command = subcommand("list");
    return with(
        command,
        keys -> {
          Instant now = clock.instant();
          keys.all().forEach(key -> command.getOut().println(line(key, now)));
          return CommandLine.ExitCode.OK;
        });
  }

  @Command(name = "revoke", description = "Revokes a key for good, within two seconds.")
  int revoke(
      @Parameters(paramLabel = "NAME|ID", description = "name of a key, or its id") String which) {
    CommandLine command = subcommand("revoke");
    return with(
        command,
        keys -> {
          Optional<ApiKey> revoked = keys.revoke(which, COMMAND_LINE);
          if (revoked.isEmpty()) {
            command
                .getErr()
                .println(
                    "There is no key '"
                        + which
                        + "' that was not revoked. 'keys list' shows them.");
            return CommandLine.ExitCode.SOFTWARE;
          }
          command.getOut().println(line(revoked.get(), clock.instant()));
          return CommandLine.ExitCode.OK;
        });
  }

  private CommandLine subcommand(String name) {
    return Objects.requireNonNull(spec.commandLine().getSubcommands().get(name), name);
  }

  private static String line(ApiKey key, Instant now) {
    String roles = key.roles().stream().sorted().map(Role::slug).collect(Collectors.joining(","));
    String instruments = key.instruments().isEmpty() ? "any" : String.join(",", key.instruments());
    return String.join(
        "  ",
        key.id(),
        key.name(),
        key.state(now).name().toLowerCase(Locale.ROOT),
        roles,
        instruments,
        "until " + key.expiresAt(),
        "used " + (key.usedOn() == null ? "never" : key.usedOn()));
  }
}
