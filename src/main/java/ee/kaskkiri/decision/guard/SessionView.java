package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.Caller;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.access.account.Account;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page, and what is theirs to do.
 *
 * @param name as records and drafts name them; null if nobody is signed in
 * @param displayName what they are called; null if nobody is signed in, or only the name is known
 * @param roles what may be done now, also if nobody is signed in
 * @param instruments names of the only instruments they may ask for; empty if any
 * @param signIn how one signs in here: password, oidc or none
 * @param mustChangePassword whether nothing else may be done before they choose a password
 */
public record SessionView(
    @Nullable String name,
    @Nullable String displayName,
    List<String> roles,
    List<String> instruments,
    String signIn,
    boolean mustChangePassword) {
  /** What nobody needs a name for, where nobody is asked for one. */
  private static final Set<Role> UNASKED = Set.of(Role.CALLER, Role.READER, Role.AUDITOR);

  public SessionView {
    roles = List.copyOf(roles);
    instruments = List.copyOf(instruments);
  }

  /** Of a person who signed in here. */
  static SessionView of(Account account, String signIn) {
    return new SessionView(
        account.caller().name(),
        account.displayName(),
        slugs(account.roles()),
        account.instruments().stream().sorted().toList(),
        signIn,
        account.mustChangePassword());
  }

  /** Of somebody whom others know. */
  static SessionView of(Caller caller, String signIn) {
    return new SessionView(
        caller.name(),
        null,
        slugs(caller.roles()),
        caller.instruments().stream().sorted().toList(),
        signIn,
        false);
  }

  /**
   * Of nobody.
   *
   * @param asked whether callers are asked who they are
   */
  static SessionView ofNobody(boolean asked, String signIn) {
    return new SessionView(
        null, null, asked ? List.of() : slugs(UNASKED), List.of(), signIn, false);
  }

  private static List<String> slugs(Collection<Role> roles) {
    return roles.stream().sorted().map(Role::slug).toList();
  }
}
