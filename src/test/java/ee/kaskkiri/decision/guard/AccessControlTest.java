package ee.kaskkiri.decision.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.decision.AccessSwitch;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.release.RefusedException;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessControlTest {
  private static AccessControl control(String host, Map<String, String> settings) {
    Settings read =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(Settings.class)
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(Settings.class);
    return new AccessControl(read, new AccessSwitch(read), host);
  }

  private static void starts(String host, Map<String, String> settings) {
    assertThatCode(() -> control(host, settings).start(new StartupEvent()))
        .doesNotThrowAnyException();
  }

  private static void refused(String host, Map<String, String> settings, String... words) {
    assertThatThrownBy(() -> control(host, settings).start(new StartupEvent()))
        .isInstanceOf(RefusedException.class)
        .message()
        .contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "127.8.8.8", "::1"})
  void withoutControlItListensOnThisMachine(String host) {
    starts(host, Map.of());
    assertThat(control(host, Map.of()).on()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.7", "no-such-host.invalid"})
  void withoutControlItListensNowhereElse(String host) {
    refused(
        host,
        Map.of(),
        "ERROR QUARKUS_HTTP_HOST: is " + host,
        "KASKKIRI_ACCESS=keys",
        "leave it at 127.0.0.1");
    starts(host, Map.of("kaskkiri.access", "keys"));
    starts(host, Map.of("kaskkiri.xroad.servers", "10.0.0.8"));
    starts(
        host,
        Map.of("kaskkiri.oidc.issuer", "https://issuer", "kaskkiri.oidc.audience", "kaskkiri"));
  }

  @Test
  void settingsThatContradictAreTold() {
    refused(
        "127.0.0.1",
        Map.of("kaskkiri.oidc.issuer", "https://issuer"),
        "KASKKIRI_OIDC_AUDIENCE: is not set");
    refused(
        "127.0.0.1",
        Map.of("kaskkiri.oidc.audience", "kaskkiri"),
        "KASKKIRI_OIDC_ISSUER: is not set");
    refused(
        "127.0.0.1",
        Map.of(
            "kaskkiri.oidc.issuer",
            "https://issuer",
            "kaskkiri.oidc.audience",
            "kaskkiri",
            "kaskkiri.oidc.client-id",
            "workbench"),
        "KASKKIRI_OIDC_CLIENT_ID: and KASKKIRI_OIDC_CLIENT_SECRET go together");
    refused(
        "127.0.0.1",
        Map.of("kaskkiri.xroad.servers", "10.0.0.7,server.example"),
        "KASKKIRI_XROAD_SERVERS: 'server.example' is no address");
    refused(
        "127.0.0.1",
        Map.of("kaskkiri.xroad.certificates", "AB:CD"),
        "KASKKIRI_XROAD_CERTIFICATES: 'AB:CD' is no fingerprint");
  }
}
