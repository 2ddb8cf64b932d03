package ee.kaskkiri.decision.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.access.KeyOrder;
import ee.kaskkiri.access.Keys;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.access.account.AccountOrder;
import ee.kaskkiri.access.account.Accounts;
import ee.kaskkiri.access.account.OneTimePassword;
import ee.kaskkiri.database.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People who sign in with a password, as their browsers meet the service. */
@QuarkusTest
@TestProfile(SignedInRules.class)
class AccountsOverHttpTest {
  private static final String INSTRUMENTS = "/api/instruments";
  private static final String COLLECTION =
      "/api/instruments/waste/decisions/collection?on=2017-01-01";
  private static final String GOOD = "{\"sum\": 1, \"label\": \"x\"}";

  @Inject Accounts accounts;
  @Inject Keys keys;
  @Inject Database database;

  private OneTimePassword account(String name, Role... roles) throws SQLException {
    return accounts.create(new AccountOrder(name, "Mari Mets", Set.of(roles), Set.of(), "test"));
  }

  private static void refused(Response response, int status, String type, String words) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/" + type);
    assertThat(response.jsonPath().getString("detail")).contains(words);
  }

  @Test
  void nobodyIsToldWhatTheyMay() {
    Response session = given().get("/api/session");

    assertThat(session.statusCode()).isEqualTo(200);
    assertThat(session.jsonPath().getMap("$").keySet())
        .isEqualTo(
            Set.of("name", "displayName", "roles", "instruments", "signIn", "mustChangePassword"));
    assertThat(session.jsonPath().getString("name")).isNull();
    assertThat(session.jsonPath().getList("roles")).isEmpty();
    assertThat(session.jsonPath().getString("signIn")).isEqualTo("password");
    assertThat(session.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void theFirstSignInLeadsToAPasswordOfOnesOwn() throws SQLException {
    String password = account("mari.first", Role.READER).password();
    Person mari = new Person("mari.first");

    Response signedIn = mari.signIn(password);
    assertThat(signedIn.statusCode()).as(signedIn.asString()).isEqualTo(200);
    assertThat(signedIn.jsonPath().getString("name")).isEqualTo("user:mari.first");
    assertThat(signedIn.jsonPath().getString("displayName")).isEqualTo("Mari Mets");
    assertThat(signedIn.jsonPath().getList("roles")).isEqualTo(List.of("reader"));
    assertThat(signedIn.jsonPath().getBoolean("mustChangePassword")).isTrue();
    assertThat(signedIn.header("Set-Cookie"))
        .contains("; Path=/", "; HTTPOnly", "; SameSite=Strict")
        .doesNotContain("Secure", "Max-Age");

    refused(mari.get(INSTRUMENTS), 403, "password-must-change", "PUT /api/session/password");
    assertThat(mari.get("/api/session").jsonPath().getBoolean("mustChangePassword")).isTrue();
    refused(mari.choose(password, "short"), 422, "invalid-input", "");
    refused(mari.choose("wrong", Person.OWN), 422, "invalid-input", "");
    String before = mari.cookie();

    Response chosen = mari.choose(password, Person.OWN);
    assertThat(chosen.statusCode()).as(chosen.asString()).isEqualTo(200);
    assertThat(chosen.jsonPath().getBoolean("mustChangePassword")).isFalse();
    assertThat(mari.cookie()).isNotEqualTo(before);
    assertThat(mari.get(INSTRUMENTS).statusCode()).isEqualTo(200);
    assertThat(given().cookie(Person.COOKIE, before).get(INSTRUMENTS).statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsWrongWithANewPasswordDoesNotQuoteIt() throws SQLException {
    String password = account("quoted", Role.READER).password();
    Person person = new Person("quoted");
    person.signIn(password);

    Response answer = person.choose(password, "parool123456");
    assertThat(answer.asString()).contains("/newPassword").doesNotContain("parool123456");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws SQLException {
    account("known", Role.READER);
    Response wrong = new Person("known").signIn("wrong");
    Response unknown = new Person("unknown").signIn("wrong");

    refused(wrong, 401, "sign-in-refused", "or the password is another one");
    assertThat(unknown.asString()).isEqualTo(wrong.asString());
    assertThat(unknown.headers().asList().stream().map(Object::toString).toList())
        .isEqualTo(wrong.headers().asList().stream().map(Object::toString).toList());
    assertThat(wrong.getCookies()).isEmpty();
  }

  @Test
  void aPasswordMayBeTriedOnlySoOften() throws SQLException {
    String password = account("tried", Role.READER).password();
    for (int i = 0; i < 10; i++) {
      refused(new Person("tried").signIn("wrong" + i), 401, "sign-in-refused", "");
      refused(new Person("not-there").signIn("wrong" + i), 401, "sign-in-refused", "");
    }

    Response more = new Person("tried").signIn(password);
    refused(more, 429, "too-many-requests", "Too many passwords");
    assertThat(Integer.parseInt(more.header("Retry-After"))).isBetween(1, 90);
    refused(new Person("not-there").signIn("x"), 429, "too-many-requests", "");
    String other = account("not-tried", Role.READER).password();
    for (int i = 0; i < 15; i++) {
      assertThat(new Person("not-tried").signIn(other).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aOneTimePasswordIsWorthNothingWhenItsTimeIsOver() throws SQLException {
    Clock then = Clock.offset(Clock.systemUTC(), Accounts.ONE_TIME.negated().minusMinutes(1));
    String password =
        new Accounts(database, then)
            .create(new AccountOrder("late", "Late", Set.of(Role.READER), Set.of(), "test"))
            .password();

    refused(new Person("late").signIn(password), 401, "sign-in-refused", "password is over");
    refused(new Person("late").signIn("wrong"), 401, "sign-in-refused", "is another one");
  }

  @Test
  void whoSignsOutIsNobody() throws SQLException {
    Person person = Person.signedIn(accounts, "leaves", Role.READER);
    String before = person.cookie();

    Response out = person.signOut();
    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(out.header("Set-Cookie")).contains("kaskkiri-session=;", "Max-Age=0");
    assertThat(given().cookie(Person.COOKIE, before).get(INSTRUMENTS).statusCode()).isEqualTo(401);
    assertThat(given().delete("/api/session").statusCode()).isEqualTo(204);
  }

  @Test
  void pagesOfOtherSitesChangeNothingWithTheCookie() throws SQLException {
    Person person = Person.signedIn(accounts, "attacked", Role.ADMIN);
    for (Map.Entry<String, String> header :
        Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site").entrySet()) {
      refused(
          person
              .request()
              .header(header.getKey(), header.getValue())
              .contentType("text/plain")
              .body("{}")
              .post("/api/accounts"),
          403,
          "cross-site-request",
          "");
      refused(
          person.request().header(header.getKey(), header.getValue()).delete("/api/session"),
          403,
          "cross-site-request",
          "");
      refused(
          given()
              .header(header.getKey(), header.getValue())
              .contentType("application/json")
              .body(Map.of("name", "attacked", "password", Person.OWN))
              .post("/api/session"),
          403,
          "cross-site-request",
          "");
    }
    assertThat(
            person
                .request()
                .header("Origin", "http://localhost:" + Wire.port())
                .header("Sec-Fetch-Site", "same-origin")
                .delete("/api/session")
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  void aPersonDecidesUnderTheirName() throws SQLException {
    Person person = Person.signedIn(accounts, "decides", Role.CALLER, Role.READER);

    Response answer = person.post(COLLECTION, GOOD);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    Response found = person.get("/api/decisions/" + answer.jsonPath().getString("id"));
    assertThat(found.jsonPath().getString("caller")).isEqualTo("user:decides");
    refused(
        person.get("/api/keys"),
        403,
        "not-allowed",
        "GET /api/keys needs the role admin; user:decides has caller, reader.");
  }

  @Test
  void aKeyIsNoPerson() throws SQLException {
    String key =
        keys.create(new KeyOrder("no-person", Set.of(Role.values()), Set.of(), null, "test"))
            .text()
            .written();

    refused(
        given().header("X-API-Key", key).get("/api/accounts"),
        403,
        "not-allowed",
        "is for people who are signed in; key:no-person is a program.");
    refused(given().get("/api/accounts"), 401, "not-authenticated", "Sign in first");
    assertThat(given().header("X-API-Key", key).get("/api/session").jsonPath().getString("name"))
        .isEqualTo("key:no-person");
  }

  @Test
  void anAdministratorMakesAndChangesAccounts() throws SQLException {
    Person admin = Person.signedIn(accounts, "chief", Role.ADMIN);

    Response made =
        admin.post(
            "/api/accounts",
            Map.of("name", "Uus.Inimene", "displayName", "Uus", "roles", List.of("editor")));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    assertThat(made.jsonPath().getMap("account"))
        .containsEntry("name", "uus.inimene")
        .containsEntry("displayName", "Uus")
        .containsEntry("roles", List.of("editor"))
        .containsEntry("instruments", List.of())
        .containsEntry("active", true)
        .containsEntry("lastSignIn", null)
        .containsKey("createdAt")
        .hasSize(7);
    Person person = new Person("uus.inimene");
    assertThat(person.signIn(made.jsonPath().getString("password")).statusCode()).isEqualTo(200);

    Response changed =
        admin.put(
            "/api/accounts/uus.inimene",
            Map.of("roles", List.of("reader", "editor"), "instruments", List.of("waste")));
    assertThat(changed.jsonPath().getList("roles")).isEqualTo(List.of("reader", "editor"));
    assertThat(changed.jsonPath().getList("instruments")).isEqualTo(List.of("waste"));
    assertThat(changed.jsonPath().getString("displayName")).isEqualTo("Uus");

    Response reset = admin.post("/api/accounts/uus.inimene/password", "");
    assertThat(reset.statusCode()).as(reset.asString()).isEqualTo(200);
    assertThat(person.get("/api/session").jsonPath().getString("name")).isNull();
    assertThat(person.signIn(reset.jsonPath().getString("password")).statusCode()).isEqualTo(200);
    assertThat(admin.get("/api/accounts").jsonPath().getList("name")).contains("uus.inimene");

    refused(
        admin.post("/api/accounts", Map.of("name", "uus.inimene", "roles", List.of("editor"))),
        422,
        "invalid-input",
        "");
    refused(
        admin.post("/api/accounts", Map.of("name", "x", "roles", List.of("king"))),
        422,
        "invalid-input",
        "");
    refused(admin.put("/api/accounts/nobody", Map.of("active", true)), 404, "not-found", "");
    refused(admin.post("/api/accounts/nobody/password", ""), 404, "not-found", "");
  }

  @Test
  void whoIsDeactivatedWhileSignedInIsOutAtOnce() throws SQLException {
    Person admin = Person.signedIn(accounts, "chief-two", Role.ADMIN);
    Person person = Person.signedIn(accounts, "fired", Role.READER);
    assertThat(person.get(INSTRUMENTS).statusCode()).isEqualTo(200);

    assertThat(admin.delete("/api/accounts/fired").jsonPath().getBoolean("active")).isFalse();

    refused(person.get(INSTRUMENTS), 401, "not-authenticated", "");
    refused(new Person("fired").signIn(Person.OWN), 401, "sign-in-refused", "is another one");
    refused(admin.post("/api/accounts/fired/password", ""), 422, "invalid-input", "");
    assertThat(admin.put("/api/accounts/fired", Map.of("active", true)).statusCode())
        .isEqualTo(200);
    assertThat(new Person("fired").signIn(Person.OWN).statusCode()).isEqualTo(200);
  }

  @Test
  void theLastAdministratorStays() throws SQLException {
    Person admin = Person.signedIn(accounts, "last", Role.ADMIN);
    admin
        .get("/api/accounts")
        .jsonPath()
        .<String>getList("findAll { it.active && it.name != 'last' }.name")
        .forEach(name -> admin.delete("/api/accounts/" + name));

    refused(admin.delete("/api/accounts/last"), 409, "last-administrator", "'last' is the last");
    refused(
        admin.put("/api/accounts/last", Map.of("roles", List.of("reader"))),
        409,
        "last-administrator",
        "");
    assertThat(admin.get("/api/accounts").statusCode()).isEqualTo(200);
    admin
        .get("/api/accounts")
        .jsonPath()
        .<String>getList("name")
        .forEach(name -> admin.put("/api/accounts/" + name, Map.of("active", true)));
  }

  @Test
  void whatIsDoneToAnAccountIsKept() throws SQLException {
    Person admin = Person.signedIn(accounts, "keeps", Role.ADMIN);
    account("kept", Role.EDITOR);
    admin.put("/api/accounts/kept", Map.of("roles", List.of("editor", "approver")));
    admin.post("/api/accounts/kept/password", Map.of());
    Person auditor = Person.signedIn(accounts, "looks", Role.AUDITOR);

    JsonPath events = auditor.get("/api/accounts/kept/events").jsonPath();

    assertThat(events.<String>getList("what"))
        .containsExactly("created", "changed", "password-reset");
    assertThat(events.<String>getList("by")).endsWith("user:keeps", "user:keeps");
    assertThat(events.getString("[1].text")).isEqualTo("roles editor → approver,editor");
    assertThat(auditor.get("/api/accounts").statusCode()).isEqualTo(403);
    assertThat(admin.get("/api/accounts/none/events").statusCode()).isEqualTo(404);
  }

  @Test
  void theLogSaysNothingOfWhoSignsIn() throws SQLException {
    String password = account("juhan-secret", Role.READER).password();
    try (LogLines log = new LogLines()) {
      new Person("juhan-secret").signIn("wrong-secret");
      Person person = new Person("juhan-secret");
      person.signIn(password);
      person.choose(password, Person.OWN);
      person.signOut();

      assertThat(log.all())
          .anyMatch(line -> line.contains("A person signed in."))
          .anyMatch(line -> line.contains("A sign-in was refused."))
          .noneMatch(line -> line.contains("secret"))
          .noneMatch(line -> line.contains(password))
          .noneMatch(line -> line.contains(Person.OWN));
    }
  }

  @Test
  void filesOfTheWorkbenchAreForEverybody() {
    for (String path : List.of("/", "/drafts/1", "/assets/x.js", "/favicon.ico")) {
      assertThat(given().get(path).statusCode()).as(path).isIn(200, 404);
    }
    assertThat(given().get("/api/nothing").statusCode()).isEqualTo(401);
    assertThat(given().urlEncodingEnabled(false).get("/%61pi/keys").statusCode()).isEqualTo(401);
    assertThat(given().urlEncodingEnabled(false).get("//api/keys").statusCode()).isEqualTo(401);
    assertThat(given().urlEncodingEnabled(false).get("/x/..%2Fapi/keys").statusCode())
        .isEqualTo(401);
    assertThat(given().post("/").statusCode()).isEqualTo(401);
    assertThat(given().redirects().follow(false).get("/login").statusCode()).isEqualTo(401);
  }
}
