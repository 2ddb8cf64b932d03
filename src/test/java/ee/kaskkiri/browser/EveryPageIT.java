package ee.kaskkiri.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final List<String> PAGES =
      List.of(
          "/",
          "/instruments/kov-ktg/2019-01-01",
          "/instruments/kov-ktg/2019-01-01/funding",
          "/instruments/kov-ktg/2019-01-01/reporting",
          "/try",
          "/try?instrument=kov-ktg&topic=funding&on=2019-03-01",
          "/releases",
          "/decisions",
          "/overview",
          "/sign-in",
          "/no-such-page");

  private static PackagedService service;
  private static Chromium chromium;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    service = PackagedService.start(directory.resolve("data"));
    chromium = new Chromium();
  }

  @AfterAll
  static void end() throws Exception {
    chromium.close();
    service.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {Chromium.WIDE, Chromium.NARROW})
  void everybodyCanReadEveryPageInBothLanguages(int width) {
    Page page = chromium.window(width);
    for (String path : PAGES) {
      String estonian = read(page, path, "Eesti");
      picture(page, path, width);
      Accessible.check(page);
      String english = read(page, path, "English");
      Accessible.check(page);
      assertThat(english).as(path).isNotBlank().isNotEqualTo(estonian);
    }
    assertThat(chromium.complaints()).isEmpty();
  }

  private static String read(Page page, String path, String language) {
    page.navigate(service.url(path));
    page.getByText(language, new Page.GetByTextOptions().setExact(true)).click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Locator title = page.locator("h1");
    title.waitFor();
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
