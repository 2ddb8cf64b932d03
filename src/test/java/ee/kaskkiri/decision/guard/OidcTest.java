package ee.kaskkiri.decision.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens and people of an issuer of OpenID Connect, which was not there when the service began. */
@QuarkusTest
@TestProfile(GuardedRules.class)
class OidcTest {
  private static final String RULES = "/api/instruments";

  @BeforeAll
  static void start() {
    TestIssuer.start();
  }

  private static Response rules(String token) {
    return given().header("Authorization", "Bearer " + token).get(RULES);
  }

  private static SignedJWT good() {
    return TestIssuer.token(TestIssuer.NAME, "sys", GuardedRules.AUDIENCE, List.of("reader"), 600);
  }

  private static RSAKey publicKey() throws IOException, ParseException {
    JWKSet keys = JWKSet.load(TestIssuer.start().jwksUrl(TestIssuer.NAME).url());
    return keys.getKeys().get(0).toRSAKey();
  }

  private static void refused(String token) {
    Response response = rules(token);

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(401);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.jsonPath().getString("detail"))
        .startsWith("The token is not accepted: it has expired, its issuer did not sign it, or it");
    assertThat(response.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  @Test
  void aGoodTokenOpensWhatItsRolesSay() {
    assertThat(rules(good().serialize()).statusCode()).isEqualTo(200);
    Response response = rules(TestIssuer.token("sys", "caller", "manager"));

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.jsonPath().getString("detail")).endsWith("oidc:sys has caller.");
  }

  @Test
  void aTokenWithoutRolesOpensNothing() {
    assertThat(rules(TestIssuer.token("sys")).jsonPath().getString("detail"))
        .endsWith("oidc:sys has none.");
  }

  @Test
  void theLogDoesNotSayWhoMadeAKey() {
    String admin = TestIssuer.token("EE38001085718", "admin");
    try (LogLines log = new LogLines()) {
      Response made =
          given()
              .header("Authorization", "Bearer " + admin)
              .contentType("application/json")
              .body("{\"name\": \"made-by-a-person\", \"roles\": [\"caller\"]}")
              .post("/api/keys");
      String id = made.jsonPath().getString("about.id");
      given().header("Authorization", "Bearer " + admin).delete("/api/keys/" + id);

      assertThat(made.jsonPath().getString("about.createdBy")).isEqualTo("oidc:EE38001085718");
      assertThat(log.all())
          .anyMatch(line -> line.contains("A caller of kind oidc made the key " + id))
          .anyMatch(line -> line.contains("A caller of kind oidc revoked the key " + id))
          .noneMatch(line -> line.contains("38001085718"));
    }
  }

  @Test
  void anExpiredTokenIsRefused() {
    refused(
        TestIssuer.token(TestIssuer.NAME, "sys", GuardedRules.AUDIENCE, List.of("reader"), -60)
            .serialize());
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    refused(
        TestIssuer.token("elsewhere", "sys", GuardedRules.AUDIENCE, List.of("reader"), 600)
            .serialize());
  }

  @Test
  void aTokenForAnotherServiceIsRefused() {
    refused(
        TestIssuer.token(TestIssuer.NAME, "sys", "payroll", List.of("reader"), 600).serialize());
    refused(
        TestIssuer.token(TestIssuer.NAME, "sys", "workbench", List.of("reader"), 600).serialize());
  }

  @Test
  void aTokenThatNobodySignedIsRefused() throws ParseException {
    String signed = good().serialize();

    refused(new PlainJWT(good().getJWTClaimsSet()).serialize());
    refused(signed.substring(0, signed.lastIndexOf('.') + 1));
    refused(signed.substring(0, signed.lastIndexOf('.')));
  }

  @Test
  void aTokenThatWasChangedIsRefused() throws ParseException {
    String[] parts = good().serialize().split("\\.", -1);
    String[] other = TestIssuer.token("boss", "reader", "admin").split("\\.", -1);

    refused(parts[0] + "." + other[1] + "." + parts[2]);
    refused(parts[0] + "." + parts[1] + "." + other[2]);
  }

