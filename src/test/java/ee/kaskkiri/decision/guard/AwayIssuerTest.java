package ee.kaskkiri.decision.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An issuer that comes late, and security servers that show a certificate. */
@QuarkusTest
@TestProfile(AwayIssuer.class)
class AwayIssuerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SOMEBODY =
      "eyJhbGciOiJSUzI1NiIsImtpZCI6ImxhdGUifQ.eyJzdWIiOiJzeXMifQ.c2lnbmF0dXJl";

  @TestHTTPResource(
      value = "/api/instruments/waste/decisions/collection/schema?on=2017-01-01",
      tls = true)
  @Nullable URI schema;

  private static Response rules(String token) {
    return given().header("Authorization", "Bearer " + token).get("/api/instruments");
  }

  @Test
  void theServiceStartsWithoutItsIssuerAndFindsItLater() throws IOException {
    Response away = rules(SOMEBODY);
    assertThat(away.statusCode()).as(away.asString()).isEqualTo(503);
    assertThat(away.jsonPath().getString("type")).isEqualTo("/problems/identity-unavailable");
    assertThat(away.jsonPath().getString("detail")).contains("issuer", "does not answer");
    assertThat(away.header("Retry-After")).isEqualTo("1");

    URI issuer =
        URI.create(ConfigProvider.getConfig().getValue("kaskkiri.oidc.issuer", String.class));
    MockOAuth2Server server = new MockOAuth2Server();
    server.start(InetAddress.getLoopbackAddress(), issuer.getPort());
    try {
      String token =
          server
              .issueToken(
                  "late",
                  "client",
                  new DefaultOAuth2TokenCallback(
                      "late",
                      "sys",
                      "JWT",
                      List.of(GuardedRules.AUDIENCE),
                      Map.of("roles", List.of("kaskkiri-reader", "admin")),
                      600))
              .serialize();
      assertThat(untilItIsThere(token).statusCode()).isEqualTo(200);
      assertThat(
              given()
                  .header("Authorization", "Bearer " + token)
                  .get("/api/keys")
                  .jsonPath()
                  .getString("detail"))
          .as("only roles that begin as this service's do count")
          .endsWith("oidc:sys has reader.");
    } finally {
      server.shutdown();
    }
  }

  private static Response untilItIsThere(String token) {
    Instant end = Instant.now().plus(PATIENCE);
    Response response = rules(token);
    while (response.statusCode() == 503 && Instant.now().isBefore(end)) {
      response = rules(token);
    }
    return response;
  }

  private HttpResponse<String> with(String name)
      throws GeneralSecurityException, IOException, InterruptedException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(Certificates.store(name), Certificates.PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    java.security.KeyStore known = java.security.KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("service", Certificates.store("service").getCertificate("service"));
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return HttpClient.newBuilder()
        .sslContext(context)
        .build()
        .send(
            HttpRequest.newBuilder(Objects.requireNonNull(schema))
                .header("X-Road-Client", "EE/GOV/70000000/toetused")
                .timeout(PATIENCE)
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void aSecurityServerIsKnownByItsCertificate()
      throws GeneralSecurityException, IOException, InterruptedException {
    HttpResponse<String> known = with("security-server");
    assertThat(known.statusCode()).as(known.body()).isEqualTo(200);
    assertThat(known.headers().firstValue("X-Road-Client")).contains("EE/GOV/70000000/toetused");

    HttpResponse<String> stranger = with("stranger");
    assertThat(stranger.statusCode()).isEqualTo(403);
    assertThat(stranger.body()).contains("/problems/not-allowed");
  }
}
