package ee.kaskkiri.decision;

import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.release.repository.RepositoryState;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether new rules can come. It is up all the same: the active rules decide without. Where
 * they come from and what fails is told only where everybody may know everything; the log says it
 * anyway.
 */
@Readiness
public class RepositoryCheck implements HealthCheck {
  private final ServedRepository repository;
  private final AccessSwitch access;

  RepositoryCheck(ServedRepository repository, AccessSwitch access) {
    this.repository = repository;
    this.access = access;
  }

  @Override
  public HealthCheckResponse call() {
    RepositoryState state = repository.state();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("rule repository")
            .up()
            .withData("reachable", state.reachable())
            .withData("since", state.since().toString());
    if (access.on()) {
      return response.build();
    }
    response.withData("address", repository.address());
    RepositoryException failure = state.failure();
    return state.reachable() || failure == null
        ? response.build()
        : response.withData("failure", failure.getMessage()).build();
  }
}
