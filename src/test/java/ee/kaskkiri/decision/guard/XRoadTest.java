package ee.kaskkiri.decision.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers that come through a security server of X-Road, and those who only say so. */
@QuarkusTest
@TestProfile(GuardedRules.class)
class XRoadTest {
  private static final String COLLECTION =
      "/api/instruments/waste/decisions/collection?on=2017-01-01";
  private static final String GOOD = "{\"sum\": 1, \"label\": \"x\"}";
  private static final String CLIENT = "X-Road-Client: EE/GOV/70000000/toetused";

  private final Wire server = new Wire(GuardedRules.SECURITY_SERVER);

  @Test
  void aSecurityServerNamesTheCallerAndGetsItsHeadersBack() {
    Wire.Heard heard =
        server.say(
            "POST",
            COLLECTION,
            GOOD,
            CLIENT,
            "x-road-id: 29f4d011-ef17-4f2f-9bb1-0452ce17d3f5",
            "X-Road-Service: EE/GOV/70000001/kaskkiri/decisions",
            "X-Road-UserId: EE37001010000",
            "X-Road-Issue: 12-3/4567",
            "X-Road-Request-Id: f92591a3-6bf0-49b1-987b-0dd78c034cc3");

    assertThat(heard.status()).as(heard.body()).isEqualTo(200);
    assertThat(heard.header("X-Road-Client")).contains("EE/GOV/70000000/toetused");
    assertThat(heard.header("X-Road-Id")).contains("29f4d011-ef17-4f2f-9bb1-0452ce17d3f5");
    assertThat(heard.header("X-Road-Issue")).contains("12-3/4567");
    assertThat(heard.header("X-Road-Service")).contains("EE/GOV/70000001/kaskkiri/decisions");
  }

  @Test
  void aSecurityServerBringsCallersOnly() {
    assertThat(server.get(COLLECTION.replace("?", "/schema?"), CLIENT).status()).isEqualTo(200);
    assertThat(server.get("/api/releases", CLIENT).status()).isEqualTo(403);
    assertThat(server.get("/api/decisions", CLIENT).status()).isEqualTo(403);
    Wire.Heard heard = server.get("/api/keys", CLIENT);

    assertThat(heard.status()).isEqualTo(403);
    assertThat(heard.body()).contains("x-road:EE/GOV/70000000/toetused has caller.");
    assertThat(heard.header("X-Road-Client")).contains("EE/GOV/70000000/toetused");
  }

  @Test
  void whoAsksThroughASecurityServerSeesTheirOwnRecordAgain() {
    String id =
        server
            .say("POST", COLLECTION, GOOD, CLIENT, "X-Road-Service: EE/GOV/70000001/kaskkiri/own")
            .body()
            .replaceFirst("(?s).*\"id\"\\s*:\\s*\"([0-9a-f-]{36})\".*", "$1");

    assertThat(server.get("/api/decisions/" + id, CLIENT).status()).as(id).isEqualTo(200);
    assertThat(server.get("/api/decisions/" + id, "X-Road-Client: EE/GOV/70000009/other").status())
        .isEqualTo(404);
  }

  @Test
  void headersFromAnywhereElseAreRefusedAndNotPassedOver() {
    for (String header : new String[] {CLIENT, "x-road-userid: EE1", "X-ROAD-ANYTHING: x"}) {
      Wire.Heard heard =
          Wire.local()
              .get(
                  "/api/releases",
                  header,
                  "X-Forwarded-For: " + GuardedRules.SECURITY_SERVER,
                  "Forwarded: for=" + GuardedRules.SECURITY_SERVER);

      assertThat(heard.status()).as(header).isEqualTo(403);
      assertThat(heard.body()).contains("/problems/not-allowed", "security servers only");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Road-Client: EE/GOV",
        "X-Road-Client: EE/GOV/70000000/a/b",
        "X-Road-Client: EE/GOV//a",
        "X-Road-Client: EE/GOV/../a",
        "X-Road-Client: EE/GOV/%2e%2e/a",
        "X-Road-Client: EE/GOV/70000000/a%2Fb",
        "X-Road-Client: EE/GOV/70000000/a%0d%0aSet-Cookie: x",
        "X-Road-Client: EE/GOV/70000000/%zz",
        "X-Road-Client: EE/GOV/70000000/%C3",
        "X-Road-Client: EE/GOV/70000000/a\u0001",
        "X-Road-Client: EE/GOV/70000000/õ",
        "X-Road-Client:",
        "X-Road-UserId: EE1",
        CLIENT + "\r\n" + CLIENT,
        CLIENT + "\r\nx-road-client: EE/GOV/70000009/other",
        CLIENT + "\r\nX-Road-Service: EE/GOV",
        CLIENT + "\r\nX-Road-Security-Server: EE/GOV/70000000",
        CLIENT + "\r\nX-Road-Represented-Party: a/b/c",
        CLIENT + "\r\nX-Road-Request-Id: 1",
        CLIENT + "\r\nX-Road-Id:"
      })
  void aHeaderThatIsNotInItsFormIsNamed(String headers) {
    Wire.Heard heard = server.get("/api/releases", headers.split("\r\n", -1));

    assertThat(heard.status()).as(heard.body()).isEqualTo(400);
    if (heard.body().contains("\"parameter\"")) {
      assertThat(heard.body()).contains("/problems/malformed-request", "\"parameter\":\"X-Road-");
    }
    assertThat(heard.header("Set-Cookie")).isEmpty();
  }

  @Test
  void oneCallerHasOneNameHoweverItIsWritten() {
    Wire.Heard plain = server.get("/api/keys", "X-Road-Client: EE/GOV/70000000/a-b");
    Wire.Heard encoded = server.get("/api/keys", "X-Road-Client: EE/GOV/7000000%30/a%2Db");

    assertThat(encoded.body()).isEqualTo(plain.body()).contains("x-road:EE/GOV/70000000/a-b");
  }

  @Test
  void theDocumentForTheRegistrationIsOpenApiThreePointZero() {
    Wire.Heard heard = Wire.local().get("/api/x-road/openapi");
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(heard.body());

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.0.3");
    assertThat(result.getOpenAPI().getPaths().keySet())
        .contains(
            "/api/instruments/waste/decisions/collection",
            "/api/instruments/waste/assessment",
            "/api/instruments/{instrument}/decisions/{topic}/schema")
        .doesNotContain("/api/releases", "/api/keys");
    assertThat(heard.body()).doesNotContain("\"null\"", "$schema", "KeyView");
  }
}
