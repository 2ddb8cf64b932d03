package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.Loopback;
import ee.kaskkiri.access.Network;
import ee.kaskkiri.decision.AccessSwitch;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.rules.Finding;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether callers are asked who they are; the service does not start if that makes no sense. */
@Singleton
public class AccessControl {
  private static final int BEFORE_THE_RULES = 1;
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  private final Settings settings;
  private final AccessSwitch access;
  private final String host;

  AccessControl(
      Settings settings,
      AccessSwitch access,
      @ConfigProperty(name = "quarkus.http.host") String host) {
    this.settings = settings;
    this.access = access;
    this.host = host;
  }

  /** Whether callers are asked who they are. */
  public boolean on() {
    return access.on();
  }

  /**
   * Refuses to start.
   *
   * @throws RefusedException if others could reach the service unasked, or settings contradict
   */
  void start(@Observes @Priority(BEFORE_THE_RULES) StartupEvent event) {
    List<Finding> findings = new ArrayList<>();
    if (!on() && !Loopback.listens(host)) {
      findings.add(
          Finding.error(
              "QUARKUS_HTTP_HOST",
              null,
              "is "
                  + host
                  + ", where others can reach the service, and nobody is asked who they"
                  + " are.",
              "Set KASKKIRI_ACCESS=keys ('keys create NAME --role admin' makes the first key),"
                  + " KASKKIRI_OIDC_ISSUER or KASKKIRI_XROAD_SERVERS; or leave it at 127.0.0.1."));
    }
    oidc(findings);
    xroad(findings);
    if (!findings.isEmpty()) {
      throw new RefusedException(findings);
    }
  }

  private void oidc(List<Finding> findings) {
    Settings.Oidc oidc = settings.oidc();
    if (oidc.issuer().isPresent() && oidc.audience().isEmpty()) {
      findings.add(
          Finding.error(
              "KASKKIRI_OIDC_AUDIENCE",
              null,
              "is not set, so tokens for any other service would open this one.",
              "Set it to the name by which the issuer knows this service (claim aud)."));
    }
    if (oidc.issuer().isEmpty() && (oidc.audience().isPresent() || oidc.clientId().isPresent())) {
      findings.add(
          Finding.error(
              "KASKKIRI_OIDC_ISSUER",
              null,
              "is not set, though other settings of OpenID Connect are.",
              "Set it to the address of the issuer."));
    }
    if (oidc.clientId().isPresent() != oidc.clientSecret().isPresent()) {
      findings.add(
          Finding.error(
              "KASKKIRI_OIDC_CLIENT_ID",
              null,
              "and KASKKIRI_OIDC_CLIENT_SECRET go together, and one of them is not set.",
              "Set both, so that people can sign in, or none."));
    }
  }

  private void xroad(List<Finding> findings) {
    for (String server : settings.xroad().servers().orElse(List.of())) {
      try {
        Network.parse(server);
      } catch (IllegalArgumentException e) {
        findings.add(
            Finding.error(
                "KASKKIRI_XROAD_SERVERS",
                null,
                String.valueOf(e.getMessage()),
                "Set it to the addresses of the security servers, with commas between."));
      }
    }
    for (String certificate : settings.xroad().certificates().orElse(List.of())) {
      if (!FINGERPRINT.matcher(plain(certificate)).matches()) {
        findings.add(
            Finding.error(
                "KASKKIRI_XROAD_CERTIFICATES",
                null,
                "'" + certificate + "' is no fingerprint.",
                "Set it to SHA-256 fingerprints of certificates, 64 hex digits each, with commas"
                    + " between."));
      }
    }
  }

  /** A fingerprint as it is compared: colons say nothing. */
  static String plain(String fingerprint) {
    return fingerprint.replace(":", "").strip().toLowerCase(Locale.ROOT);
  }
}
