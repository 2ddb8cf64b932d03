package ee.kaskkiri.decision;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** What follows from the settings of {@link Settings} for the parts of Quarkus. */
public final class DerivedSettings implements ConfigSourceFactory {
  /** Above application.properties, below the environment. */
  private static final int ORDINAL = 260;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> derived = new HashMap<>();
    String origins = value(context, "kaskkiri.cors-origins");
    if (!origins.isEmpty()) {
      derived.put("quarkus.http.cors.enabled", "true");
      derived.put("quarkus.http.cors.origins", origins);
      derived.put("quarkus.http.cors.methods", "GET,POST");
      derived.put(
          "quarkus.http.cors.exposed-headers",
          "RateLimit,RateLimit-Policy,Retry-After,Idempotency-Replayed");
    }
    boolean json = value(context, "kaskkiri.log").equals("json");
    derived.put("quarkus.log.console.json.enabled", String.valueOf(json));
    return List.of(new PropertiesConfigSource(derived, "derived from KASKKIRI_*", ORDINAL));
  }

  private static String value(ConfigSourceContext context, String name) {
    @Nullable ConfigValue found = context.getValue(name);
    return found == null || found.getValue() == null ? "" : found.getValue().strip();
  }
}
