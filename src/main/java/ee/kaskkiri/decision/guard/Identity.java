package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.Caller;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemType;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of the question who calls. */
sealed interface Identity {
  /**
   * It is known who calls.
   *
   * @param echoed headers that come back with the answer
   * @param browser whether a browser says so by itself, with a cookie
   */
  record Known(Caller caller, Map<String, String> echoed, boolean browser) implements Identity {}

  /** The request says nothing of who calls. */
  record Nobody() implements Identity {}

  /** What it says is wrong. */
  record Refused(Problem problem) implements Identity {}

  /**
   * The caller is sent elsewhere to say who they are.
   *
   * @param target an address
   */
  record SentOn(String target) implements Identity {}

  /** A caller of whom nothing comes back with the answer. */
  static Identity of(Caller caller) {
    return new Known(caller, Map.of(), false);
  }

  /** What the request says is not in its form. */
  static Identity malformed(String detail, @Nullable String header, @Nullable String expected) {
    return new Refused(
        Problem.of(
            ProblemType.MALFORMED_REQUEST,
            detail,
            List.of(
                new ProblemDetail(
                    detail, null, header, "header", expected, null, List.of(), null, null))));
  }

  /** What the request says is not believed. */
  static Identity notBelieved(String detail) {
    return new Refused(Problem.of(ProblemType.NOT_AUTHENTICATED, detail, List.of()));
  }

  /** It cannot be found out now. */
  static Identity unknowable(String detail) {
    return new Refused(Problem.of(ProblemType.IDENTITY_UNAVAILABLE, detail, List.of()));
  }

  /** The same, known at once. */
  default Future<Identity> now() {
    return Future.succeededFuture(this);
  }
}
