package ee.kaskkiri.decision;

import ee.kaskkiri.access.Caller;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.record.Stored;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which records a caller may see: an auditor all, everybody else their own; of the instruments that
 * they may ask for.
 *
 * @param caller who looks
 */
public record Sight(Caller caller) {

  /** Whether a record may be seen. */
  public boolean covers(Stored stored) {
    return caller.mayAsk(stored.entry().instrument())
        && (seesAll() || stored.entry().caller().equals(caller.name()));
  }

  /**
   * What is looked for, narrowed to what may be seen.
   *
   * @throws ProblemException if it lies outside of that
   */
  public Search narrow(Search search) {
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

  /**
   * What is looked for among the records of everybody.
   *
   * @throws ProblemException if it lies outside of what may be seen
   */
  public Search ofEverybody(Search search) {
    if (!seesAll()) {
      throw notAllowed("portfolio", "Only an auditor sees what others asked.");
    }
    if (search.instrument() == null && !caller.instruments().isEmpty()) {
      throw notAllowed(
          "instrument",
          "The caller may ask for "
              + String.join(", ", new TreeSet<>(caller.instruments()))
              + " only; name one of them.");
    }
    return narrow(search);
  }

  /**
   * Refuses lines, each of which may name another instrument, to those who may ask for some only.
   *
   * @throws ProblemException if the caller is one of them
   */
  public void requireLines() {
    if (caller.scoped()) {
      throw notAllowed(
          "instrument",
          "Lines may name any instrument, and the caller may ask for "
              + String.join(", ", new TreeSet<>(caller.instruments()))
              + " only; ask the cases or the records, without a body.");
    }
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
