package ee.kaskkiri.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BenchSwitchTest {
  @Test
  void theEchoIsNotThereUnlessSwitchedOn() {
    Response echo = given().contentType("application/json").body("{}").post("/bench/echo");
    Response nothing = given().contentType("application/json").body("{}").post("/bench/ech0");

    assertThat(echo.statusCode()).isEqualTo(404);
    assertThat(echo.asString()).isEqualTo(nothing.asString().replace("ech0", "echo"));
    assertThat(given().get("/bench/echo").statusCode()).isEqualTo(404);
  }
}
