package ee.kaskkiri.decision;

import ee.kaskkiri.release.repository.RepositoryState;
import java.time.Instant;

/** A repository in which nothing ever changes. */
final class StillRepository implements ServedRepository {
  @Override
  public String address() {
    return "invented";
  }

  @Override
  public RepositoryState state() {
    return new RepositoryState(true, Instant.EPOCH, Instant.EPOCH, 0, null);
  }

  @Override
  public void follow() {}

  @Override
  public void lookNow() {}
}
