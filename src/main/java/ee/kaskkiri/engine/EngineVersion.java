package ee.kaskkiri.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.drools.core.impl.InternalRuleBase;

/** Which engine evaluates, for whoever wants to repeat a decision years later. */
public final class EngineVersion {
  /** Name and version, such as {@code Drools 10.2.0}. */
  public static final String NAME = "Drools " + version();

  private static final String FILE = "/META-INF/maven/org.drools/drools-core/pom.properties";

  private EngineVersion() {}

  private static String version() {
    try (InputStream file = InternalRuleBase.class.getResourceAsStream(FILE)) {
      Properties properties = new Properties();
      if (file != null) {
        properties.load(file);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
