package ee.kaskkiri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every topic of every edition can be tried, and the page answers what systems are answered. */
class EveryTopicIT {
  private static final Map<String, String> MEANINGS =
      Map.of("granted", "Rahuldav otsus", "refused", "Keelduv otsus", "person", "Otsustab inimene");
  private static final String BEGIN_A_DRAFT =
      """
      fetch('/api/drafts', {method: 'POST', headers: {'content-type': 'application/json'},
        body: JSON.stringify({name: 'Juhtumid'})}).then(answer => answer.json()).then(draft => draft.id)
      """;

  private static Office office;
  private static Person mari;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    office = Office.open(directory);
    mari = office.employs("mari", "Koostaja");
  }

  @AfterAll
  static void end() {
    office.chromium().pictures("every-topic");
    office.close();
  }

  /** Where a topic is, as the service lists it. */
  record Place(String instrument, String edition, String topic) {
    JsonNode page() throws Exception {
      return read("/api/instruments/" + instrument + "/" + edition + "/topics/" + topic);
    }

    HttpResponse<String> asks(String what, String on, JsonNode given) throws Exception {
      return office
          .service()
          .post(
              "/api/instruments/" + instrument + "/decisions/" + topic + what + "?on=" + on,
              given.toString());
    }
  }

  static Stream<Place> topics() throws Exception {
    List<Place> places = new ArrayList<>();
    for (JsonNode instrument : read("/api/instruments")) {
      for (JsonNode edition : instrument.path("editions")) {
        for (JsonNode topic : edition.path("topics")) {
          places.add(
              new Place(
                  instrument.path("instrument").asText(),
                  edition.path("edition").asText(),
                  topic.asText()));
        }
      }
    }
    assertThat(places).hasSizeGreaterThan(1);
    return places.stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void answersOnThePageWhatItAnswersOverHttp(Place place) throws Exception {
    JsonNode first = place.page().path("cases").path(0);
    Trial trial = new Trial(mari);
    trial.open(place.instrument(), place.topic(), place.edition());

    assertThat(trial.fillsFromTheFirstCase())
        .isEqualTo(first.path("id").asText() + ": " + first.path("name").asText());
    Request request = trial.asks();
    assertThat(AsShown.json(request.postData())).isEqualTo(first.path("given"));
    assertThat(request.url()).endsWith("on=" + first.path("on").asText());

    HttpResponse<String> answer = place.asks("", first.path("on").asText(), first.path("given"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode decision = AsShown.json(answer.body());
    JsonNode verdict = verdictOf(place);
    String said = decision.path("outcome").path(nameOf(verdict)).asText();
    String meaning = MEANINGS.getOrDefault(verdict.path("values").path(said).asText(), "");
    assertThat(trial.verdict()).isEqualTo((meaning + "\n" + said).strip());
    assertThat(trial.values()).isEqualTo(AsShown.values(decision.path("outcome"), nameOf(verdict)));
    assertThat(trial.fired())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(named(decision.path("fired"), labels(place.page())));
    assertThat(office.chromium().complaints()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void saysWhatIsMissingInAnEmptyForm(Place place) throws Exception {
    Trial trial = new Trial(mari);
    trial.open(place.instrument(), place.topic(), place.edition());
    mari.button("Tühjenda vorm").click();

    Request request = trial.asks();
    HttpResponse<String> answer =
        place.asks("/trial", place.edition(), AsShown.json(request.postData()));
    JsonNode errors = AsShown.json(answer.body()).path("errors");
    if (answer.statusCode() == 200) {
      assertThat(trial.values())
          .isEqualTo(
              AsShown.values(
                  AsShown.json(answer.body()).path("outcome"), nameOf(verdictOf(place))));
      return;
    }

    assertThat(errors).isNotEmpty();
    Locator mistakes = trial.mistakes();
    mistakes.waitFor();
    int count = errors.size();
    assertThat(mistakes.innerText())
        .contains("Paranda " + (count == 1 ? "üks koht" : count + " kohta") + " ja küsi uuesti.");
    assertThat(mistakes.locator("li").allInnerTexts())
        .hasSize(Set.copyOf(errors.findValuesAsText("pointer")).size())
        .allSatisfy(
            line -> assertThat(line).matches(".+: (See väli tuleb täita|Lisa vähemalt üks)\\..*"));
    mistakes.locator("li a").first().click();
    assertThat(mari.page().evaluate("document.activeElement.closest('form [id^=input]') !== null"))
        .isEqualTo(true);
  }

  @Test
  void anAnswerIsKeptAsACaseOfADraft() {
    String draft = String.valueOf(mari.page().evaluate(BEGIN_A_DRAFT));
    Trial trial = new Trial(mari);
    trial.open("sts2014", "repayment", "2018-03-01");
    trial.fillsFromTheFirstCase();
    trial.asks();
    mari.button("Salvesta juhtumina").click();
    mari.page().getByLabel(Pattern.compile("^Mustand")).press("ArrowDown");
    mari.page().getByRole(AriaRole.OPTION).first().click();
    mari.field("Juhtumi tunnus").fill("tagasi-makstud-samal-paeval");
    mari.field("Mida juhtum näitab, ühe lausega").fill("Samal päeval makstakse kogu summa.");
    mari.field("Alus").fill("Läbi arvutatud käsitsi.");
    mari.button("Salvesta juhtum").click();
    mari.sees("Täida kõik väljad ja kinnita ootus.");
    mari.page().getByLabel("Kontrollisin: see vastus on õige").check();
    mari.button("Salvesta juhtum").click();
    mari.sees("Juhtum on mustandis.");

    mari.link("Ava juhtumite fail").click();
    mari.page().waitForURL(address -> address.contains("/drafts/" + draft + "/file"));
    mari.field("Otsi juhtumit").fill("tagasi-makstud");
    assertThat(mari.text("Samal päeval makstakse kogu summa.").innerText()).isNotEmpty();
    assertThat(mari.text("tagasi-makstud-samal-paeval").count()).isEqualTo(1);
  }

  /** How the act file describes the verdict of a topic; nothing where it has none. */
  private static JsonNode verdictOf(Place place) throws Exception {
    for (JsonNode topic :
        read("/api/instruments/" + place.instrument() + "/" + place.edition()).path("topics")) {
      if (topic.path("topic").asText().equals(place.topic())) {
        return topic.path("verdict");
      }
    }
    throw new AssertionError(place + " is not in its edition");
  }

  private static String nameOf(JsonNode verdict) {
    return verdict.path("outcome").asText("verdict");
  }

  /** What the tables of a topic are called for people. */
  private static Map<String, String> labels(JsonNode page) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (JsonNode part : page.path("outline").findParents("table")) {
      if (part.path("table").isObject()) {
        String name = part.path("name").asText();
        labels.put(name, part.path("properties").path("label").asText(name));
      }
    }
    return labels;
  }

  private static List<String> named(JsonNode fired, Map<String, String> labels) {
    List<String> named = new ArrayList<>();
    for (JsonNode one : fired) {
      String rule = one.path("rule").asText();
      String table = one.path("table").asText(null);
      named.add(
          labels.containsKey(table)
              ? labels.get(table) + ", " + rule
              : table == null ? rule : table + ": " + rule);
    }
    return named.stream().distinct().toList();
  }

  private static JsonNode read(String path) throws Exception {
    HttpResponse<String> answer = office.service().get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return AsShown.json(answer.body());
  }
}
