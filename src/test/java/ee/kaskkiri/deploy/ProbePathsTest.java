package ee.kaskkiri.deploy;

import static io.restassured.RestAssured.given;

import ee.kaskkiri.decision.BreadDirectory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses that manifests name are there. */
@QuarkusTest
@TestProfile(BreadDirectory.class)
class ProbePathsTest {
  static final String STARTED = "/q/health/started";
  static final String READY = "/q/health/ready";
  static final String LIVE = "/q/health/live";
  static final String METRICS = "/q/metrics";

  @ParameterizedTest
  @ValueSource(strings = {STARTED, READY, LIVE, METRICS})
  void answers(String path) {
    given().get(path).then().statusCode(200);
  }
}