  @Test
  void aTokenThatIsSignedWithThePublicKeyAsASecretIsRefused()
      throws IOException, ParseException, JOSEException {
    RSAKey key = publicKey();
    for (byte[] secret :
        List.of(
            key.toRSAPublicKey().getEncoded(),
            key.toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
      SignedJWT forged =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
              good().getJWTClaimsSet());
      forged.sign(new MACSigner(secret));

      refused(forged.serialize());
    }
  }

  @Test
  void aTokenThatIsSignedWithAnotherKeyOfTheSameNameIsRefused()
      throws IOException, ParseException, JOSEException {
    String name = publicKey().getKeyID();
    RSAKey own = new RSAKeyGenerator(2048).keyID(name).generate();
    SignedJWT forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).jwk(own.toPublicJWK()).build(),
            good().getJWTClaimsSet());
    forged.sign(new RSASSASigner(own));

    refused(forged.serialize());
  }

  @Test
  void whatIsNoTokenIsRefused() {
    for (String token : List.of("x", "a.b.c", "e30.e30.e30", "....", "eyJhbGciOiJub25lIn0.e30.")) {
      refused(token);
    }
  }

  @Test
  void aPersonSignsInAtTheIssuer() throws IOException, InterruptedException {
    Browser browser = new Browser();

    Browser.Page atTheIssuer = browser.open(RULES);
    assertThat(atTheIssuer.address().toString())
        .startsWith(TestIssuer.start().issuerUrl("").toString());
    Browser.Page back =
        browser.submit(
            atTheIssuer.address(),
            Map.of("username", "ada", "claims", "{\"access\": {\"roles\": [\"reader\"]}}"));

    assertThat(back.status()).as(back.body()).isEqualTo(200);
    assertThat(back.address().getPath()).isEqualTo(RULES);
    assertThat(back.body()).contains("waste");
    assertThat(browser.open("/api/keys").body()).contains("oidc:ada has reader.");
    Browser.Page login = browser.open("/login");
    assertThat(login.address().getPath()).isEqualTo("/");
  }

  @Test
  void thePageKnowsWhoSignedInAtTheIssuerUntilTheySignOut()
      throws IOException, InterruptedException {
    Browser browser = new Browser();
    assertThat(browser.open("/api/session").body())
        .contains("\"name\":null", "\"roles\":[]", "\"signIn\":\"oidc\"");
    Browser.Page atTheIssuer = browser.open(RULES);
    browser.submit(
        atTheIssuer.address(),
        Map.of("username", "mari", "claims", "{\"access\": {\"roles\": [\"reader\"]}}"));

    assertThat(browser.open("/api/session").body())
        .contains("\"name\":\"oidc:mari\"", "\"roles\":[\"reader\"]");
    assertThat(browser.delete("/api/session", "https://evil.example").status()).isEqualTo(403);
    assertThat(browser.delete("/api/session", browser.origin()).status()).isEqualTo(204);
    assertThat(browser.open("/api/session").body()).contains("\"name\":null");
    assertThat(given().cookie("q_session_people", "abc.def").get("/api/session").statusCode())
        .isEqualTo(200);
    assertThat(given().header("X-API-Key", "kk_").get("/api/session").statusCode()).isEqualTo(401);
    assertThat(
            given()
                .contentType("application/json")
                .body("{\"name\": \"admin\", \"password\": \"x\"}")
                .post("/api/session")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aSessionChangesNothingForAnotherSite() throws IOException, InterruptedException {
    Browser browser = new Browser();
    Browser.Page atTheIssuer = browser.open(RULES);
    browser.submit(
        atTheIssuer.address(),
        Map.of("username", "eve", "claims", "{\"access\": {\"roles\": [\"editor\"]}}"));

    assertThat(browser.post("/api/repository/look", "https://evil.example").status())
        .isEqualTo(403);
    assertThat(browser.post("/api/repository/look", browser.origin()).status()).isEqualTo(202);
  }

  @Test
  void aMadeUpSessionIsNone() throws IOException, InterruptedException {
    Response response =
        given().redirects().follow(false).cookie("q_session_people", "abc.def").get(RULES);

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(401);
    Response state =
        given()
            .redirects()
            .follow(false)
            .header("Accept", "text/html")
            .get("/login?code=abc&state=def");
    assertThat(state.statusCode()).as(state.asString()).isIn(302, 401);
  }
}
