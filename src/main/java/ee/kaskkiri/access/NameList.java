package ee.kaskkiri.access;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names as the database keeps them: sorted, with commas between. */
public final class NameList {
  private NameList() {}

  /** How names are kept. */
  public static String write(Collection<String> names) {
    return String.join(",", new TreeSet<>(names));
  }

  /** How roles are kept. */
  public static String ofRoles(Collection<Role> roles) {
    return write(roles.stream().map(Role::slug).toList());
  }

  /** The names that are kept so. */
  public static Set<String> read(String list) {
    return parts(list).collect(Collectors.toUnmodifiableSet());
  }

  /** The roles that are kept so. */
  public static Set<Role> roles(String list) {
    return parts(list)
        .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> parts(String list) {
    return list.isEmpty() ? Stream.empty() : Stream.of(list.split(",", -1));
  }
}
