package ee.kaskkiri.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command line: all commands under one name. */
@Command(
    name = "kaskkiri",
    description = "Answers decision requests on public support from rule files.",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:rules or cases fail, or there is no answer",
      "2:called wrongly",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kaskkiri                                    serve, on http://127.0.0.1:8080",
      "  kaskkiri check my-rules                     what is wrong with these rules?",
      "  kaskkiri diff --from HEAD                   what changed since the last commit?",
      "  kaskkiri regress --report target/run.html   run all cases",
      "  kaskkiri COMMAND --help                     more of one command",
      "",
      "Without a command it serves.",
    })
final class Commands implements Callable<Integer> {
  private final ServeCommand serve;

  private Commands(ServeCommand serve) {
    this.serve = serve;
  }

  /** The command line, ready to execute. */
  static CommandLine line(Environment environment, InputStream input) {
    return line(environment, input, standardOutput());
  }

  /** Standard output that says when it takes no more: {@link System#out} would keep that silent. */
  private static OutputStream standardOutput() {
    return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
  }

  /**
   * The command line, ready to execute.
   *
   * @param output takes what is not for people, byte for byte
   */
  static CommandLine line(Environment environment, InputStream input, OutputStream output) {
    ServeCommand serve = new ServeCommand();
    CommandLine line =
        new CommandLine(new Commands(serve))
            .addSubcommand(serve)
            .addSubcommand(new CheckCommand(environment))
            .addSubcommand(new RegressCommand(environment))
            .addSubcommand(new ImpactCommand(environment, input))
            .addSubcommand(new DecideCommand(environment, input, output))
            .addSubcommand(new ReleasesCommand(environment))
            .addSubcommand(new ActivateCommand(environment))
            .addSubcommand(new ReplayCommand(environment))
            .addSubcommand(new VerifyCommand(environment))
            .addSubcommand(new DiffCommand(environment))
            .addSubcommand(new NewEditionCommand(environment))
            .addSubcommand(new KeysCommand(environment))
            .addSubcommand(new AccountsCommand(environment));
    line.setParameterExceptionHandler(Commands::calledWrongly);
    return line;
  }

  private static int calledWrongly(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return CommandLine.ExitCode.USAGE;
  }

  @Override
  public Integer call() {
    return serve.call();
  }

  /** Version of the application, as Maven wrote it into the archive. */
  static final class Version implements IVersionProvider {
    private static final String FILE = "META-INF/maven/ee.kaskkiri/kaskkiri/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
      return new String[] {number()};
    }

    /** The version; {@code development} outside of an archive. */
    static String number() throws IOException {
      Properties properties = new Properties();
      try (InputStream file = Version.class.getClassLoader().getResourceAsStream(FILE)) {
        if (file != null) {
          properties.load(file);
        }
      }
      return properties.getProperty("version", "development");
    }
  }
}
