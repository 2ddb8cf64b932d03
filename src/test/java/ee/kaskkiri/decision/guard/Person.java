package ee.kaskkiri.decision.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.access.Role;
import ee.kaskkiri.access.account.AccountOrder;
import ee.kaskkiri.access.account.Accounts;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** Somebody at a browser who has an account. */
public final class Person {
  static final String COOKIE = "kaskkiri-session";
  static final String OWN = "sinine kaev jookseb";

  private final String name;
  private String cookie = "";

  Person(String name) {
    this.name = name;
  }

  /** With an account, a password of their own, and signed in. */
  public static Person signedIn(Accounts accounts, String name, Role... roles) throws SQLException {
    String password =
        accounts.create(new AccountOrder(name, name, Set.of(roles), Set.of(), "test")).password();
    Person person = new Person(name);
    assertThat(person.signIn(password).statusCode()).isEqualTo(200);
    assertThat(person.choose(password, OWN).statusCode()).isEqualTo(200);
    return person;
  }

  Response signIn(String password) {
    return kept(
        request()
            .contentType("application/json")
            .body(Map.of("name", name, "password", password))
            .post("/api/session"));
  }

  Response choose(String old, String chosen) {
    return kept(
        request()
            .contentType("application/json")
            .body(Map.of("password", old, "newPassword", chosen))
            .put("/api/session/password"));
  }

  Response signOut() {
    return kept(request().delete("/api/session"));
  }

  private Response kept(Response response) {
    if (response.getCookies().containsKey(COOKIE)) {
      cookie = response.getCookie(COOKIE);
    }
    return response;
  }

  /** A request with what the browser keeps. */
  public RequestSpecification request() {
    RequestSpecification request = given().redirects().follow(false);
    return cookie.isEmpty() ? request : request.cookie(COOKIE, cookie);
  }

  String cookie() {
    return cookie;
  }

  Response get(String path) {
    return request().get(path);
  }

  Response post(String path, Object body) {
    return request().contentType("application/json").body(body).post(path);
  }

  Response put(String path, Object body) {
    return request().contentType("application/json").body(body).put(path);
  }

  Response delete(String path) {
    return request().delete(path);
  }
}
