package ee.kaskkiri.cli;

import ee.kaskkiri.access.Role;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Roles as they are written on the command line. */
final class RoleNames {
  private RoleNames() {}

  /** The role of a name; says which was probably meant if there is none. */
  static Role read(CommandLine command, String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.slug().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Unknown.name(
                    command,
                    "role",
                    name,
                    Arrays.stream(Role.values())
                        .map(Role::slug)
                        .collect(Collectors.toCollection(TreeSet::new))));
  }
}
