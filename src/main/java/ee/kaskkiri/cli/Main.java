package ee.kaskkiri.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;

/** Where the application starts. */
@QuarkusMain
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name, and ends with its exit code. */
  public static void main(String... arguments) {
    quiet();
    Environment environment = new Environment(System.getenv(), Path.of(""));
    System.exit(Commands.line(environment, System.in).execute(arguments));
  }

  /** Until something configures logging, the log manager would format every trace message. */
  private static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
  }
}
