package ee.kaskkiri.decision.guard;

import ee.kaskkiri.decision.FakeRules;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Runs the service on {@link FakeRules} with keys, and with little patience for wrong ones. */
public final class StrictRules implements QuarkusTestProfile {
  static final String SECURITY_SERVER = "127.0.0.5";

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(FakeRules.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "kaskkiri.access",
        "keys",
        "kaskkiri.xroad.servers",
        SECURITY_SERVER,
        "kaskkiri.failed-sign-ins",
        "4");
  }
}
