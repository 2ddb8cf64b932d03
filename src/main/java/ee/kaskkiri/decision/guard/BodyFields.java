package ee.kaskkiri.decision.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what stands in the body of a request about keys and accounts. */
final class BodyFields {
  private final ObjectNode body;

  /**
   * Takes a body.
   *
   * @throws ProblemException if it has other keys than those known
   */
  BodyFields(ObjectNode body, List<String> known) {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw wrong("", "There is a key that is not known here.", String.join(", ", known));
              }
            });
    this.body = body;
  }

  /** Whether something stands there. */
  boolean has(String name) {
    return body.hasNonNull(name);
  }

  /** A text; empty if there is none. */
  Optional<String> text(String name, String expected) {
    if (!has(name)) {
      return Optional.empty();
    }
    if (!body.path(name).isTextual()) {
      throw wrong(name, "'" + name + "' is no text.", expected);
    }
    return Optional.of(body.path(name).textValue());
  }

  /** A text that must be there; what is wrong with it is told without what it says. */
  String required(String name, String expected) {
    return text(name, expected)
        .orElseThrow(() -> wrong(name, "The " + name + " is missing, or no text.", expected));
  }

  /** A yes or no; empty if nothing is said. */
  Optional<Boolean> yes(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    if (!body.path(name).isBoolean()) {
      throw wrong(name, "'" + name + "' says neither yes nor no.", "true or false");
    }
    return Optional.of(body.path(name).booleanValue());
  }

  /** A list of different texts; empty if nothing stands there. */
  Set<String> texts(String name) {
    JsonNode list = body.path(name);
    if (list.isMissingNode() || list.isNull()) {
      return Set.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode one : list) {
      if (one.isTextual()) {
        texts.add(one.textValue());
      }
    }
    if (!list.isArray() || texts.size() != list.size()) {
      throw wrong(name, "'" + name + "' is no list of different texts.", "a list such as [\"x\"]");
    }
    return texts;
  }

  /** A list of different roles; empty if nothing stands there. */
  Set<Role> roles(String name) {
    return texts(name).stream()
        .map(role -> role(name, role))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Role role(String place, String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.slug().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    place,
                    "There is no role '" + name + "'.",
                    Arrays.stream(Role.values())
                        .map(Role::slug)
                        .collect(Collectors.joining(", "))));
  }

  /** Something is wrong with what stands under a name; with the whole body, if it is empty. */
  static ProblemException wrong(String name, String detail, String expected) {
    return new ProblemException(
        ProblemType.INVALID_INPUT,
        ProblemDetail.body(name.isEmpty() ? "" : "/" + name, detail, expected));
  }
}
