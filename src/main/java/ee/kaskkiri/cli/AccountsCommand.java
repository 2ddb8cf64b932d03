package ee.kaskkiri.cli;

import ee.kaskkiri.access.NameList;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.access.account.Account;
import ee.kaskkiri.access.account.AccountChange;
import ee.kaskkiri.access.account.AccountOrder;
import ee.kaskkiri.access.account.AccountRefusedException;
import ee.kaskkiri.access.account.Accounts;
import ee.kaskkiri.access.account.LastAdministratorException;
import ee.kaskkiri.access.account.OneTimePassword;
import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.DatabaseException;
import ee.kaskkiri.database.Databases;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
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

/** Makes, lists and deactivates accounts, and gives one-time passwords, in the database itself. */
@Command(
    name = "accounts",
    description =
        "Makes, lists and deactivates accounts of people who sign in with a password, and gives"
            + " one-time passwords. Works on the database itself (KASKKIRI_DATABASE, else SQLite in"
            + " KASKKIRI_DATA), before the first start and beside a running service.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri accounts create mari.mets --role editor --role reader --called 'Mari Mets'",
      "  kaskkiri accounts list",
      "  kaskkiri accounts reset admin          another one-time password, shown once",
      "  kaskkiri accounts deactivate mari.mets",
    })
final class AccountsCommand implements Runnable {
  private static final String DATABASE = "KASKKIRI_DATABASE";
  private static final String COMMAND_LINE = "command line";

  private final Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  AccountsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say create, list, reset or deactivate.");
  }

  /** Something to do with the accounts. */
  private interface Deed {
    int with(Accounts accounts) throws SQLException;
  }

  private int with(CommandLine command, Deed deed) {
    String address = environment.variables().getOrDefault(DATABASE, "");
    try (Database database = Databases.open(address, environment.data())) {
      return deed.with(new Accounts(database, Clock.systemUTC()));
    } catch (AccountRefusedException e) {
      command.getErr().println(e.getMessage() + " Right would be: " + e.expected() + ".");
      return CommandLine.ExitCode.USAGE;
    } catch (LastAdministratorException | DatabaseException e) {
      command.getErr().println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    } catch (SQLException e) {
      command.getErr().println("The database does not take it: " + e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  @Command(name = "create", description = "Makes an account and shows its one-time password, once.")
  int create(
      @Parameters(paramLabel = "NAME", description = "as the person signs in: a-z, 0-9, . _ and -")
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
              description = "the only instrument they may ask for; may be repeated (default: any)")
          @Nullable List<String> instruments,
      @Option(
              names = "--called",
              paramLabel = "TEXT",
              description = "what the person is called (default: the name)")
          @Nullable String called) {
    CommandLine command = subcommand("create");
    Set<Role> known =
        roles.stream()
            .map(role -> RoleNames.read(command, role))
            .collect(Collectors.toUnmodifiableSet());
    return with(
        command,
        accounts ->
            show(
                command,
                accounts.create(
                    new AccountOrder(
                        name,
                        called == null ? name : called,
                        known,
                        instruments == null ? Set.of() : Set.copyOf(instruments),
                        COMMAND_LINE))));
  }

  @Command(name = "list", description = "Lists every account, also deactivated ones.")
  int list() {
    CommandLine command = subcommand("list");
    return with(
        command,
        accounts -> {
          accounts.all().forEach(account -> command.getOut().println(line(account)));
          return CommandLine.ExitCode.OK;
        });
  }

  @Command(
      name = "reset",
      description = "Gives a person a one-time password, shown once, and signs them out.")
  int reset(@Parameters(paramLabel = "NAME", description = "name of an account") String name) {
    CommandLine command = subcommand("reset");
    return with(
        command,
        accounts -> {
          Optional<OneTimePassword> made = accounts.reset(name, COMMAND_LINE);
          return made.isPresent() ? show(command, made.get()) : unknown(command, name);
        });
  }

  @Command(
      name = "deactivate",
      description = "Takes from a person that they may sign in, and signs them out.")
  int deactivate(@Parameters(paramLabel = "NAME", description = "name of an account") String name) {
    CommandLine command = subcommand("deactivate");
    return with(
        command,
        accounts -> {
          Optional<Account> changed =
              accounts.change(name, AccountChange.DEACTIVATION, COMMAND_LINE);
          if (changed.isEmpty()) {
            return unknown(command, name);
          }
          command.getOut().println(line(changed.get()));
          return CommandLine.ExitCode.OK;
        });
  }

  private static int show(CommandLine command, OneTimePassword made) {
    command
        .getErr()
        .println(
            "The one-time password of '"
                + made.account().name()
                + "', good until "
                + made.account().oneTimeUntil()
                + " and to be changed at the first sign-in. It is shown only now:");
    command.getErr().flush();
    command.getOut().println(made.password());
    return CommandLine.ExitCode.OK;
  }

  private static int unknown(CommandLine command, String name) {
    command.getErr().println("There is no account '" + name + "'. 'accounts list' shows them.");
    return CommandLine.ExitCode.SOFTWARE;
  }

  private CommandLine subcommand(String name) {
    return Objects.requireNonNull(spec.commandLine().getSubcommands().get(name), name);
  }

  private static String line(Account account) {
    String roles =
        account.roles().stream().sorted().map(Role::slug).collect(Collectors.joining(","));
    return String.join(
        "  ",
        account.name(),
        account.active() ? "active" : "deactivated",
        roles,
        account.instruments().isEmpty() ? "any" : NameList.write(account.instruments()),
        "signed in " + (account.lastSignIn() == null ? "never" : account.lastSignIn()),
        account.displayName());
  }
}
