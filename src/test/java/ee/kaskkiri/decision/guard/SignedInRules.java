package ee.kaskkiri.decision.guard;

import ee.kaskkiri.decision.FakeRules;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Runs the service on {@link FakeRules} with keys and accounts. */
public final class SignedInRules implements QuarkusTestProfile {
  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(FakeRules.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("kaskkiri.access", "keys", "kaskkiri.failed-sign-ins", "0");
  }
}
