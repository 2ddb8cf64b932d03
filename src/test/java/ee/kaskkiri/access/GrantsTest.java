package ee.kaskkiri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GrantsTest {
  private static final String START = "<!-- grants -->";
  private static final String END = "<!-- /grants -->";
  private static final Pattern ROW = Pattern.compile("^\\| ([^|]*) \\| ([^|]*) \\|$");
  private static final Pattern QUOTED = Pattern.compile("`([A-Z]+ /[^`]*)`");

  @Test
  void theReadmeSaysTheSame() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String table = readme.substring(readme.indexOf(START), readme.indexOf(END));
    Map<String, List<String>> said = new TreeMap<>();
    for (String line : table.split("\n", -1)) {
      Matcher row = ROW.matcher(line);
      if (!row.matches()) {
        continue;
      }
      List<String> roles =
          row.group(1).equals("nobody is asked")
              ? List.of()
              : List.of(row.group(1).split(", ", -1));
      Matcher grants = QUOTED.matcher(row.group(2));
      while (grants.find()) {
        assertThat(said.put(grants.group(1), roles)).as(grants.group(1)).isNull();
      }
    }
    Map<String, List<String>> granted = new TreeMap<>();
    Grants.all().forEach(grant -> granted.put(grant.method() + " " + grant.path(), asked(grant)));

    assertThat(said).isEqualTo(granted);
  }

  /** As the table of the README says it: people are told apart from programs. */
  private static List<String> asked(Grant grant) {
    List<String> asked = new ArrayList<>(grant.roleNames());
    if (grant.person()) {
      asked.set(asked.size() - 1, asked.get(asked.size() - 1) + " (signed in)");
    }
    return asked;
  }

  @Test
  void whatIsNoneOfTheServicesOwnIsAFileForEverybody() {
    for (String path : List.of("/", "", "/drafts/1", "/assets/a.js", "/x/api/keys", "/loginx")) {
      assertThat(Grants.find("GET", path).orElseThrow().grant().open()).as(path).isTrue();
      assertThat(Grants.find("HEAD", path)).as(path).isPresent();
      assertThat(Grants.find("POST", path)).as(path).isEmpty();
      assertThat(Grants.knows(path)).as(path).isTrue();
    }
  }

  @Test
  void accountsAndPasswordsAreForPeople() {
    assertThat(Grants.all().stream().filter(Grant::person).map(Grant::path).distinct())
        .contains(
            "/api/session/password",
            "/api/accounts",
            "/api/accounts/{name}",
            "/api/accounts/{name}/password");
    assertThat(Grants.all().stream().filter(Grant::person).map(Grant::roles))
        .noneMatch(Set::isEmpty);
    assertThat(Grants.find("GET", "/api/session").orElseThrow().grant().open()).isFalse();
  }

  @Test
  void thePathThatSaysMostDecides() {
    assertThat(Grants.find("GET", "/q/openapi.json").orElseThrow().grant().path())
        .isEqualTo("/q/openapi.json");
    assertThat(Grants.find("GET", "/api/instruments/decisions/x").orElseThrow().grant().path())
        .isEqualTo("/api/instruments/{instrument}/{edition}");
  }

  @Test
  void theInstrumentIsReadAsTheRouterReadsIt() {
    assertThat(instruments("/api/instruments/a-b/assessment", "/api/instruments/a%2Db/assessment"))
        .containsExactly("a-b", "a-b");
    assertThat(instruments("/api/instruments/%zz/assessment")).containsExactly("");
    assertThat(instruments("/api/instruments//assessment")).containsExactly("");
  }

  private static List<String> instruments(String... paths) {
    List<String> found = new ArrayList<>();
    Arrays.stream(paths)
        .forEach(
            path ->
                found.add(String.valueOf(Grants.find("POST", path).orElseThrow().instrument())));
    return found;
  }

  @Test
  void whatIsNotInTheTableNobodyMay() {
    for (String path :
        List.of(
            "/api",
            "/api/keys/1/2",
            "/api/keys;a=b",
            "/api/instruments/a;b/assessment",
            "//api/keys",
            "/api//keys",
            "/API/KEYS",
            "/q",
            "/q/dev",
            "/q/openapi/x",
            "/q/swagger-uix",
            "/Api/x",
            "/login/x",
            "/problems/x/y",
            "/bench",
            "/x;y",
            "/x/../api/keys",
            "/x/..%2Fapi/keys",
            "/x//y",
            "/x\\..\\api")) {
      assertThat(Grants.find("GET", path)).as(path).isEmpty();
      assertThat(Grants.find("POST", path)).as(path).isEmpty();
    }
    assertThat(Grants.find("PUT", "/api/keys")).isEmpty();
    assertThat(Grants.find("HEAD", "/api/keys")).isPresent();
    assertThat(Grants.find("GET", "/api/keys/")).isPresent();
  }
}
