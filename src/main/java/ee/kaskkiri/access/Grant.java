package ee.kaskkiri.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Who may do one thing.
 *
 * @param method method of HTTP
 * @param path template of the path; {@code {name}} stands for one segment, a last {@code **} for
 *     any number of them
 * @param roles any one of them suffices; empty if nobody is asked for a role
 * @param reach what it is for callers who may ask for some instruments only
 * @param asked who is asked who they are
 */
public record Grant(String method, String path, Set<Role> roles, Reach reach, Asked asked) {
  /** Parameter of the address that names an instrument. */
  public static final String INSTRUMENT = "instrument";

  private static final String REST = "**";
  private static final char VARIABLE = '{';

  public Grant {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(reach, "reach");
    Objects.requireNonNull(asked, "asked");
    roles = Set.copyOf(roles);
  }

  Grant(String method, String path, Set<Role> roles) {
    this(method, path, roles, Reach.ANSWERED);
  }

  Grant(String method, String path, Set<Role> roles, Reach reach) {
    this(method, path, roles, reach, roles.isEmpty() ? Asked.NOBODY : Asked.CALLER);
  }

  Grant(String method, String path, Set<Role> roles, Asked asked) {
    this(method, path, roles, Reach.ANSWERED, asked);
  }

  /** Whether nobody is asked who they are. */
  public boolean open() {
    return asked == Asked.NOBODY;
  }

  /** Whether it is for people who are signed in, and for no program. */
  public boolean person() {
    return asked == Asked.PERSON;
  }

  /** Names of the roles of which one suffices, in the order of {@link Role}. */
  public List<String> roleNames() {
    return roles.isEmpty() ? List.of() : EnumSet.copyOf(roles).stream().map(Role::slug).toList();
  }

  /** Its path in segments. */
  List<String> segments() {
    return Grants.segments(path);
  }

  /** Whether its path is that of these segments. */
  static boolean fits(List<String> template, List<String> segments) {
    for (int i = 0; i < template.size(); i++) {
      String part = template.get(i);
      if (part.equals(REST)) {
        return true;
      }
      if (i >= segments.size() || (!isVariable(part) && !part.equals(segments.get(i)))) {
        return false;
      }
    }
    return template.size() == segments.size();
  }

  static boolean isVariable(String part) {
    return !part.isEmpty() && part.charAt(0) == VARIABLE;
  }
}
