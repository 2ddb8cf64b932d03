package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.Role;
import ee.kaskkiri.decision.Body;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads roles of requests. */
final class BodyRoles {
  private BodyRoles() {}

  /** A list of different roles; empty if nothing stands there. */
  static Set<Role> read(Body body, String name) {
    return body.texts(name).stream()
        .map(role -> role(body, name, role))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Role role(Body body, String place, String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.slug().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                body.wrong(
                    place,
                    "There is no role '" + name + "'.",
                    Arrays.stream(Role.values())
                        .map(Role::slug)
                        .collect(Collectors.joining(", "))));
  }
}
