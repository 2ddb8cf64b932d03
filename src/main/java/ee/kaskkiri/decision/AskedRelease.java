package ee.kaskkiri.decision;

import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.repository.RepositoryException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds the release that a request is to be answered by. */
@Singleton
public class AskedRelease {
  /** What names the release that decides now. */
  public static final String ACTIVE = "active";

  private final Releases releases;
  private final Clock clock;

  AskedRelease(Releases releases, Clock clock) {
    this.releases = releases;
    this.clock = clock;
  }

  /**
   * The release that {@code release} or {@code knownAt} name, else the active one.
   *
   * @throws ProblemException if they name none, or both are given
   */
  public Release of(Query query) {
    Optional<String> id = query.one(Query.RELEASE);
    Optional<Instant> moment = query.knownAt(clock.instant());
    if (id.isPresent() && moment.isPresent()) {
      throw Query.wrong(
          Query.KNOWN_AT,
          "Both a release and a moment are asked for.",
          "either ?release=ID or ?knownAt=MOMENT");
    }
    if (id.isPresent()) {
      return named(Query.RELEASE, id.get());
    }
    return moment.isPresent() ? knownAt(moment.get()) : releases.current();
  }

  /**
   * The release of a name: {@code active}, an id, or a beginning of one.
   *
   * @param parameter part of the address that holds the name
   * @throws ProblemException if there is none
   */
  public Release named(String parameter, String name) {
    if (name.equals(ACTIVE)) {
      return releases.current();
    }
    try {
      return releases
          .find(name)
          .orElseThrow(() -> unknown(parameter, "There is no release '" + name + "'."));
    } catch (RepositoryException e) {
      throw unreadable(e);
    }
  }

  private Release knownAt(Instant moment) {
    try {
      return releases
          .activeAt(moment)
          .orElseThrow(
              () -> unknown(Query.KNOWN_AT, "No release was active at " + moment + " yet."));
    } catch (RepositoryException e) {
      throw unreadable(e);
    }
  }

  private ProblemException unknown(String parameter, String detail) {
    return new ProblemException(
        ProblemType.UNKNOWN_RELEASE,
        ProblemDetail.unknown(parameter, detail, null, List.of(ACTIVE, releases.current().id())));
  }

  /** The data directory fails. */
  static ProblemException unreadable(RepositoryException e) {
    return new ProblemException(
        ProblemType.STORAGE_FAILED, String.valueOf(e.getMessage()), List.of());
  }
}
