package ee.kaskkiri.decision.guard;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The issuer that the service was told of; it listens from the first time that it is asked for. */
final class TestIssuer {
  static final String NAME = "ministry";

  private static @Nullable MockOAuth2Server running;

  private TestIssuer() {}

  static synchronized MockOAuth2Server start() {
    MockOAuth2Server known = running;
    if (known != null) {
      return known;
    }
    URI address =
        URI.create(ConfigProvider.getConfig().getValue("kaskkiri.oidc.issuer", String.class));
    MockOAuth2Server server =
        new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));
    try {
      server.start(InetAddress.getByName("localhost"), address.getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    running = server;
    return server;
  }

  /** A token that the issuer of a name signs. */
  static SignedJWT token(
      String issuer, String subject, String audience, List<String> roles, long seconds) {
    return start()
        .issueToken(
            issuer,
            "some-client",
            new DefaultOAuth2TokenCallback(
                issuer,
                subject,
                "JWT",
                List.of(audience),
                Map.of("access", Map.of("roles", roles)),
                seconds));
  }

  /** A good token. */
  static String token(String subject, String... roles) {
    return token(NAME, subject, GuardedRules.AUDIENCE, List.of(roles), 600).serialize();
  }
}
