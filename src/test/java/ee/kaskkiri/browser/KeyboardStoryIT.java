package ee.kaskkiri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of a change by somebody who has no mouse: from the sign-in until it waits for approval.
 */
class KeyboardStoryIT {
  private static final String NAME = "Klaviatuuriga";

  private Office office;
  private Person mari;
  private Keyboard keyboard;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    office = Office.open(directory);
    office.employs("mari", "Koostaja");
    mari = new Person(office.chromium().window(Chromium.WIDE), office.service());
    keyboard = new Keyboard(mari.page());
  }

  @AfterEach
  void end(TestInfo test) throws IOException {
    try {
      office.chromium().pictures(test);
    } finally {
      office.close();
    }
  }

  @Test
  void aChangeIsMadeAndHandedInWithoutAMouse() {
    signsIn();
    skipsToTheContentAndTypesADay();
    beginsADraft();
    keyboard.goesTo("a", "Arvestuslikud summad aastas");
    keyboard.press("Enter");
    keyboard.arrives("/table[?]");
    grid().waitFor();
    changesACell();
    addsARowAndRemovesIt();
    looksAtARowAsAForm();
    saves();
    checks();
    submits();
    assertThat(office.chromium().complaints()).isEmpty();
  }

  private void signsIn() {
    mari.open("/sign-in");
    keyboard.goesTo("input", "Kasutajanimi");
    keyboard.types("mari");
    keyboard.goesTo("input", "Parool");
    keyboard.types(Person.PASSWORD);
    keyboard.press("Enter");
    mari.button("Logi välja").waitFor();
    mari.page().waitForURL(address -> !address.contains("sign-in"));
    keyboard.arrives("/$");
  }

  private void skipsToTheContentAndTypesADay() {
    keyboard.goesTo("menuitem", "Proovi");
    keyboard.press("Enter");
    keyboard.arrives("/try$");
    mari.page().locator("#try-on").waitFor();
    keyboard.goesBackTo("a", "Liigu põhisisu juurde");
    keyboard.press("Enter");
    mari.page().waitForFunction("() => document.activeElement.id === 'content'");
    mari.page().locator("#try-on").focus();
    keyboard.isAt("input", "Arvestuspäev");
    keyboard.types("01.10.2016");
    mari.page().waitForURL(Pattern.compile(".*on=2016-10-01.*"));
    keyboard.isAt("input", "Arvestuspäev");
    assertThat(mari.page().evaluate("document.activeElement.value")).isEqualTo("01.10.2016");
  }

  private void beginsADraft() {
    keyboard.goesTo("menuitem", "Mustandid");
    keyboard.press("Enter");
    keyboard.arrives("/drafts$");
    mari.button("Uus mustand").waitFor();
    keyboard.goesTo("button", "Uus mustand");
    keyboard.press("Enter");
    keyboard.isAt("input", "Mustandi nimi");
    keyboard.press("Escape");
    assertThat(dialog().count()).isZero();
    keyboard.isAt("button", "Uus mustand");

    keyboard.press("Enter");
    keyboard.types(NAME);
    keyboard.goesTo("select", "Meede");
    keyboard.press("ArrowDown");
    assertThat(mari.page().evaluate("document.activeElement.value")).isEqualTo("kov-ktg");
    keyboard.goesTo("input", "Esimene kehtivuspäev");
    keyboard.types("01.01.2027");
    keyboard.goesTo("button", "Loo mustand");
    keyboard.press("Enter");
    keyboard.arrives("/drafts/[^/]+$");
    mari.link("Arvestuslikud summad aastas").first().waitFor();
  }

  private void changesACell() {
    keyboard.goesTo("gridcell", "");
    keyboard.movesTo("ArrowRight", "7123.00");
    keyboard.press("Enter");
    assertThat(keyboard.focused()).startsWith("textarea Rida 1, ");
    keyboard.press("ControlOrMeta+a");
    keyboard.types("8000.00");
    keyboard.press("Enter");
    mari.sees("Salvestamata muudatusi on");
    assertThat(cell("8000.00").count()).isEqualTo(1);

    keyboard.press("ControlOrMeta+z");
    mari.sees("Kõik on salvestatud");
    assertThat(cell("7123.00").count()).isEqualTo(1);
    keyboard.press("ControlOrMeta+y");
    mari.sees("Salvestamata muudatusi on");
    assertThat(cell("8000.00").count()).isEqualTo(1);
  }

  private void addsARowAndRemovesIt() {
    int rows = rows();
    keyboard.press("ControlOrMeta+Enter");
    assertThat(rows()).isEqualTo(rows + 1);
    assertThat(keyboard.focused()).startsWith("gridcell");
    keyboard.press("ControlOrMeta+Delete");
    assertThat(rows()).isEqualTo(rows);
    assertThat(keyboard.focused()).startsWith("gridcell");
  }

  /** The table holds nobody: Tab leads out of it, forwards and backwards. */
  private void looksAtARowAsAForm() {
    keyboard.goesTo("a", "Laadi alla XLSX");
    keyboard.goesBackTo("gridcell", "");
    keyboard.goesBackTo("button", "Ava rida");
    keyboard.press("Enter");
    assertThat(dialog().locator("h2").innerText()).isEqualTo("Rida 2");
    keyboard.goesTo("button", "Loobu");
    keyboard.press("Enter");
    assertThat(dialog().count()).isZero();
    keyboard.isAt("button", "Ava rida");
  }

  private void saves() {
    keyboard.goesTo("button", "Salvesta");
    keyboard.press("Enter");
    mari.sees("Kõik on salvestatud");
    mari.sees("Kontroll leidis, mida parandada");
  }

  private void checks() {
    Locator idle = mari.page().locator("#check button[aria-disabled=false]");
    idle.waitFor();
    keyboard.goesTo("button", "Kontrolli uuesti");
    mari.page()
        .waitForResponse(
            response -> response.url().contains("/check?"), () -> keyboard.press("Enter"));
    keyboard.isAt("button", "Kontrolli uuesti");
    idle.waitFor();
    keyboard.isAt("button", "Kontrolli uuesti");
    assertThat(mari.page().getByText("Mustandit on pärast seda kontrolli muudetud.").count())
        .as("the result is of this check")
        .isZero();
    mari.sees("The Saue group is computed from its five full members");
  }

  private void submits() {
    keyboard.goesBackTo("a", NAME);
    keyboard.press("Enter");
    keyboard.arrives("/drafts/[^/]+$");
    followsALinkToAPartTwice();
    mari.link("Ülevaatus ja esitamine").first().waitFor();
    keyboard.goesTo("a", "Ülevaatus ja esitamine");
    keyboard.press("Enter");
    keyboard.arrives("/review");
    mari.button("Tee ettepanek").waitFor();
    keyboard.goesTo("button", "Tee ettepanek");
    keyboard.press("Enter");
    keyboard.isAt("textarea", "Muudatuste logi tekst");
    keyboard.goesTo("button", "Salvesta tekst");
    keyboard.press("Enter");
    mari.sees("Tekst on salvestatud.");
    keyboard.isAt("button", "Salvesta tekst");
    givesUpAComment();
    keyboard.goesTo("button", "Esita kinnitamiseks");
    keyboard.press("Enter");
    mari.sees("Ootab kinnitamist");
    assertThat(mari.button("Võta tagasi").count()).isEqualTo(1);
    mari.page().waitForFunction("() => document.activeElement.localName === 'h2'");
    keyboard.isAt("h2", "Esitamine ja kinnitamine");
  }

  private void followsALinkToAPartTwice() {
    for (int times = 0; times < 2; times++) {
      keyboard.goesBackTo("a", "Kontrolli tulemus");
      keyboard.press("Enter");
      mari.page().waitForFunction("() => document.activeElement.id === 'check'");
      keyboard.isAt("section", "Kontroll");
    }
  }

  /** A comment that was written before is offered, and given up. */
  private void givesUpAComment() {
    keyboard.goesTo("textarea", "Märkus");
    keyboard.types("Enne kirjutatud");
    mari.page().reload();
    mari.sees("Siin on see, mida enne kirjutasid ja mis jäi salvestamata.");
    keyboard.goesTo("button", "Alusta algusest");
    keyboard.press("Enter");
    keyboard.isAt("textarea", "Märkus");
    assertThat(mari.page().evaluate("document.activeElement.value")).isEqualTo("");
  }

  private Locator dialog() {
    return mari.page().getByRole(AriaRole.DIALOG);
  }

  private Locator grid() {
    return mari.page().getByRole(AriaRole.GRID);
  }

  private int rows() {
    return Integer.parseInt(grid().getAttribute("aria-rowcount"));
  }

  private Locator cell(String text) {
    return mari.page()
        .getByRole(AriaRole.GRIDCELL)
        .filter(new Locator.FilterOptions().setHasText(text));
  }
}
