package ee.kaskkiri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of a change, from a fresh start and by the page alone: an amount is raised for a
 * coming year, a case fails, its expectation is adjusted, the effect is looked at, another person
 * approves, systems get the new answer, and it is rolled back.
 */
class ChangeStoryIT {
  private static final String GROUP =
      """
      {"stage": "I", "contract": null, "requested": null,
       "members": [{"name": "Esimene vald", "participation": "full", "youngPeople": 0, "mergedFrom": []}]}
      """;
  private static final ObjectMapper JSON = new ObjectMapper();

  private PackagedService service;
  private Chromium chromium;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    service = PackagedService.start(directory.resolve("data"));
    chromium = new Chromium();
  }

  @AfterEach
  void end(TestInfo test) throws IOException {
    try {
      chromium.pictures(test);
    } finally {
      chromium.close();
      service.close();
    }
  }

  @Test
  void anAmountIsRaisedForAComingYearAndTakenBack() throws Exception {
    Person mari = people();
    Person juri = new Person(chromium.window(Chromium.WIDE), service);
    juri.signIn("juri");
    assertThat(ceiling("2016-10-01").decimalValue()).isEqualByComparingTo("14246.00");
    assertThat(answer("2027-03-01").statusCode()).isEqualTo(422);

    String review = drafts(mari);
    approves(juri, review);

    assertThat(ceiling("2027-03-01").decimalValue()).isEqualByComparingTo("16000.00");
    assertThat(ceiling("2016-10-01").decimalValue()).isEqualByComparingTo("14246.00");

    rollsBack(juri);
    assertThat(answer("2027-03-01").statusCode()).isEqualTo(422);
    assertThat(ceiling("2016-10-01").decimalValue()).isEqualByComparingTo("14246.00");
    assertThat(chromium.complaints()).isEmpty();
  }

  /** The administrator makes two accounts, and gives Mari's window back, signed in. */
  private Person people() throws Exception {
    Person admin = new Person(chromium.window(Chromium.WIDE), service);
    admin.signInFirst("admin", service.oneTimePassword());
    String forMari = admin.makesAccount("mari", "Koostaja");
    String forJuri = admin.makesAccount("juri", "Kinnitaja");
    Person juri = new Person(chromium.window(Chromium.WIDE), service);
    juri.signInFirst("juri", forJuri);
    Person mari = new Person(chromium.window(Chromium.WIDE), service);
    mari.signInFirst("mari", forMari);
    return mari;
  }

  /** Mari writes the change and hands it in; gives the address of its review. */
  private static String drafts(Person mari) {
    Page page = mari.page();
    mari.open("/drafts");
    mari.button("Uus mustand").click();
    Locator dialog = page.locator("dialog");
    dialog.getByLabel(Pattern.compile("^Mustandi nimi")).fill("Baassumma 2027");
    dialog.getByLabel(Pattern.compile("^Meede")).selectOption("kov-ktg");
    dialog.getByLabel(Pattern.compile("^Esimene kehtivuspäev")).fill("01.01.2027");
    page.keyboard().press("Tab");
    mari.button("Loo mustand").click();
    mari.link("Arvestuslikud summad aastas").first().click();
    page.waitForURL(Pattern.compile(".*/table.*"));

    Locator amount =
        page.getByRole(AriaRole.GRIDCELL).filter(new Locator.FilterOptions().setHasText("7123.00"));
    amount.click();
    page.keyboard().press("Enter");
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type("8000.00");
    page.keyboard().press("Enter");
    mari.button("Salvesta").click();
    mari.sees("Kõik on salvestatud");
    mari.sees("Kontroll leidis, mida parandada");
    mari.sees("The Saue group is computed from its five full members");

    mari.buttonLike("Vali kõik").click();
    mari.buttonLike("Muuda valitud juhtumite ootust").click();
    page.locator("dialog").getByText("Kinnitan, et nende juhtumite").click();
    mari.button("Võta uued vastused üle").click();
    mari.sees("Kontroll on läbitud");

    mari.open(page.url().replaceAll("^[^/]+//[^/]+|/table.*", "") + "/review");
    mari.button("Arvuta mõju").click();
    mari.sees("Eurod kokku");
    mari.button("Tee ettepanek").click();
    mari.button("Salvesta tekst").click();
    mari.sees("Tekst on salvestatud.");
    mari.button("Esita kinnitamiseks").click();
    mari.sees("Ootab kinnitamist");
    assertThat(mari.button("Kinnita ja avalda").count()).isZero();
    return page.url().replaceAll("^[^/]+//[^/]+", "");
  }

  private static void approves(Person juri, String review) {
    juri.open(review);
    juri.sees("8000.00");
    juri.button("Kinnita ja avalda").click();
    juri.sees("Mustand on avaldatud");
  }

  private static void rollsBack(Person juri) {
    juri.open("/releases");
    juri.buttonLike("Võta kasutusele").first().click();
    juri.page().getByLabel(Pattern.compile("^Põhjus")).fill("Summa tuleb uuesti üle vaadata.");
    juri.page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText("Võta kasutusele"))
        .click();
    juri.sees("Nüüd kehtib väljaanne");
  }

  private HttpResponse<String> answer(String on) throws Exception {
    return service.post("/api/instruments/kov-ktg/decisions/funding?on=" + on, GROUP);
  }

  private JsonNode ceiling(String on) throws Exception {
    HttpResponse<String> answer = answer(on);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.reader()
        .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(answer.body())
        .at("/outcome/ceiling");
  }
}
