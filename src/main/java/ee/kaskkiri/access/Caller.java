package ee.kaskkiri.access;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who calls.
 *
 * @param name unique among all callers, such as {@code local}, {@code key:toetused}, {@code
 *     oidc:<subject>} or {@code x-road:EE/GOV/70000000/toetused}
 * @param roles what they may do
 * @param instruments names of the only instruments they may ask for; empty if any
 * @param headers headers of X-Road that came with the request, by name; empty without X-Road
 */
public record Caller(
    String name, Set<Role> roles, Set<String> instruments, Map<String, String> headers) {
  /** Whoever calls a service that has no access control. */
  public static final Caller LOCAL = new Caller("local", Set.of(Role.values()), Set.of(), Map.of());

  public Caller {
    Objects.requireNonNull(name, "name");
    roles = Set.copyOf(roles);
    instruments = Set.copyOf(instruments);
    headers = Map.copyOf(headers);
  }

  /** How they are known, which says nothing of who they are: {@code key}, {@code oidc}. */
  public String kind() {
    return name.split(":", 2)[0];
  }

  /** Whether only some instruments are theirs to ask for. */
  public boolean scoped() {
    return !instruments.isEmpty();
  }

  /** Whether a role is theirs. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether they may ask for an instrument. */
  public boolean mayAsk(String instrument) {
    return instruments.isEmpty() || instruments.contains(instrument);
  }
}
