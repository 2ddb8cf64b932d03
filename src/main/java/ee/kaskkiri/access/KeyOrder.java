package ee.kaskkiri.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a key.
 *
 * @param name of its holder
 * @param roles what the holder may do
 * @param instruments the only instruments the holder may ask for; empty if any
 * @param expiresAt when it ends; null for what is usual
 * @param by who asks
 */
public record KeyOrder(
    String name, Set<Role> roles, Set<String> instruments, @Nullable Instant expiresAt, String by) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern INSTRUMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /**
   * An order that makes sense.
   *
   * @throws KeyRefusedException if a name is not in its form, or there is no role
   */
  public KeyOrder {
    Objects.requireNonNull(by, "by");
    roles = Set.copyOf(roles);
    instruments = Set.copyOf(instruments);
    if (!NAME.matcher(name).matches()) {
      throw new KeyRefusedException(
          "name", "'" + name + "' is no name.", "1 to 63 of the characters a-z, 0-9 and -");
    }
    if (roles.isEmpty()) {
      throw new KeyRefusedException(
          "roles", "A key without a role may do nothing.", "one role or more");
    }
    for (String instrument : instruments) {
      if (!INSTRUMENT.matcher(instrument).matches()) {
        throw new KeyRefusedException(
            "instruments",
            "'" + instrument + "' is no name of an instrument.",
            "names as GET /api/instruments lists them");
      }
    }
  }

  /** The moment at which a key ends that a day is the last of, in UTC. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
