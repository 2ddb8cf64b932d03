package ee.kaskkiri.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the service is that a command talks to. */
final class ServiceOption {
  private static final String VARIABLE = "KASKKIRI_URL";
  private static final String USUAL = "http://127.0.0.1:8080";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "where the service is (default: KASKKIRI_URL, else " + USUAL + ")")
  private @Nullable String url;

  /**
   * The service.
   *
   * @throws ParameterException if the address is none
   */
  Service service(CommandLine command, Environment environment) {
    String address = url == null ? environment.variables().getOrDefault(VARIABLE, USUAL) : url;
    try {
      URI uri = URI.create(address);
      if (uri.getHost() == null || !String.valueOf(uri.getScheme()).startsWith("http")) {
        throw new IllegalArgumentException("no http address");
      }
      return new Service(command, uri);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command, "'" + address + "' is no address of a service such as " + USUAL + ".");
    }
  }
}
