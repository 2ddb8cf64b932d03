package ee.kaskkiri.decision;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the service on {@link FakeRules} with narrow limits, and with everything that shows it. */
public final class LimitedRules implements QuarkusTestProfile {
  static final String ORIGIN = "https://page.example";

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(FakeRules.class, BusyRecord.class);
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

  /** A record that has work to do. */
  @Alternative
  @ApplicationScoped
  public static class BusyRecord implements RecordState {
    @Override
    public int queued() {
      return 3;
    }

    @Override
    public Duration oldestWaiting() {
      return Duration.ofMillis(1500);
    }

    @Override
    public Optional<Instant> failingSince() {
      return Optional.of(Instant.EPOCH);
    }

    @Override
    public long groups() {
      return 5;
    }

    @Override
    public long written() {
      return 40;
    }

    @Override
    public long failures() {
      return 2;
    }
  }
}
