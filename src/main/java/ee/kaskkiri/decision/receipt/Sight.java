package ee.kaskkiri.decision.receipt;

import ee.kaskkiri.access.Caller;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.record.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records a caller may see: an auditor all, everybody else their own; of the instruments that
 * they may ask for.
 *
 * @param caller who looks
 */
record Sight(Caller caller) {

  boolean covers(Stored stored) {
    return caller.mayAsk(stored.entry().instrument())
        && (seesAll() || stored.entry().caller().equals(caller.name()));
  }

  /**
   * What is looked for, narrowed to what may be seen.
   *
   * @throws ProblemException if it lies outside of that
   */
  Search narrow(Search search) {
    @Nullable String instrument = search.instrument();
    if (instrument != null && !caller.mayAsk(instrument)) {
      throw notAllowed("instrument", "The caller may not ask for '" + instrument + "'.");
    }
    if (seesAll() || caller.name().equals(search.caller())) {
      return search;
    }
    if (search.caller() != null) {
      throw notAllowed("caller", "Only an auditor sees what others asked.");
    }
    return search.by(caller.name());
  }

  private boolean seesAll() {
    return caller.has(Role.AUDITOR);
  }

  private static ProblemException notAllowed(String parameter, String detail) {
    return new ProblemException(
        ProblemType.NOT_ALLOWED,
        new ProblemDetail(detail, null, parameter, null, null, null, List.of(), null, null));
  }
}
