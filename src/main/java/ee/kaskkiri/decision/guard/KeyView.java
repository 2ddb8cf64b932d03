package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.ApiKey;
import ee.kaskkiri.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A key as administrators see it.
 *
 * @param id names it for good
 * @param name names its holder; no two keys that live have the same
 * @param state living, expired or revoked
 * @param roles what the holder may do
 * @param instruments the only instruments the holder may ask for; empty if any
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param expiresAt the moment from which it is nothing worth
 * @param revokedAt when it was revoked; null if it was not
 * @param revokedBy who revoked it; null if nobody did
 * @param usedOn the last day on which it was used, in UTC; null if it never was
 */
public record KeyView(
    String id,
    String name,
    String state,
    List<String> roles,
    List<String> instruments,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable LocalDate usedOn) {

  static KeyView of(ApiKey key, Instant now) {
    return new KeyView(
        key.id(),
        key.name(),
        key.state(now).name().toLowerCase(Locale.ROOT),
        key.roles().stream().sorted().map(Role::slug).toList(),
        key.instruments().stream().sorted().toList(),
        key.createdAt(),
        key.createdBy(),
        key.expiresAt(),
        key.revokedAt(),
        key.revokedBy(),
        key.usedOn());
  }
}
