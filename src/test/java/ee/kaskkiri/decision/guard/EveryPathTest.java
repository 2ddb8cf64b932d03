package ee.kaskkiri.decision.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import ee.kaskkiri.access.Grant;
import ee.kaskkiri.access.Grants;
import ee.kaskkiri.access.KeyOrder;
import ee.kaskkiri.access.Keys;
import ee.kaskkiri.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Walks all paths of the running service with all roles and none. */
@QuarkusTest
@TestProfile(GuardedRules.class)
class EveryPathTest {
  @Inject Router router;
  @Inject Keys keys;

  /** Methods and paths of all resources. */
  private static Set<String> resources() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ee.kaskkiri")) {
      if (!type.isAnnotatedWith(Path.class)) {
        continue;
      }
      String root = type.getAnnotationOfType(Path.class).value();
      for (JavaMethod method : type.getMethods()) {
        method.getAnnotations().stream()
            .flatMap(
                annotation ->
                    annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
            .forEach(
                verb ->
                    found.add(
                        verb.value()
                            + " "
                            + root
                            + method
                                .tryGetAnnotationOfType(Path.class)
                                .map(Path::value)
                                .orElse("")));
      }
    }
    return found;
  }

  @Test
  void everyResourceStandsInTheTable() {
    Set<String> table = new TreeSet<>();
    Grants.all().forEach(grant -> table.add(grant.method() + " " + grant.path()));

    assertThat(resources()).hasSizeGreaterThan(20).isSubsetOf(table);
  }

  @Test
  void everyOtherRouteStandsInTheTable() {
    for (Route route : router.getRoutes()) {
      String path = route.getPath();
      if (path != null && !path.equals("/")) {
        String asked = path.replace("*", "x").replaceAll(":\\w+", "x");
        assertThat(Grants.knows(asked)).as(asked).isTrue();
      }
    }
  }

  @Test
  void nobodyWithoutTheRoleGetsPastAnyPath() throws SQLException {
    Map<Role, String> holders = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      holders.put(
          role,
          keys.create(new KeyOrder("walks-as-" + role.slug(), Set.of(role), Set.of(), null, "test"))
              .text()
              .written());
    }
    List<String> wrong = new ArrayList<>();
    for (Grant grant : Grants.all()) {
      check(wrong, grant, null, ask(grant, null), grant.open() ? Expected.IN : Expected.UNKNOWN);
      for (Role role : Role.values()) {
        boolean may = grant.open() || grant.roles().contains(role);
        Response answer = ask(grant, holders.get(role));
        check(wrong, grant, role, answer, may ? Expected.IN : Expected.OUT);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private enum Expected {
    IN,
    OUT,
    UNKNOWN
  }

  private static void check(
      List<String> wrong, Grant grant, @Nullable Role role, Response answer, Expected expected) {
    int status = answer.statusCode();
    boolean right =
        switch (expected) {
          case IN -> status != 401 && status != 403 && status < 500;
          case OUT -> status == 403;
          case UNKNOWN -> status == 401;
        };
    if (!right) {
      wrong.add(grant.method() + " " + grant.path() + " as " + role + ": " + status);
    }
  }

  private static Response ask(Grant grant, @Nullable String key) {
    String path =
        grant
            .path()
            .replace("{instrument}", "waste")
            .replace("{topic}", "collection")
            .replace("{edition}", "2016-01-01")
            .replace("/**", "")
            .replaceAll("\\{\\w+}", "0000000000000000");
    RequestSpecification request = given().redirects().follow(false);
    if (key != null) {
      request.header("X-API-Key", key);
    }
    if (grant.method().equals("POST")) {
      request.contentType("application/json").body("{}");
    }
    return request.request(grant.method(), path);
  }
}
