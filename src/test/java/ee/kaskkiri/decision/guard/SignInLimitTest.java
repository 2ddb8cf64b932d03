package ee.kaskkiri.decision.guard;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.access.KeyOrder;
import ee.kaskkiri.access.Keys;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.decision.guard.Wire.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Callers that are asked who they are: how often they may be wrong, and what is said of them. */
@QuarkusTest
@TestProfile(StrictRules.class)
class SignInLimitTest {
  private static final String COLLECTION =
      "/api/instruments/waste/decisions/collection?on=2017-01-01";
  private static final String NIGHT = "/api/instruments/noise/decisions/night?on=2017-01-01";
  private static final String GOOD = "{\"sum\": 39001010000, \"label\": \"Juhan-Secret\"}";
  private static final String WRONG = "kk_0123456789abcdef_" + "ab".repeat(32);

  @Inject Keys keys;

  private String key(String name) throws SQLException {
    return keys.create(new KeyOrder(name, Set.of(Role.CALLER, Role.READER), Set.of(), null, "test"))
        .text()
        .written();
  }

  private static int decide(String from, String header) {
    return new Wire(from).say("POST", COLLECTION, GOOD, header).status();
  }

  @Test
  void anAddressMayBeWrongOnlySoOftenAndOthersGoOn() throws SQLException {
    String good = key("patient");
    for (int i = 0; i < 6; i++) {
      assertThat(decide("127.0.0.8", "X-API-Key: " + good)).isEqualTo(200);
    }
    for (int i = 0; i < 4; i++) {
      assertThat(decide("127.0.0.8", "Authorization: Bearer " + WRONG)).isEqualTo(401);
    }
    Heard refused = new Wire("127.0.0.8").say("POST", COLLECTION, GOOD, "X-API-Key: " + WRONG);

    assertThat(decide("127.0.0.8", "X-API-Key: " + good))
        .as("whoever is known is not refused for others behind the same address")
        .isEqualTo(200);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.body()).contains("/problems/too-many-requests");
    assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isBetween(1, 15);
    assertThat(decide("127.0.0.9", "X-API-Key: " + good)).isEqualTo(200);
  }

  @Test
  void whoIsAllowedIsLimitedFromTheBeginning() throws SQLException {
    Heard answer =
        new Wire("127.0.0.10").say("POST", COLLECTION, GOOD, "X-API-Key: " + key("limited"));

    assertThat(answer.header("RateLimit-Policy")).contains("\"caller\";q=200;w=2");
    assertThat(answer.header("RateLimit")).contains("\"caller\";r=199;t=1");
  }

  @Test
  void nothingThatSaysWhoCallsIsInTheLogOrInTheMetrics() throws SQLException {
    String good = key("secretive-holder");
    List<String> lines;
    try (LogLines kept = new LogLines()) {
      lines = kept.all();
      Wire wire = new Wire("127.0.0.11");
      wire.say("POST", NIGHT, GOOD, "X-API-Key: " + good);
      wire.say("POST", COLLECTION, GOOD, "Authorization: Bearer " + WRONG);
      wire.say("POST", COLLECTION, GOOD, "Authorization: Bearer a.b.Juhan-Secret");
      wire.say("POST", COLLECTION, GOOD, "Authorization: Basic SnVoYW4tU2VjcmV0");
      wire.say("POST", COLLECTION, GOOD, "X-Road-Client: EE/GOV/70000000/x", "X-Road-UserId: EE1");
      Wire road = new Wire(StrictRules.SECURITY_SERVER);
      String[] headers = {
        "X-Road-Client: EE/GOV/70000000/juhan-secret",
        "X-Road-Service: EE/GOV/70000001/kaskkiri/decide",
        "X-Road-Id: 5f0e8b2c",
        "X-Road-UserId: EE38902020003"
      };
      road.say("POST", NIGHT, GOOD, headers);
      road.say("POST", COLLECTION, "{\"Juhan-Secret\"", headers);
      road.say("POST", COLLECTION, GOOD, "X-Road-Client: Juhan-Secret");
    }
    String metrics = Wire.local().get("/q/metrics", "X-API-Key: " + good).body();

    assertThat(lines).anyMatch(line -> line.contains("Undecided"));
    assertThat(metrics).contains("kaskkiri_problems_total");
    for (String secret :
        List.of(
            good,
            WRONG,
            "39001010000",
            "EE38902020003",
            "5f0e8b2c",
            "SnVoYW4",
            "secretive-holder")) {
      assertThat(lines).noneMatch(line -> line.contains(secret));
      assertThat(metrics).doesNotContain(secret);
    }
    assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("juhan"));
  }
}
