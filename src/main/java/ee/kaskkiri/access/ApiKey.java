package ee.kaskkiri.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key; its secret is not.
 *
 * @param id names it for good
 * @param name names its holder; no two keys that live have the same
 * @param roles what the holder may do
 * @param instruments names of the only instruments the holder may ask for; empty if any
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param expiresAt the moment from which it is nothing worth
 * @param revokedAt when it was revoked; null if it was not
 * @param revokedBy who revoked it; null if nobody did
 * @param usedOn the last day on which it was used, in UTC; null if it never was
 */
public record ApiKey(
    String id,
    String name,
    Set<Role> roles,
    Set<String> instruments,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable LocalDate usedOn) {
  /** What may be said of a key at one moment. */
  public enum State {
    LIVING,
    EXPIRED,
    REVOKED
  }

  public ApiKey {
    roles = Set.copyOf(roles);
    instruments = Set.copyOf(instruments);
  }

  /** Whether it is worth something at a moment. */
  public State state(Instant now) {
    if (revokedAt != null) {
      return State.REVOKED;
    }
    return now.isBefore(expiresAt) ? State.LIVING : State.EXPIRED;
  }

  /** Who calls with it. */
  public Caller caller() {
    return new Caller("key:" + name, roles, instruments, Map.of());
  }
}
