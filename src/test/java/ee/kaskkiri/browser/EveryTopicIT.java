package ee.kaskkiri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every topic of every edition can be tried, and the page answers what systems are answered. */
class EveryTopicIT {
  private static Office office;
  private static Person mari;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    office = Office.open(directory);
    mari = office.employs("mari", "Koostaja");
  }

  @AfterAll
  static void end(TestInfo test) throws IOException {
    try {
      office.chromium().pictures(test);
    } finally {
      office.close();
    }
  }

  static List<Topic> topics() throws Exception {
    List<Topic> all = Topic.all(office.service());
    assertThat(all).hasSizeGreaterThan(1);
    return all;
  }

  @ParameterizedTest
  @MethodSource("topics")
  void answersOnThePageWhatItAnswersOverHttp(Topic topic) throws Exception {
    JsonNode first = topic.firstCase();
    Trial trial = new Trial(mari);
    trial.open(topic.instrument(), topic.name(), topic.edition());

    assertThat(trial.fillsFromTheFirstCase())
        .isEqualTo(first.path("id").asText() + ": " + first.path("name").asText());
    Request request = trial.asks();
    assertThat(AsShown.json(request.postData())).isEqualTo(first.path("given"));
    assertThat(request.url()).endsWith("on=" + first.path("on").asText());

    HttpResponse<String> answer = topic.decides(first.path("on").asText(), first.path("given"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode decision = AsShown.json(answer.body());
    assertThat(trial.verdict()).isEqualTo(topic.verdictIn(decision.path("outcome")));
    assertThat(trial.values()).isEqualTo(topic.valuesIn(decision.path("outcome")));
    assertThat(trial.fired())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(topic.named(decision.path("fired")));
    assertThat(office.chromium().complaints()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void saysWhatIsMissingInAnEmptyForm(Topic topic) throws Exception {
    Trial trial = new Trial(mari);
    trial.open(topic.instrument(), topic.name(), topic.edition());
    mari.button("Tühjenda vorm").click();
    HttpResponse<String> answer = topic.tries(AsShown.json(trial.asks().postData()));
    JsonNode told = AsShown.json(answer.body());
    if (answer.statusCode() == 200) {
      // Everything may be absent here: then that is answered, too.
      assertThat(trial.values()).isEqualTo(topic.valuesIn(told.path("outcome")));
      return;
    }

    JsonNode errors = told.path("errors");
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
    Draft draft = Draft.begin(mari, "Juhtumid");
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
    mari.ticks("Kontrollisin: see vastus on õige");
    mari.button("Salvesta juhtum").click();
    mari.sees("Juhtum on mustandis.");

    mari.link("Ava juhtumite fail").click();
    mari.page().waitForURL(address -> address.contains(draft.page("/file")));
    mari.field("Otsi juhtumit").fill("tagasi-makstud");
    assertThat(mari.text("Samal päeval makstakse kogu summa.").innerText()).isNotEmpty();
    assertThat(mari.text("tagasi-makstud-samal-paeval").count()).isEqualTo(1);
  }
}
