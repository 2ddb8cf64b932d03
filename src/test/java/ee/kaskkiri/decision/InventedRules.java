package ee.kaskkiri.decision;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Runs the service on {@link FakeRules}, with limits that a test can reach. */
public class InventedRules implements QuarkusTestProfile {
  static final int MAX_BODY = 300_000;
  static final int MAX_PORTFOLIO = 900_000;

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(FakeRules.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "kaskkiri.max-body",
        String.valueOf(MAX_BODY),
        "kaskkiri.max-portfolio",
        String.valueOf(MAX_PORTFOLIO),
        "kaskkiri.bench.echo",
        "true");
  }
}
