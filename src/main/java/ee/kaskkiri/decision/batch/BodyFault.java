package ee.kaskkiri.decision.batch;

import ee.kaskkiri.decision.http.StreamedBody.GoneException;
import ee.kaskkiri.decision.http.StreamedBody.SilentException;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import java.io.IOException;
import java.util.List;

/** Why a body cannot be read on. */
final class BodyFault {
  private BodyFault() {}

  /** What is said of it. */
  static Problem of(IOException why) {
    ProblemType type =
        why instanceof SilentException || why instanceof GoneException
            ? ProblemType.BODY_STOPPED
            : ProblemType.MALFORMED_REQUEST;
    return Problem.of(type, String.valueOf(why.getMessage()), List.of());
  }
}
