package ee.kaskkiri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page, in both languages, in a wide and a narrow window. */
class EveryPageIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BEGIN_A_DRAFT =
      """
      fetch('/api/drafts', {method: 'POST', headers: {'content-type': 'application/json'},
        body: JSON.stringify({name: 'Uus aasta',
          newEdition: {instrument: 'kov-ktg', firstDay: '2027-01-01'}})})
        .then(answer => answer.json()).then(draft => draft.id)
      """;
  private static final Locator.GetByTextOptions EXACTLY =
      new Locator.GetByTextOptions().setExact(true);
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final String GROUP =
      """
      {"stage": "I", "contract": null, "requested": null,
       "members": [{"name": "Esimene vald", "participation": "full", "youngPeople": 0, "mergedFrom": []}]}
      """;
  private static final List<String> PAGES =
      List.of(
          "/",
          "/instruments/kov-ktg/2019-01-01",
          "/instruments/kov-ktg/2019-01-01/funding",
          "/instruments/kov-ktg/2019-01-01/reporting",
          "/try",
          "/try?instrument=kov-ktg&topic=funding&on=2019-03-01",
          "/drafts",
          "/drafts/DRAFT",
          "/drafts/DRAFT/table?path=rules/kov-ktg/2027-01-01/funding.dmn&table=annualRates",
          "/drafts/DRAFT/file?path=rules/kov-ktg/2027-01-01/act.yaml",
          "/drafts/DRAFT/review",
          "/releases",
          "/decisions",
          "/decisions/DECISION",
          "/overview",
          "/people",
          "/sign-in",
          "/no-such-page");

  private static PackagedService service;
  private static Chromium chromium;
  private static String draft;
  private static String decision;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    service = PackagedService.start(directory.resolve("data"));
    chromium = new Chromium();
    decision =
        JSON.readTree(
                service
                    .post("/api/instruments/kov-ktg/decisions/funding?on=2016-10-01", GROUP)
                    .body())
            .path("id")
            .asText();
    Person admin = new Person(chromium.window(Chromium.WIDE), service);
    admin.signInFirst("admin", service.oneTimePassword());
    String once = admin.makesAccount("mari", "Audiitor", "Koostaja", "Haldur");
    Person mari = new Person(chromium.window(Chromium.WIDE), service);
    mari.signInFirst("mari", once);
    draft = String.valueOf(mari.page().evaluate(BEGIN_A_DRAFT));
  }

  @AfterAll
  static void end() {
    chromium.close();
    service.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {Chromium.WIDE, Chromium.NARROW})
  void everybodyCanReadEveryPageInBothLanguages(int width) {
    Page page = chromium.window(width);
    new Person(page, service).signIn("mari");
    for (String path : PAGES) {
      String address = path.replace("DRAFT", draft).replace("DECISION", decision);
      String estonian = read(page, address, "Eesti");
      picture(page, path, width);
      Accessible.check(page);
      String english = read(page, address, "English");
      Accessible.check(page);
      assertThat(english).as(path).isNotBlank().isNotEqualTo(estonian);
    }
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void whatNobodyMayIsNotShown() {
    Page page = chromium.window(Chromium.WIDE);
    new Person(page, service).open("/");

    assertThat(page.locator("nav").allInnerTexts().toString())
        .contains("Meetmed", "Otsused")
        .doesNotContain("Mustandid", "Kasutajad");
  }

  private static String read(Page page, String path, String language) {
    page.navigate(service.url(path));
    Locator title = page.locator("h1");
    title.waitFor();
    page.locator("header").getByText(language, EXACTLY).click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return page.locator("main").innerText();
  }

  private static void picture(Page page, String path, int width) {
    String name = path.replaceAll("[^a-z0-9]+", "-") + "-" + width + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)).setFullPage(true));
  }

  @Test
  void whatIsNotLoadedYetIsNotCached() throws Exception {
    assertThat(service.get("/").headers().firstValue("cache-control")).contains("no-cache");
  }
}
