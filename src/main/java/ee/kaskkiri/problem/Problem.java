package ee.kaskkiri.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An error as callers read it, a problem detail of RFC 9457.
 *
 * @param type URI reference of the type, which can be opened
 * @param title what happened, in a few words
 * @param status HTTP status
 * @param detail what happened this time
 * @param id names this occurrence, also in the log; null if there is nothing to look up
 * @param errors every single thing that is wrong; empty if the detail says it all
 * @param members what else the type carries, by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String id,
    List<ProblemDetail> errors,
    @JsonAnyGetter Map<String, Object> members) {

  /** Media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(detail, "detail");
    errors = List.copyOf(errors);
    members = Map.copyOf(members);
  }

  /** A problem of the catalogue. */
  public static Problem of(ProblemType type, String detail, List<ProblemDetail> errors) {
    return new Problem(
        type.uri(), type.title().en(), type.status(), detail, null, errors, Map.of());
  }

  /** The same problem with a name of its own. */
  public Problem withId(String occurrence) {
    return new Problem(type, title, status, detail, occurrence, errors, members);
  }

  /** The same problem with one more member. */
  public Problem with(String name, Object value) {
    return new Problem(type, title, status, detail, id, errors, Map.of(name, value));
  }
}
