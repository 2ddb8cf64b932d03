package ee.kaskkiri.problem;

import java.util.List;

/** A request that ends in a problem. It is an answer, not a fault, and carries no stack trace. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Ends the request with a problem. */
  public ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** Ends the request with a problem whose errors are listed. */
  public ProblemException(ProblemType type, String detail, List<ProblemDetail> errors) {
    this(Problem.of(type, detail, errors));
  }

  /** Ends the request with a problem of one error, which is also its detail. */
  public ProblemException(ProblemType type, ProblemDetail error) {
    this(type, error.detail(), List.of(error));
  }

  /** What the caller reads. */
  public Problem problem() {
    return problem;
  }
}
