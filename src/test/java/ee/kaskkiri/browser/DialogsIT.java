package ee.kaskkiri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Every dialog can be read by everybody, wide and narrow, and gives the focus back. */
class DialogsIT {
  private static final String FUNDING = "rules/kov-ktg/2027-01-01/funding.dmn";
  private static final String ACT = "rules/kov-ktg/2027-01-01/act.yaml";
  private static final String TABLE = "annualRates";

  private static Office office;
  private static Person mari;
  private static Draft draft;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    office = Office.open(directory);
    mari = office.employs("mari", "Koostaja", "Kinnitaja", "Haldur");
    draft = Draft.begin(mari, "Kõik aknad", "kov-ktg", "2027-01-01");
  }

  @AfterAll
  static void end() {
    office.close();
  }

  @AfterEach
  void keepPictures(TestInfo test) throws IOException {
    office.chromium().pictures(test);
  }

  @Test
  void ofADraft() {
    mari.open("/drafts");
    opensAndCloses(mari.button("Uus mustand"), "Uus mustand");
    mari.open(draft.page(""));
    opensAndCloses(
        mari.buttonLike("Võta tagasi: ").first(), "Kas võtta selle faili muudatused tagasi?");
    opensAndCloses(mari.button("Loobu mustandist"), "Kas loobuda mustandist?");
  }

  @Test
  void ofATable(@TempDir Path directory) {
    mari.open(draft.table(FUNDING, TABLE));
    opensAndCloses(mari.button("Ava rida"), "Rida 1");
    opensAndCloses(mari.button("Kleebi ridu …"), "Ridade kleepimine");

    Path sheet = directory.resolve("table.xlsx");
    mari.page().waitForDownload(() -> mari.link("Laadi alla XLSX").click()).saveAs(sheet);
    mari.page().locator("input[type=file]").setInputFiles(sheet);
    mari.page().getByText("Failis ei ole ühtegi erinevust.").waitFor();
    isReadable("Erinevused failis");
    closes();

    writesANote("minu");
    mari.page().locator("nav a", new Page.LocatorOptions().setHasText("Meetmed")).first().click();
    isReadable("Lahkud lehelt?");
    mari.button("Jää siia").click();
    describesInAnotherWindow("teise");
    mari.button("Salvesta").click();
    isReadable("Keegi teine on seda tabelit vahepeal muutnud");
    closes();
  }

  @Test
  void ofAFile() {
    mari.open(draft.page("/file?path=" + ACT));
    Locator text = mari.page().getByLabel("Faili sisu").first();
    text.press("ControlOrMeta+Home");
    mari.page().keyboard().type("# minu\n");
    draft.replaces(ACT, "\n", "\n# teise\n");
    mari.button("Salvesta").click();
    isReadable("Keegi teine on seda faili vahepeal muutnud");
    closes();
  }

  @Test
  void ofACheck() {
    Draft broken = Draft.begin(mari, "Katkine", "kov-ktg", "2028-01-01");
    broken.replaces("rules/kov-ktg/2028-01-01/funding.dmn", "7123.00", "8000.00");
    mari.open(broken.page(""));
    mari.sees("Kontroll leidis, mida parandada");
    opensAndCloses(mari.buttonLike("Muuda ootust: ").first(), "Mida see juhtum edaspidi ootab");
    mari.buttonLike("Vali kõik").click();
    opensAndCloses(mari.buttonLike("Muuda valitud juhtumite ootust"), "juhtumit edaspidi ootavad");
  }

  @Test
  void ofAReviewAndARollback() {
    Person juri = office.employs("juri", "Kinnitaja");
    Draft published = Draft.begin(mari, "Avaldatakse", "sts2014", "2028-01-01");
    mari.open(published.page("/review"));
    mari.button("Tee ettepanek").click();
    mari.button("Salvesta tekst").click();
    mari.sees("Tekst on salvestatud.");
    mari.button("Esita kinnitamiseks").click();
    mari.sees("Ootab kinnitamist");

    juri.open(published.page("/review"));
    juri.ticks("Avalda määratud ajal");
    juri.button("Kinnita, avalda määratud ajal").click();
    juri.sees("Vali aeg, mis on tulevikus.");
    isReadableAtBothWidths(juri.page());
    juri.ticks("Avalda määratud ajal");
    juri.button("Kinnita ja avalda").click();
    juri.sees("Mustand on avaldatud");

    mari.open("/releases");
    opensAndCloses(mari.buttonLike("Võta kasutusele").first(), "Väljaande kasutusele võtmine");
  }

  @Test
  void ofPeople() {
    mari.open("/people");
    mari.buttonLike("Sulge: admin").click();
    isReadableAtBothWidths(mari.page());
  }

  private static void opensAndCloses(Locator opener, String title) {
    opener.focus();
    opener.press("Enter");
    isReadable(title);
    closes();
    assertThat(opener.evaluate("opener => opener === document.activeElement"))
        .as("the focus is back where it was before \"" + title + "\"")
        .isEqualTo(true);
  }

  private static void closes() {
    mari.page().keyboard().press("Escape");
    dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  private static Locator dialog() {
    return mari.page().getByRole(AriaRole.DIALOG);
  }

  /** The dialog has its title for a name, holds the focus, and nothing in it is too wide. */
  private static void isReadable(String title) {
    Locator dialog =
        mari.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
    dialog.waitFor();
    assertThat(dialog.evaluate("dialog => dialog.contains(document.activeElement)"))
        .as("the focus is in \"" + title + "\"")
        .isEqualTo(true);
    isReadableAtBothWidths(mari.page());
  }

  private static void isReadableAtBothWidths(Page page) {
    int height = page.viewportSize().height;
    page.setViewportSize(Chromium.NARROW, height);
    isReadable(page);
    page.setViewportSize(Chromium.WIDE, height);
    isReadable(page);
  }

  private static void isReadable(Page page) {
    Accessible.check(page);
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('dialog[open], [role=dialog]')]"
                    + ".every(each => each.scrollWidth <= each.clientWidth)"))
        .as(page.url() + ": nothing in the dialog is wider than it is")
        .isEqualTo(true);
  }

  private static void writesANote(String note) {
    note(mari, note);
    mari.sees("Salvestamata muudatusi on");
  }

  private static void note(Person person, String note) {
    person.button("Ava rida").click();
    person.page().getByLabel("Märkus rea kohta").fill(note);
    person.button("Võta üle").click();
  }

  private static void describesInAnotherWindow(String note) {
    Person other = office.window("mari", Chromium.WIDE);
    other.open(draft.table(FUNDING, TABLE));
    note(other, note);
    other.button("Salvesta").click();
    other.sees("Kõik on salvestatud");
    other.page().close();
  }
}
