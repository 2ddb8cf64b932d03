package ee.kaskkiri.decision.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.access.Asked;
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
import java.util.EnumSet;
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

  private static final List<String> GETS = List.of("GET", "HEAD");
  private static final String TWICE = "?instrument=waste&instrument=noise";

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
      holders.put(role, key("walks-as-" + role.slug(), Set.of(role)));
    }
    List<String> wrong = new ArrayList<>();
    for (Grant grant : Grants.all()) {
      boolean everybody = grant.open() || grant.asked() == Asked.WHOEVER;
      check(wrong, grant, null, ask(grant, null), everybody ? Expected.IN : Expected.UNKNOWN);
      for (Role role : Role.values()) {
        boolean may = everybody || (grant.roles().contains(role) && !grant.person());
        Response answer = ask(grant, holders.get(role));
        check(wrong, grant, role, answer, may ? Expected.IN : Expected.OUT);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void headAndASlashAtTheEndOpenNothing() throws SQLException {
    List<String> wrong = new ArrayList<>();
    int strangers = 0;
    for (Grant grant : Grants.all()) {
      Set<Role> others = EnumSet.allOf(Role.class);
      others.removeAll(grant.roles());
      if (grant.open() || grant.asked() == Asked.WHOEVER) {
        continue;
      }
      String key = others.isEmpty() ? null : key("stranger-" + ++strangers, others);
      for (String method : grant.method().equals("GET") ? GETS : List.of(grant.method())) {
        for (String end : List.of("", "/")) {
          String path = path(grant) + end;
          refused(wrong, method, path, null, 401);
          if (key != null) {
            refused(wrong, method, path, key, 403);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void refused(
      List<String> wrong, String method, String path, @Nullable String key, int status) {
    int answered = ask(method, path, key).statusCode();
    if (answered != status) {
      wrong.add(method + " " + path + (key == null ? "" : " with other roles") + ": " + answered);
    }
  }

  @Test
  void aKeyOfOneInstrumentIsBoundToItAtEveryPath() throws SQLException {
    String key =
        keys.create(
                new KeyOrder(
                    "one-instrument", EnumSet.allOf(Role.class), Set.of("waste"), null, "test"))
            .text()
            .written();
    List<String> wrong = new ArrayList<>();
    for (Grant grant : Grants.all()) {
      String path = path(grant);
      switch (grant.reach()) {
        case ALL -> refused(wrong, grant.method(), path, key, 403);
        case NAMED -> {
          for (String query : List.of("", "?instrument=noise", TWICE, "?Instrument=waste")) {
            refused(wrong, grant.method(), path + query, key, 403);
          }
          int own = ask(grant.method(), path + "?instrument=waste", key).statusCode();
          if (own == 403) {
            wrong.add(grant.method() + " " + path + " of its own: " + own);
          }
        }
        case ANSWERED -> {
          if (grant.path().contains("{instrument}")) {
            refused(wrong, grant.method(), path.replace("waste", "noise"), key, 403);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(ask("GET", "/api/instruments", key).jsonPath().getList("instrument"))
        .isEqualTo(List.of("waste"));
  }

  private String key(String name, Set<Role> roles) throws SQLException {
    return keys.create(new KeyOrder(name, roles, Set.of(), null, "test")).text().written();
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
    return ask(grant.method(), path(grant), key);
  }

  private static String path(Grant grant) {
    return grant
        .path()
        .replace("{instrument}", "waste")
        .replace("{topic}", "collection")
        .replace("{edition}", "2016-01-01")
        .replace("/**", "")
        .replaceAll("\\{\\w+}", "0000000000000000");
  }

  private static Response ask(String method, String path, @Nullable String key) {
    RequestSpecification request = given().redirects().follow(false);
    if (key != null) {
      request.header("X-API-Key", key);
    }
    if (method.equals("POST")) {
      request.contentType("application/json").body("{}");
    }
    return request.request(method, path);
  }
}
