package ee.kaskkiri.decision;

import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.release.repository.RepositoryState;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says whether new rules can come. It is up all the same: the active rules decide without. */
@Readiness
public class RepositoryCheck implements HealthCheck {
  private final ServedRepository repository;

  RepositoryCheck(ServedRepository repository) {
    this.repository = repository;
  }

  @Override
  public HealthCheckResponse call() {
    RepositoryState state = repository.state();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("rule repository")
            .up()
            .withData("address", repository.address())
            .withData("reachable", state.reachable())
            .withData("since", state.since().toString());
    RepositoryException failure = state.failure();
    return state.reachable() || failure == null
        ? response.build()
        : response.withData("failure", failure.getMessage()).build();
  }
}
