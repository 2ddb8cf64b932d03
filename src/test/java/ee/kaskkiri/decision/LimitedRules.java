package ee.kaskkiri.decision;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the service on {@link FakeRules} with narrow limits, and with everything that shows it. */
public final class LimitedRules implements QuarkusTestProfile {
  static final String ORIGIN = "https://page.example";

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(FakeRules.class);
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(SpanFiles.class));
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "kaskkiri.rate",
        "1",
        "kaskkiri.burst",
        "3",
        "kaskkiri.max-waiting-per-caller",
        "1",
        "kaskkiri.evaluation-limit",
        "PT0.2S",
        "kaskkiri.cors-origins",
        ORIGIN,
        "kaskkiri.log",
        "json");
  }
}
