package ee.kaskkiri.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names and addresses by which only the same machine can be reached. */
public final class Loopback {
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]@/]+)(?::\\d{1,5})?");
  private static final Pattern IPV4 = Pattern.compile("127(?:\\.\\d{1,3}){3}");
  private static final String LOCALHOST = "localhost";

  private Loopback() {}

  /** Whether a service that listens at a host is reached from the same machine only. */
  public static boolean listens(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Whether a {@code Host} header names this machine in a way that no server of names can change.
   *
   * @param authority a host with or without a port; null if the header is missing
   */
  public static boolean names(@Nullable String authority) {
    if (authority == null) {
      return false;
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      return false;
    }
    String host = parts.group(1).toLowerCase(Locale.ROOT);
    return host.equals(LOCALHOST)
        || host.endsWith("." + LOCALHOST)
        || IPV4.matcher(host).matches()
        || host.equals("[::1]");
  }
}
