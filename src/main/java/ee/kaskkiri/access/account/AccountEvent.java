package ee.kaskkiri.access.account;

import ee.kaskkiri.access.NameList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account. It is kept for good: whoever gives roles or passwords
 * could otherwise approve in the name of others, and nobody would know.
 *
 * @param at when
 * @param by whose deed it was
 * @param what it was
 * @param text what is different since; null if there is no more to say
 */
public record AccountEvent(Instant at, String by, What what, @Nullable String text) {
  /** What can happen to an account. */
  public enum What {
    /** It was made. */
    CREATED,
    /** It may do something else, or is called otherwise. */
    CHANGED,
    /** Somebody else gave it a one-time password. */
    PASSWORD_RESET,
    /** Its holder chose a password. */
    PASSWORD_CHOSEN
  }

  public AccountEvent {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(what, "what");
  }

  /** What an account may do. */
  static String rights(Account account) {
    return "roles " + NameList.ofRoles(account.roles()) + "; instruments " + instruments(account);
  }

  /** What is different between an account before and after a change; empty if nothing is. */
  static String difference(Account before, Account after) {
    List<String> parts = new ArrayList<>();
    add(parts, "called", before.displayName(), after.displayName());
    add(parts, "roles", NameList.ofRoles(before.roles()), NameList.ofRoles(after.roles()));
    add(parts, "instruments", instruments(before), instruments(after));
    add(parts, "active", String.valueOf(before.active()), String.valueOf(after.active()));
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, String what, String before, String after) {
    if (!before.equals(after)) {
      parts.add(what + " " + before + " → " + after);
    }
  }

  private static String instruments(Account account) {
    return account.instruments().isEmpty() ? "any" : NameList.write(account.instruments());
  }
}
