package ee.kaskkiri.decision;

import ee.kaskkiri.access.AccessMode;
import jakarta.inject.Singleton;

/** Whether callers are asked who they are; each way to say it switches that on. */
@Singleton
public class AccessSwitch {
  private final boolean on;

  /** Reads it from the settings. */
  public AccessSwitch(Settings settings) {
    this.on =
        settings.access() == AccessMode.KEYS
            || settings.oidc().issuer().isPresent()
            || settings.xroad().servers().isPresent()
            || settings.xroad().certificates().isPresent();
  }

  /** Whether callers are asked who they are. */
  public boolean on() {
    return on;
  }
}
