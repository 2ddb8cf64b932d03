package ee.kaskkiri.decision;

import ee.kaskkiri.release.ActiveRelease;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.Edition;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says which rules are active, and which edition of each instrument is in force today. */
@Readiness
public class RulesCheck implements HealthCheck {
  private final ActiveRelease active;
  private final Clock clock;

  RulesCheck(ActiveRelease active, Clock clock) {
    this.active = active;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    Release release = active.current();
    LocalDate today = LocalDate.now(clock);
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("rules").up().withData("release", release.id());
    release
        .rules()
        .instruments()
        .forEach(
            (name, instrument) ->
                response.withData(
                    name,
                    instrument
                        .inForceOn(today)
                        .map(Edition::period)
                        .orElse(
                            "none in force today; the latest is " + instrument.latest().period())));
    return response.build();
  }
}
