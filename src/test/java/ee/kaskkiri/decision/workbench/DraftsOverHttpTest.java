package ee.kaskkiri.decision.workbench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.access.Role;
import ee.kaskkiri.access.account.Accounts;
import ee.kaskkiri.decision.guard.Person;
import ee.kaskkiri.release.Breadboard;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The story of a change, with two people. */
@QuarkusTest
@TestProfile(BreadWorkTree.class)
class DraftsOverHttpTest {
  private static final String MARI = "user:mari";
  private static final String JAAN = "user:jaan";
  private static final String LOAVES = Breadboard.RULES + "loaves.dmn";
  private static final String CASES = Breadboard.CASES + "loaves.yaml";
  private static final String CORRECTION = "*Correction:* `bread` 2020-01-01: it was too cheap.";

  private static final Map<String, Person> PEOPLE = new HashMap<>();

  @Inject Accounts accounts;

  @BeforeEach
  void signIn() throws SQLException {
    for (String name : List.of(MARI, JAAN)) {
      if (!PEOPLE.containsKey(name)) {
        String own = name.substring(name.indexOf(':') + 1);
        PEOPLE.put(name, Person.signedIn(accounts, own, Role.EDITOR, Role.APPROVER));
      }
    }
  }

  private static RequestSpecification as(String name) {
    return Objects.requireNonNull(PEOPLE.get(name), name).request();
  }

  private static Response say(String name, String method, String path, Object body) {
    return as(name).contentType("application/json").body(body).request(method, path);
  }

  private static JsonPath good(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isIn(200, 201);
    return response.jsonPath();
  }

