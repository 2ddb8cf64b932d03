package ee.kaskkiri.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInfo;

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
  private final List<String> journal = new ArrayList<>();

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
    page.onRequest(request -> wrote("asked", request));
    page.onResponse(response -> wrote(String.valueOf(response.status()), response.request()));
    page.onRequestFinished(request -> wrote("ended", request));
    page.onRequestFailed(request -> wrote("failed: " + request.failure(), request));
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("the server responded")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    return page;
  }

  private void wrote(String what, Request request) {
    if (request.url().contains("/api/")) {
      journal.add(
          LocalTime.now(ZoneId.systemDefault())
              + " "
              + what
              + " "
              + request.method()
              + " "
              + request.url());
    }
  }

  /** Errors of scripts, and what the content security policy kept from being loaded. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /**
   * Keeps what every window shows now, and what was asked of the service since the last time, for
   * whoever looks for the cause of a failure. Times are those at which the test heard of it.
   */
  void pictures(TestInfo test) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    String name =
        test.getTestClass().orElseThrow().getSimpleName()
            + test.getTestMethod().map(method -> "." + method.getName()).orElse("");
    Files.write(pictures.resolve(name + ".requests.txt"), journal);
    journal.clear();
    Files.write(pictures.resolve(name + ".complaints.txt"), complaints);
    List<Page> windows =
        browser.contexts().stream().flatMap(context -> context.pages().stream()).toList();
    for (int i = 0; i < windows.size(); i++) {
      Page window = windows.get(i);
      Path picture = pictures.resolve(name + "-" + i + ".png");
      window.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
      Files.writeString(
          pictures.resolve(name + "-" + i + ".txt"),
          window.url() + "\n" + window.locator("body").innerText());
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
