package ee.kaskkiri.decision.guard;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.access.Asked;
import ee.kaskkiri.access.Grant;
import ee.kaskkiri.access.Grants;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.access.account.AccountOrder;
import ee.kaskkiri.access.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Walks all paths of the running service with people of each role. */
@QuarkusTest
@TestProfile(SignedInRules.class)
class EveryPersonTest {
  @Inject Accounts accounts;

  private static int ask(Person person, Grant grant) {
    String path =
        grant
            .path()
            .replace("{instrument}", "waste")
            .replace("{topic}", "collection")
            .replace("{edition}", "2016-01-01")
            .replace("/**", "")
            .replaceAll("\\{\\w+}", "0000000000000000");
    RequestSpecification request = person.request();
    if (!grant.method().equals("GET")) {
      request.contentType("application/json").body("{}");
    }
    return request.request(grant.method(), path).statusCode();
  }

  @Test
  void nobodyWithoutTheRoleGetsPastAnyPath() throws SQLException {
    List<String> wrong = new ArrayList<>();
    for (Role role : Role.values()) {
      Person person = Person.signedIn(accounts, "walks-as-" + role.slug(), role);
      for (Grant grant : Grants.all()) {
        if (grant.asked() == Asked.WHOEVER) {
          continue;
        }
        boolean may = grant.open() || grant.roles().contains(role);
        int status = ask(person, grant);
        if (status == 401 || status >= 500 || (status == 403) == may) {
          wrong.add(grant.method() + " " + grant.path() + " as " + role + ": " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void beforeAPasswordIsChosenNothingElseMayBeDone() throws SQLException {
    String password =
        accounts
            .create(new AccountOrder("new-here", "New", Set.of(Role.values()), Set.of(), "test"))
            .password();
    Person person = new Person("new-here");
    person.signIn(password);
    List<String> wrong = new ArrayList<>();
    for (Grant grant : Grants.all()) {
      boolean may = grant.open() || grant.path().startsWith("/api/session");
      if (grant.asked() != Asked.WHOEVER && (ask(person, grant) == 403) == may) {
        wrong.add(grant.method() + " " + grant.path());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aPersonOfOneInstrumentIsBoundToIt() throws SQLException {
    Person admin = Person.signedIn(accounts, "binds", Role.ADMIN);
    Person person = Person.signedIn(accounts, "bound", Role.values());
    admin.put("/api/accounts/bound", Map.of("instruments", List.of("waste")));

    assertThat(person.get("/api/instruments").jsonPath().getList("instrument"))
        .isEqualTo(List.of("waste"));
    assertThat(person.get("/api/accounts").statusCode()).isEqualTo(403);
    assertThat(person.get("/api/instruments/noise/2016-01-01").statusCode()).isEqualTo(403);
  }
}
