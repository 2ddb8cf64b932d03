package ee.kaskkiri.decision.guard;

import ee.kaskkiri.decision.FakeRules;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Runs the service with an issuer that is not there, and over TLS with a certificate to trust. */
public final class AwayIssuer implements QuarkusTestProfile {
  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(FakeRules.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    Path service = Certificates.made("service");
    Path server = Certificates.made("security-server");
    Path stranger = Certificates.made("stranger");
    return Map.ofEntries(
        Map.entry("kaskkiri.oidc.issuer", "http://localhost:" + GuardedRules.freePort() + "/late"),
        Map.entry("kaskkiri.oidc.audience", GuardedRules.AUDIENCE),
        Map.entry("kaskkiri.oidc.role-prefix", "kaskkiri-"),
        Map.entry("kaskkiri.failed-sign-ins", "0"),
        Map.entry("kaskkiri.xroad.certificates", Certificates.fingerprint("security-server")),
        Map.entry("quarkus.http.test-ssl-port", "0"),
        Map.entry("quarkus.http.insecure-requests", "enabled"),
        Map.entry("quarkus.tls.key-store.p12.path", service.toString()),
        Map.entry("quarkus.tls.key-store.p12.password", Certificates.PASSWORD),
        Map.entry(
            "quarkus.tls.trust-store.pem.certs",
            Certificates.pem(server) + "," + Certificates.pem(stranger)));
  }
}
