package ee.kaskkiri.decision.guard;

import ee.kaskkiri.decision.Settings;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How the issuer of OpenID Connect is asked: systems bring a token for this service, people are
 * sent to the issuer. Without an issuer there is nothing.
 */
@Singleton
public class OidcTenants implements TenantResolver {
  /** Where the issuer sends people back to. */
  static final String LOGIN = "/login";

  private static final String PEOPLE = "people";
  private static final String SYSTEMS = "Default";
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Settings.Oidc settings;

  OidcTenants(Settings settings) {
    this.settings = settings.oidc();
  }

  void tenants(@Observes Oidc oidc) {
    if (settings.issuer().isEmpty() || settings.audience().isEmpty()) {
      return;
    }
    oidc.create(
        tenant()
            .applicationType(ApplicationType.SERVICE)
            .token()
            .audience(settings.audience().get())
            .subjectRequired()
            .allowJwtIntrospection(false)
            .allowOpaqueTokenIntrospection(false)
            .end()
            .build());
    if (settings.clientId().isPresent() && settings.clientSecret().isPresent()) {
      oidc.create(people(settings.clientId().get(), settings.clientSecret().get()));
    }
  }

  private OidcTenantConfig people(String client, String secret) {
    OidcTenantConfigBuilder builder =
        tenant()
            .tenantId(PEOPLE)
            .applicationType(ApplicationType.WEB_APP)
            .clientId(client)
            .credentials(secret)
            .authentication()
            .redirectPath(LOGIN)
            .restorePathAfterRedirect()
            .cookiePath("/")
            .pkceRequired()
            .nonceRequired()
            .end();
    String session = settings.sessionSecret().orElse(secret);
    return builder.tokenStateManager().encryptionSecret(session).end().build();
  }

  private OidcTenantConfigBuilder tenant() {
    return OidcTenantConfig.authServerUrl(settings.issuer().orElseThrow())
        .enableTenant()
        .connectionTimeout(PATIENCE)
        .roles()
        .roleClaimPath(settings.roles())
        .end();
  }

  /** Whether systems can bring tokens. */
  boolean systems() {
    return settings.issuer().isPresent();
  }

  /** Whether people can sign in at the issuer. */
  boolean people() {
    return settings.issuer().isPresent() && settings.clientId().isPresent();
  }

  @Override
  public String resolve(RoutingContext context) {
    boolean bringsToken = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
    return people() && !bringsToken ? PEOPLE : SYSTEMS;
  }
}
