package ee.kaskkiri.decision.guard;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.decision.InventedRules;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that asks nobody who they are. */
@QuarkusTest
@TestProfile(InventedRules.class)
class OpenDoorTest {
  private static final String COLLECTION =
      "/api/instruments/waste/decisions/collection?on=2017-01-01";
  private static final String GOOD = "{\"sum\": 1, \"label\": \"x\"}";

  private static Wire.Heard decide(String... headers) {
    return Wire.local().say("POST", COLLECTION, GOOD, headers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]:80", "a.localhost"})
  void namesOfThisMachineAreTaken(String host) {
    assertThat(decide("Host: " + host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example:80",
        "user@localhost",
        "10.0.0.1",
        "[::2]",
        "127.0.0.1/evil"
      })
  void otherNamesAreRefused(String host) {
    Wire.Heard heard = decide("Host: " + host);

    assertThat(heard.status()).isIn(400, 421);
    if (heard.status() == 421) {
      assertThat(heard.body()).contains("/problems/misdirected-request");
    }
  }

  @Test
  void twoNamesOrNoneAreRefused() {
    assertThat(decide("Host: localhost", "Host: evil.example").status()).isIn(400, 421);
    assertThat(Wire.local().send("GET /api/instruments HTTP/1.0\r\n\r\n").status()).isIn(400, 421);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void pagesOfOtherSitesChangeNothing(String header) {
    Wire.Heard heard = decide(header);

    assertThat(heard.status()).isEqualTo(403);
    assertThat(heard.body()).contains("/problems/cross-site-request");
    assertThat(Wire.local().get("/api/instruments", header).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none"})
  void pagesOfItsOwnMay(String header) {
    assertThat(decide(header).status()).isEqualTo(200);
    assertThat(decide("Origin: http://localhost:" + Wire.port()).status()).isEqualTo(200);
  }

  @Test
  void headersOfXRoadAreRefused() {
    Wire.Heard heard = decide("X-Road-Client: EE/GOV/70000000/toetused");

    assertThat(heard.status()).isEqualTo(403);
    assertThat(heard.body()).contains("/problems/not-allowed");
  }

  @Test
  void keysAreMadeByCommandOnly() {
    for (String method : new String[] {"GET", "POST"}) {
      Wire.Heard heard = Wire.local().say(method, "/api/keys", "{}");

      assertThat(heard.status()).isEqualTo(403);
      assertThat(heard.body()).contains("by the command 'keys' only");
    }
    assertThat(Wire.local().say("DELETE", "/api/keys/0000000000000000", "").status())
        .isEqualTo(403);
  }
}
