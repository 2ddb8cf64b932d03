package ee.kaskkiri.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chromium as the system has it, with a window for each person. */
final class Chromium implements AutoCloseable {
  static final int WIDE = 1280;
  static final int NARROW = 390;
  private static final int HEIGHT = 900;

  /** Bounds what would never come; the checks of a draft take their time on a busy machine. */
  private static final double LONGEST_WAIT = 180_000;

  private static final Path INSTALLED = Path.of("/usr/bin/chromium");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setHeadless(true)
                  .setExecutablePath(INSTALLED)
                  .setArgs(QUIET));
  private final List<String> complaints = new ArrayList<>();

  /** A window of somebody whom the browser does not know yet. */
  Page window(int width) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("et-EE")
                .setAcceptDownloads(true));
    Page page = context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT);
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("the server responded")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    return page;
  }

  /** Errors of scripts, and what the content security policy kept from being loaded. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Keeps what every window shows now, for whoever looks for the cause of a failure. */
  void pictures(String name) {
    List<Page> windows =
        browser.contexts().stream().flatMap(context -> context.pages().stream()).toList();
    for (int i = 0; i < windows.size(); i++) {
      windows
          .get(i)
          .screenshot(
              new Page.ScreenshotOptions()
                  .setPath(Path.of("target", "pictures", name + "-" + i + ".png"))
                  .setFullPage(true));
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
