package ee.kaskkiri.cli;

import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.rules.Finding;
import io.quarkus.runtime.Quarkus;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the service and stays until it is told to stop. */
@Command(
    name = "serve",
    description = "Answers over HTTP (the default).",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  KASKKIRI_REPOSITORY  directory of the rules",
      "  KASKKIRI_GATE        warning (default) or error: what refuses rules",
      "  KASKKIRI_MAX_BODY    largest request body in bytes, default 1048576",
      "  KASKKIRI_MAX_WAITING most POST requests decided or waiting at once, default 256;",
      "                       more get 503",
      "  KASKKIRI_ACCESS      open (default: this machine only, nobody is asked) or keys",
      "  QUARKUS_HTTP_PORT    port, default 8080",
    })
final class ServeCommand implements Callable<Integer> {
  /** Logs why the application did not start, with a stack trace. */
  private static final Logger STARTER = Logger.getLogger("io.quarkus.runtime.Application");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    STARTER.setFilter(entry -> refused(entry.getThrown()).isEmpty());
    AtomicInteger code = new AtomicInteger();
    Quarkus.run(
        null,
        (exitCode, problem) -> {
          Optional<RefusedException> refused = refused(problem);
          refused.ifPresent(reason -> tell(spec.commandLine().getErr(), reason));
          code.set(refused.isPresent() ? CommandLine.ExitCode.SOFTWARE : exitCode);
        });
    return code.get();
  }

  /** The refusal behind a problem; empty if it is another one. */
  static Optional<RefusedException> refused(@Nullable Throwable problem) {
    return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
        .filter(RefusedException.class::isInstance)
        .map(RefusedException.class::cast)
        .findFirst();
  }

  static void tell(PrintWriter err, RefusedException refused) {
    err.println("The service does not start:");
    refused.findings().stream().map(Finding::line).forEach(err::println);
    err.flush();
  }
}
