package ee.kaskkiri.access.account;

import ee.kaskkiri.access.Caller;
import ee.kaskkiri.access.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in; what proves it is not here.
 *
 * @param name names them for good
 * @param displayName what they are called
 * @param roles what they may do
 * @param instruments names of the only instruments they may ask for; empty if any
 * @param active whether they may sign in
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param lastSignIn when they signed in last; null if they never did
 * @param oneTimeUntil until when the password may be used that somebody else made; null if they
 *     chose their own
 */
public record Account(
    String name,
    String displayName,
    Set<Role> roles,
    Set<String> instruments,
    boolean active,
    Instant createdAt,
    String createdBy,
    @Nullable Instant lastSignIn,
    @Nullable Instant oneTimeUntil) {
  /** How the names of all callers begin that are people with an account. */
  public static final String KIND = "user";

  public Account {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(createdBy, "createdBy");
    roles = Set.copyOf(roles);
    instruments = Set.copyOf(instruments);
  }

  /** Whether nothing else may be done before they choose a password. */
  public boolean mustChangePassword() {
    return oneTimeUntil != null;
  }

  /** Whether the password that somebody else made is worth nothing any more. */
  public boolean oneTimeIsOver(Instant now) {
    return oneTimeUntil != null && !now.isBefore(oneTimeUntil);
  }

  /** Whether they may say who may do what. */
  boolean administers() {
    return active && roles.contains(Role.ADMIN);
  }

  /** Who calls when they do. */
  public Caller caller() {
    return new Caller(KIND + ":" + name, roles, instruments, Map.of());
  }
}
