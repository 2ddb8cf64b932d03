package ee.kaskkiri.cli;

import ee.kaskkiri.access.KeyText;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the service is that a command talks to. */
final class ServiceOption {
  private static final String VARIABLE = "KASKKIRI_URL";
  private static final String KEY = "KASKKIRI_KEY";
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
      return new Service(command, uri, key(command, environment));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command, "'" + address + "' is no address of a service such as " + USUAL + ".");
    }
  }

  /** Whether what is asked of the service is asked with a key. */
  static boolean bringsKey(Environment environment) {
    return !environment.variables().getOrDefault(KEY, "").isBlank();
  }

  private static @Nullable String key(CommandLine command, Environment environment) {
    String key = environment.variables().getOrDefault(KEY, "").strip();
    if (key.isEmpty()) {
      return null;
    }
    if (KeyText.parse(key).isEmpty()) {
      throw new ParameterException(
          command, KEY + " is no key. It begins with kk_; 'keys create' shows one.");
    }
    return key;
  }
}
