package ee.kaskkiri.decision.http;

import ee.kaskkiri.decision.Identities;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** The problems that are noticed outside of a resource. */
@Singleton
public class Faults {
  private static final Logger LOG = Logger.getLogger(Faults.class);

  private final Identities identities;

  Faults(Identities identities) {
    this.identities = identities;
  }

  /** Nothing answers at a path. */
  Problem notFound(String path) {
    return Problem.of(ProblemType.NOT_FOUND, "There is nothing at " + path + ".", List.of());
  }

  /**
   * Something broke; its id is also in the log, with what broke and where. What exceptions say is
   * left out, because it may quote the input.
   */
  public Problem unexpected(Throwable cause) {
    String id = identities.next().toString();
    LOG.errorf("Unexpected %s: %s", id, StackTrace.of(cause));
    return Problem.of(
            ProblemType.UNEXPECTED, "Something broke; the log has it under " + id + ".", List.of())
        .withId(id);
  }

  /** What a status below 500 means at a path. */
  public Problem ofStatus(int status, String path) {
    return switch (status) {
      case 404 -> notFound(path);
      case 405 ->
          Problem.of(
              ProblemType.METHOD_NOT_ALLOWED,
              path + " cannot be asked with this method.",
              List.of());
      case 406 ->
          Problem.of(ProblemType.NOT_ACCEPTABLE, path + " answers application/json.", List.of());
      case 413 -> Problem.of(ProblemType.TOO_LARGE, "The body is too large.", List.of());
      case 415 ->
          Problem.of(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              path + " takes Content-Type: application/json.",
              List.of());
      default ->
          Problem.of(ProblemType.MALFORMED_REQUEST, "The request cannot be understood.", List.of());
    };
  }
}
