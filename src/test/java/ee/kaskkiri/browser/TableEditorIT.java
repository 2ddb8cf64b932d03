package ee.kaskkiri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * One table, edited by people who lose their session, use spreadsheets, and get in each other's
 * way.
 */
class TableEditorIT {
  private static final String FILE = "rules/kov-ktg/2027-01-01/funding.dmn";
  private static final String TABLE = "annualRates";
  private static final String BEGIN_A_DRAFT =
      """
      fetch('/api/drafts', {method: 'POST', headers: {'content-type': 'application/json'},
        body: JSON.stringify({name: 'Tabel',
          newEdition: {instrument: 'kov-ktg', firstDay: '2027-01-01'}})})
        .then(answer => answer.json()).then(draft => draft.id)
      """;

  private static PackagedService service;
  private static Chromium chromium;

  private Person mari;
  private String draft;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    service = PackagedService.start(directory.resolve("data"));
    chromium = new Chromium();
    Person admin = new Person(chromium.window(Chromium.WIDE), service);
    admin.signInFirst("admin", service.oneTimePassword());
    String once = admin.makesAccount("mari", "Koostaja");
    new Person(chromium.window(Chromium.WIDE), service).signInFirst("mari", once);
  }

  @AfterAll
  static void end() {
    chromium.close();
    service.close();
  }

  @BeforeEach
  void beginADraft() {
    mari = new Person(chromium.window(Chromium.WIDE), service);
    mari.signIn("mari");
    draft = String.valueOf(mari.page().evaluate(BEGIN_A_DRAFT));
    mari.open(table());
  }

  @AfterEach
  void keepPictures(TestInfo test) throws IOException {
    chromium.pictures(test);
  }

  private String table() {
    return "/drafts/" + draft + "/table?path=" + FILE + "&table=" + TABLE;
  }

  private static void write(Person person, String before, String after) {
    Page page = person.page();
    page.getByRole(AriaRole.GRIDCELL)
        .filter(new Locator.FilterOptions().setHasText(before))
        .first()
        .click();
    page.keyboard().press("Enter");
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().insertText(after);
    page.keyboard().press("Enter");
    person.sees("Salvestamata muudatusi on");
  }

  private static void save(Person person) {
    person.button("Salvesta").click();
    person.sees("Kõik on salvestatud");
  }

  /** The file as the draft holds it. */
  private String saved() {
    return String.valueOf(
        mari.page()
            .evaluate(
                "path => fetch(path).then(answer => answer.json()).then(file => file.text)",
                "/api/drafts/" + draft + "/file?path=" + FILE));
  }

  @Test
  void nobodyOverwritesWhatSomebodyElseSaved() {
    Person other = new Person(chromium.window(Chromium.WIDE), service);
    other.signIn("mari");
    other.open(table());
    write(mari, "7123.00", "7500.00");
    write(other, "17.00", "18.00");
    save(mari);

    other.button("Salvesta").click();
    other.page().getByText("Keegi teine on seda tabelit vahepeal muutnud").waitFor();
    other.button("Ühenda ja salvesta").click();
    other.sees("Kõik on salvestatud");

    assertThat(saved()).contains("<text>7500.00</text>", "<text>18.00</text>");
  }

  @Test
  void aSessionThatEndsWhileSomebodyWritesLosesNothing() {
    write(mari, "7123.00", "7654.00");
    mari.page().context().clearCookies();
    mari.button("Salvesta").click();
    mari.page().getByText("Sisselogimine on lõppenud").first().waitFor();

    mari.signIn("mari");
    mari.open(table());
    mari.button("Jätka nendega").click();
    mari.button("Jätka nendega")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(mari.page().evaluate("document.activeElement.localName")).isNotEqualTo("body");
    save(mari);

    assertThat(saved()).contains("<text>7654.00</text>");
  }

  @Test
  void aTableGoesToASpreadsheetAndComesBack(@TempDir Path directory) throws IOException {
    String before = saved();
    Path sheet = download(directory);
    mari.page().locator("input[type=file]").setInputFiles(sheet);
    mari.page().getByText("Failis ei ole ühtegi erinevust.").waitFor();
    mari.button("Sulge").click();

    replace(sheet, "7123.00", "9000.00");
    mari.page().locator("input[type=file]").setInputFiles(sheet);
    mari.button("Võta failist üle").click();
    save(mari);

    assertThat(saved()).isEqualTo(before.replaceFirst("7123\\.00", "9000.00"));
  }

  @Test
  void textThatWouldRunSomewhereIsText(@TempDir Path directory) throws IOException {
    String hostile =
        "=HYPERLINK(\"http://x\",\"y\") <script>window.ran = true</script>"
            + " \u202Eüleval\u202C ]]> &amp; "
            + "x".repeat(5000);
    String written = '"' + hostile.replace("\"", "\\\"") + '"';
    Locator texts =
        mari.page()
            .getByRole(AriaRole.GRIDCELL)
            .filter(new Locator.FilterOptions().setHasText("S003"));
    texts.first().click();
    mari.page().keyboard().press("Enter");
    mari.page().keyboard().press("ControlOrMeta+a");
    mari.page().keyboard().insertText(written);
    mari.page().keyboard().press("Enter");
    save(mari);
    mari.open(table());

    assertThat(mari.page().evaluate("window.ran")).isNull();
    assertThat(cells(download(directory)))
        .anySatisfy(
            cell -> {
              assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
              assertThat(cell.getStringCellValue()).isEqualTo(written);
            })
        .noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
  }

  private Path download(Path directory) {
    Download download = mari.page().waitForDownload(() -> mari.link("Laadi alla XLSX").click());
    Path file = directory.resolve("table.xlsx");
    download.saveAs(file);
    return file;
  }

  private static List<Cell> cells(Path file) throws IOException {
    List<Cell> cells = new ArrayList<>();
    try (InputStream input = Files.newInputStream(file);
        Workbook book = WorkbookFactory.create(input)) {
      for (Row row : book.getSheetAt(0)) {
        row.forEach(cells::add);
      }
    }
    return cells;
  }

  private static void replace(Path file, String before, String after) throws IOException {
    try (InputStream input = Files.newInputStream(file);
        Workbook book = WorkbookFactory.create(input)) {
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(before)) {
            cell.setCellValue(after);
          }
        }
      }
      try (OutputStream output = Files.newOutputStream(file)) {
        book.write(output);
      }
    }
  }
}
