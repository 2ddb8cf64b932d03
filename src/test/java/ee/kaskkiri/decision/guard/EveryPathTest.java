package ee.kaskkiri.decision.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Walks all paths of the running service with all roles and none. */
@QuarkusTest
@TestProfile(GuardedRules.class)
class EveryPathTest {
  /** Routes of the framework that find nothing. */
  private static final Set<String> NOTHING_THERE = Set.of("/", "/q/");

  @Inject Router router;
  @Inject Keys keys;

  /** Methods and paths of all resources. */
  private static Set<String> resources() throws IOException, ClassNotFoundException {
    Set<String> found = new TreeSet<>();
    for (Class<?> type : classes()) {
      Path root = type.getAnnotation(Path.class);
      if (root == null) {
        continue;
      }
      for (Method method : type.getDeclaredMethods()) {
        Path below = method.getAnnotation(Path.class);
        for (Annotation annotation : method.getAnnotations()) {
          HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
          if (verb != null) {
            found.add(verb.value() + " " + root.value() + (below == null ? "" : below.value()));
          }
        }
      }
    }
    return found;
  }

  private static List<Class<?>> classes() throws IOException, ClassNotFoundException {
    java.nio.file.Path root = java.nio.file.Path.of("target", "classes");
    List<Class<?>> found = new ArrayList<>();
    try (Stream<java.nio.file.Path> files = Files.walk(root.resolve("ee/kaskkiri"))) {
      for (java.nio.file.Path file :
          files.filter(one -> one.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString().replace('/', '.').replace(".class", "");
        found.add(Class.forName(name, false, EveryPathTest.class.getClassLoader()));
      }
    }
    return found;
  }

  @Test
  void everyResourceStandsInTheTable() throws IOException, ClassNotFoundException {
    Set<String> table = new TreeSet<>();
    Grants.all().forEach(grant -> table.add(grant.method() + " " + grant.path()));

    assertThat(resources()).hasSizeGreaterThan(20).isSubsetOf(table);
  }

  @Test
  void everyOperationOfTheDocumentStandsInTheTable() {
    Map<String, Map<String, Object>> paths =
        given().get("/q/openapi.json").jsonPath().getMap("paths");

    assertThat(paths).hasSizeGreaterThan(15);
    paths.forEach(
        (path, operations) ->
            operations
                .keySet()
                .forEach(
                    method ->
                        assertThat(Grants.find(method.toUpperCase(Locale.ROOT), path))
                            .as(method + " " + path)
                            .isPresent()));
  }

  @Test
  void everyOtherRouteStandsInTheTable() {
    for (Route route : router.getRoutes()) {
      String path = route.getPath();
      if (path != null && !NOTHING_THERE.contains(path)) {
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
