package ee.kaskkiri.decision;

import ee.kaskkiri.release.repository.RepositoryState;

/** The rule repository that new rules come from. */
public interface ServedRepository {
  /** What it is and where, for people; without credentials. */
  String address();

  /** Whether it can be read. */
  RepositoryState state();

  /** Looks for new rules again and again from now on. */
  void follow();

  /** Looks for new rules at once and not only after the usual pause. */
  void lookNow();
}
