package ee.kaskkiri.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headers that a security server of X-Road sets, by the message protocol for REST.
 *
 * @param client who asks, in the one way to write it: {@code EE/GOV/70000000/system}
 * @param kept all of them as they came, by name
 */
public record XRoadHeaders(String client, Map<String, String> kept) {
  /** How the names of all these headers begin, in small letters. */
  public static final String PREFIX = "x-road-";

  /** Names who asks. */
  public static final String CLIENT = "X-Road-Client";

  private static final int LONGEST = 1024;
  private static final Pattern PRINTABLE =
      Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?");
  private static final Pattern UUID =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
  private static final Set<Role> ROLES = Set.of(Role.CALLER);

  /** Headers that hold an identifier. */
  private enum Identifier {
    CLIENT(XRoadHeaders.CLIENT, 3, 4, "INSTANCE/CLASS/MEMBER[/SUBSYSTEM]"),
    SERVICE("X-Road-Service", 4, 5, "INSTANCE/CLASS/MEMBER[/SUBSYSTEM]/SERVICE"),
    SECURITY_SERVER("X-Road-Security-Server", 4, 4, "INSTANCE/CLASS/MEMBER/SERVER"),
    REPRESENTED_PARTY("X-Road-Represented-Party", 1, 2, "[CLASS/]MEMBER");

    private final String header;
    private final int least;
    private final int most;
    private final String form;

    Identifier(String header, int least, int most, String form) {
      this.header = header;
      this.least = least;
      this.most = most;
      this.form = form;
    }

    String canonical(String value) throws MalformedHeaderException {
      return XRoadIdentifier.canonical(value, least, most)
          .orElseThrow(
              () ->
                  new MalformedHeaderException(
                      header,
                      header + " is no identifier of X-Road.",
                      form + ", each part percent-encoded"));
    }
  }

  /** Other headers of the protocol. */
  private static final List<String> TEXTS =
      List.of(
          "X-Road-Id", "X-Road-UserId", "X-Road-Issue", "X-Road-Request-Id", "X-Road-Request-Hash");

  public XRoadHeaders {
    kept = Map.copyOf(kept);
  }

  /**
   * Reads them.
   *
   * @param headers every header whose name begins with {@link #PREFIX}, and all its values
   * @throws MalformedHeaderException if one of them is not in its form, or nobody is named
   */
  public static XRoadHeaders of(Map<String, List<String>> headers) throws MalformedHeaderException {
    Map<String, String> kept = new TreeMap<>();
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      String name = name(header.getKey());
      if (header.getValue().size() != 1 || kept.containsKey(name)) {
        throw new MalformedHeaderException(name, name + " comes more than once.", "one value");
      }
      kept.put(name, text(name, header.getValue().get(0)));
    }
    @Nullable String client = null;
    for (Identifier identifier : Identifier.values()) {
      String value = kept.get(identifier.header);
      if (value != null) {
        String canonical = identifier.canonical(value);
        client = identifier == Identifier.CLIENT ? canonical : client;
      }
    }
    String request = kept.get("X-Road-Request-Id");
    if (request != null && !UUID.matcher(request).matches()) {
      throw new MalformedHeaderException(
          "X-Road-Request-Id", "X-Road-Request-Id is no UUID.", "a UUID");
    }
    if (client == null) {
      throw new MalformedHeaderException(
          CLIENT, CLIENT + " is missing; it says who asks.", Identifier.CLIENT.form);
    }
    return new XRoadHeaders(client, kept);
  }

  /** The name as the protocol writes it; one that it does not know, in small letters. */
  private static String name(String given) {
    List<String> known = new ArrayList<>(TEXTS);
    for (Identifier identifier : Identifier.values()) {
      known.add(identifier.header);
    }
    return known.stream()
        .filter(given::equalsIgnoreCase)
        .findFirst()
        .orElse(given.toLowerCase(Locale.ROOT));
  }

  private static String text(String name, String value) throws MalformedHeaderException {
    if (value.length() > LONGEST || !PRINTABLE.matcher(value).matches()) {
      throw new MalformedHeaderException(
          name,
          name + " is empty, too long, or holds characters that do not belong there.",
          "at most " + LONGEST + " printable characters of ASCII");
    }
    return value;
  }

  /** Who asks. */
  public Caller caller() {
    return new Caller("x-road:" + client, ROLES, Set.of(), kept);
  }
}
