package ee.kaskkiri.decision.guard;

import ee.kaskkiri.decision.FakeRules;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;

/** Runs the service on {@link FakeRules}, with every way to say who calls. */
public final class GuardedRules implements QuarkusTestProfile {
  static final String AUDIENCE = "kaskkiri";
  static final String SECURITY_SERVER = "127.0.0.5";

  /** A port where nobody listens yet. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(FakeRules.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.ofEntries(
        Map.entry("kaskkiri.access", "keys"),
        Map.entry("kaskkiri.bench.echo", "true"),
        Map.entry("kaskkiri.failed-sign-ins", "0"),
        Map.entry("kaskkiri.oidc.issuer", "http://localhost:" + freePort() + "/ministry"),
        Map.entry("kaskkiri.oidc.audience", AUDIENCE),
        Map.entry("kaskkiri.oidc.client-id", "workbench"),
        Map.entry("kaskkiri.oidc.client-secret", "a-secret-of-the-workbench-of-some-length"),
        Map.entry("kaskkiri.oidc.roles", "access/roles"),
        Map.entry("kaskkiri.xroad.servers", "10.0.0.0/8," + SECURITY_SERVER));
  }
}