  private static void problem(Response response, int status, String kind) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/" + kind);
  }

  private static String begin(String name) {
    Response made = say(MARI, "POST", "/api/drafts", Map.of("name", name));
    assertThat(made.statusCode()).isEqualTo(201);
    return "/api/drafts/" + made.jsonPath().getString("id");
  }

  private static void change(String draft, String path, String part, String other) {
    JsonPath file = good(as(MARI).queryParam("path", path).get(draft + "/file"));
    String text = file.getString("text");
    assertThat(text).contains(part);
    Map<String, Object> body =
        Map.of("hash", file.getString("hash"), "text", text.replace(part, other));
    JsonPath saved = good(say(MARI, "PUT", draft + "/file?path=" + path, body));
    assertThat(saved.getString("by")).isEqualTo(MARI);
  }

  /** Approves whatever stands there. */
  private static Response approve(String name, String draft) {
    long revision = good(as(name).get(draft)).getLong("revision");
    return say(name, "POST", draft + "/approval", Map.of("revision", revision));
  }

  private static JsonPath decide(String address) {
    return good(given().contentType("application/json").body("{\"count\": 5}").post(address));
  }

  @Test
  void aChangeBecomesLawWithTheWordOfASecondPerson() throws IOException {
    String draft = begin("Raise the price");
    change(draft, LOAVES, "2.50", "3.00");
    assertThat(good(as(JAAN).get(draft + "/file?path=" + LOAVES)).getString("baseText"))
        .contains("2.50")
        .doesNotContain("3.00");

    problem(
        say(JAAN, "PUT", draft + "/file?path=" + LOAVES, Map.of("hash", "old", "text", "x")),
        409,
        "draft-changed");
    JsonPath conflict =
        say(JAAN, "PUT", draft + "/file?path=" + LOAVES, Map.of("hash", "old", "text", "x"))
            .jsonPath();
    assertThat(conflict.getString("current.by")).isEqualTo(MARI);
    assertThat(conflict.getString("current.text")).contains("3.00");

    assertThat(good(as(JAAN).get(draft + "/files")).getString("find { it.change != null }.change"))
        .isEqualTo("changed");
    assertThat(good(as(JAAN).get(draft + "/instruments")).getList("instrument"))
        .containsExactly("bread", "mill");
    assertThat(
            good(as(JAAN).get(draft + "/topic?instrument=bread&edition=2020-01-01&topic=loaves"))
                .getString("text"))
        .contains("3.00");
    assertThat(good(as(JAAN).get(draft + "/differences")).getList("changes.place.instrument"))
        .isNotEmpty()
        .containsOnly("bread");
    assertThat(
            good(say(
                    JAAN,
                    "POST",
                    draft + "/try?instrument=bread&topic=loaves&on=2020-05-01",
                    Map.of("count", 5)))
                .getString("outcome.price"))
        .isEqualTo("3.0");

    problem(say(MARI, "POST", draft + "/submit", "{}"), 422, "invalid-input");
    good(say(MARI, "PUT", draft, Map.of("changeLog", "It is more.")));
    problem(say(MARI, "POST", draft + "/submit", "{}"), 409, "draft-refused");
    good(say(MARI, "PUT", draft, Map.of("changeLog", CORRECTION)));
    long seen = good(as(MARI).get(draft)).getLong("revision");
    problem(
        say(MARI, "POST", draft + "/submit", Map.of("revision", seen - 1)), 409, "draft-not-open");
    problem(say(MARI, "POST", draft + "/submit", Map.of("revision", "7")), 422, "invalid-input");
    good(say(MARI, "POST", draft + "/submit", Map.of("text", "Please look.", "revision", seen)));
    problem(approve(MARI, draft), 409, "own-draft");
    problem(say(JAAN, "POST", draft + "/approval", "{}"), 422, "invalid-input");
    problem(given().post(draft + "/approval"), 401, "not-authenticated");

    JsonPath failed = good(approve(JAAN, draft));
    assertThat(failed.getString("state")).isEqualTo("failed");
    assertThat(failed.getList("findings.file")).contains(CASES);
    good(as(MARI).post(draft + "/reopen"));
    change(draft, CASES, "price: 2.50", "price: 3.00");
    JsonPath submitted = good(say(MARI, "POST", draft + "/submit", "{}"));
    String before = "/api/instruments/bread/decisions/loaves?on=2020-05-01";
    assertThat(decide(before).getString("outcome.price")).isEqualTo("2.5");

    JsonPath published =
        good(
            say(
                JAAN,
                "POST",
                draft + "/approval",
                Map.of("text", "Right.", "revision", submitted.getLong("revision"))));

    assertThat(published.getString("state")).as(published.prettify()).isEqualTo("published");
    assertThat(published.getString("approvedBy")).isEqualTo(JAAN);
    assertThat(published.getList("authors")).isEqualTo(List.of(MARI));
    assertThat(decide(before).getString("outcome.price")).isEqualTo("3.0");
    assertThat(decide(before).getString("release")).isEqualTo(published.getString("release"));
    assertThat(names(as(JAAN).get(draft + "/archive").asByteArray()))
        .containsExactly("rules/CHANGELOG.md", LOAVES, CASES);
  }

  private static List<String> names(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  @Test
  void whoeverSawAnOlderFileIsToldInsteadOfLosingTheirCase() {
    String draft = begin("At once");
    String cases = draft + "/file?path=" + CASES;
    String hash = good(as(MARI).get(cases)).getString("hash");
    Map<String, Object> added =
        Map.of(
            "hash",
            hash,
            "id",
            "five",
            "name",
            "Five loaves.",
            "kind",
            "boundary",
            "basis",
            "§ 1",
            "on",
            "2020-01-01",
            "given",
            Map.of("count", 5),
            "expect",
            Map.of("outcome", Map.of("price", 2.5), "codes", List.of()));
    JsonPath kept = good(say(MARI, "POST", draft + "/case?path=" + CASES, added));
    assertThat(kept.getString("text")).contains("Five loaves.");

    Map<String, Object> other = new HashMap<>(added);
    other.put("id", "six");
    Response late = say(JAAN, "POST", draft + "/case?path=" + CASES, other);
    problem(late, 409, "draft-changed");
    assertThat(late.jsonPath().getString("current.text")).contains("Five loaves.");
    Map<String, Object> expect = Map.of("outcome", Map.of("price", 9), "codes", List.of());
    Map<String, Object> old = new HashMap<>(expect);
    old.put("hash", hash);
    String few = draft + "/expectation?path=" + CASES + "&case=few";
    problem(say(JAAN, "PUT", few, old), 409, "draft-changed");
    assertThat(good(as(JAAN).get(cases)).getString("hash")).isEqualTo(kept.getString("hash"));

    old.put("hash", kept.getString("hash"));
    assertThat(good(say(JAAN, "PUT", few, old)).getString("text")).contains("price: 9");
  }

  @Test
  void whoeverSawAnOlderTableIsToldBeforeTheirRowsAreWritten() {
    String draft = begin("Rows at once");
    String hash = good(as(MARI).get(draft + "/file?path=" + LOAVES)).getString("hash");
    String table = draft + "/table?path=" + LOAVES + "&table=priceTable";
    Map<String, Object> few = Map.of("id", "few", "cells", List.of("[0..10]", "3.00"));
    Map<String, Object> many = Map.of("id", "many", "cells", List.of("(10..100]", "2.00"));
    Map<String, Object> more = Map.of("id", "more", "cells", List.of("> 100", "1.00"));
    List<Map<String, Object>> rows = List.of(few, many, more);
    String kept =
        good(say(MARI, "PUT", table, Map.of("hash", hash, "rows", rows))).getString("hash");

    Response late = say(JAAN, "PUT", table, Map.of("hash", hash, "rows", List.of(few, more, more)));
    problem(late, 409, "draft-changed");
    assertThat(late.jsonPath().getString("current.by")).isEqualTo(MARI);
    problem(say(JAAN, "PUT", table, Map.of("hash", hash, "rows", rows)), 409, "draft-changed");
    assertThat(good(say(JAAN, "PUT", table, Map.of("hash", kept, "rows", rows))).getString("hash"))
        .isEqualTo(kept);
  }

  @Test
  void whatIsWrongIsSaid() {
    String draft = begin("Wrong");

    problem(given().get("/api/drafts"), 401, "not-authenticated");
    problem(as(MARI).get("/api/drafts/none"), 404, "unknown-draft");
    problem(as(MARI).get(draft + "/file?path=rules/none"), 404, "unknown-file");
    problem(as(MARI).get(draft + "/file"), 400, "malformed-request");
    problem(say(MARI, "POST", "/api/drafts", "{}"), 422, "invalid-input");
    problem(say(MARI, "POST", "/api/drafts", Map.of("name", " ")), 422, "invalid-input");
    problem(
        say(
            MARI,
            "POST",
            "/api/drafts",
            "{\"name\": \"x\", \"newEdition\": {\"instrument\": \"x\", \"firstDay\": \"?\"}}"),
        422,
        "invalid-input");
    problem(
        say(MARI, "PUT", draft + "/file?path=pom.xml", Map.of("text", "x")), 422, "invalid-input");
    problem(approve(JAAN, draft), 409, "draft-not-open");
    problem(
        say(JAAN, "POST", draft + "/approval", Map.of("publishAt", "soon")), 422, "invalid-input");
    problem(as(MARI).post(draft + "/withdraw"), 409, "draft-not-open");
    String hash = good(as(MARI).get(draft + "/file?path=" + LOAVES)).getString("hash");
    problem(
        say(MARI, "PUT", draft + "/file?path=" + LOAVES, Map.of("hash", hash)),
        422,
        "invalid-input");
    good(as(MARI).get(draft + "/file?path=" + LOAVES));
    problem(
        say(MARI, "POST", draft + "/impact", Map.of("portfolio", "cases", "form", "2020-01-01")),
        422,
        "invalid-input");
    assertThat(good(as(MARI).delete(draft)).getString("state")).isEqualTo("discarded");
  }

  @Test
  void aNewEditionIsBegunAndItsFilesAreUndone() {
    Response made =
        say(
            MARI,
            "POST",
            "/api/drafts",
            Map.of(
                "name",
                "2030",
                "newEdition",
                Map.of("instrument", "mill", "firstDay", "2030-01-01")));
    JsonPath draft = good(made);
    String address = "/api/drafts/" + draft.getString("id");

    assertThat(draft.getString("newEdition.from")).isEqualTo("2020-01-01");
    assertThat(draft.getString("changeLog")).contains("*New edition:* `mill` 2030-01-01");
    assertThat(draft.getList("files.change")).contains("added");
    String path = "rules/mill/2030-01-01/loaves.dmn";
    String hash = draft.getString("files.find { it.path == '" + path + "' }.hash");
    problem(as(JAAN).delete(address + "/file?path=" + path + "&hash=other"), 409, "draft-changed");
    assertThat(as(JAAN).delete(address + "/file?path=" + path + "&hash=" + hash).statusCode())
        .isEqualTo(204);
    problem(as(JAAN).get(address + "/file?path=" + path), 404, "unknown-file");
  }

  @Test
  void aDraftTellsWhatItsTopicsTake() {
    String draft = begin("What it takes");
    String schema = draft + "/schema?instrument=bread&topic=loaves&on=2020-05-01";
    String before =
        given().get("/api/instruments/bread/decisions/loaves/schema?on=2020-05-01").asString();

    assertThat(as(JAAN).get(schema).asString()).isEqualTo(before);
    problem(given().get(schema), 401, "not-authenticated");
    problem(as(JAAN).get(schema.replace("loaves", "cakes")), 404, "unknown-topic");
    problem(as(JAAN).get(schema.replace("bread", "fish")), 404, "unknown-instrument");
    problem(as(JAAN).get(schema.replace("2020", "1999")), 422, "no-edition-in-force");
    problem(as(JAAN).get(draft + "/schema?instrument=bread"), 400, "malformed-request");
  }

  @Test
  void aComingEditionIsAskedAsIfItHadBeenLawIfSomebodyWants() {
    String draft =
        "/api/drafts/"
            + good(say(
                    MARI,
                    "POST",
                    "/api/drafts",
                    Map.of(
                        "name",
                        "2031",
                        "newEdition",
                        Map.of("instrument", "mill", "firstDay", "2031-01-01"))))
                .getString("id");
    change(draft, "rules/mill/2031-01-01/loaves.dmn", "2.50", "4.00");
    Map<String, Object> asIf =
        Map.of("instrument", "mill", "before", "2020-01-01", "after", "2031-01-01");

    JsonPath coming = impact(draft, Map.of("portfolio", "cases", "asIf", asIf));
    assertThat(coming.getString("to.name")).isEqualTo("draft as if in force");
    assertThat(coming.getList("changes.before.edition")).contains("2020-01-01");
    assertThat(coming.getList("changes.after.edition")).contains("2031-01-01");
    assertThat(impact(draft, Map.of("portfolio", "cases")).getString("to.name")).isEqualTo("draft");
    Response wrong =
        say(
            MARI,
            "POST",
            draft + "/impact",
            Map.of(
                "portfolio",
                "cases",
                "asIf",
                Map.of("instrument", "mill", "before", "2031-01-01", "after", "2031-01-01")));
    problem(wrong, 422, "invalid-input");
    assertThat(wrong.jsonPath().getString("errors[0].pointer")).isEqualTo("/asIf/before");
  }

  /** What the last line of an answer says. */
  private static JsonPath impact(String draft, Map<String, Object> order) {
    Response answer = say(MARI, "POST", draft + "/impact", order);
    String[] lines = answer.asString().split("\n", -1);
    JsonPath last = new JsonPath(lines[lines.length - 2]);
    assertThat(last.getMap("result")).as(answer.asString()).isNotNull();
    return last.setRootPath("result");
  }
}
