package ee.kaskkiri.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody in front of a browser, who reads Estonian. */
record Person(Page page, PackagedService service) {
  static final String PASSWORD = "Hommikune-Udu-Emajõel";

  /** Opens a page by its address and waits for its title. */
  void open(String path) {
    page.navigate(service.url(path));
    page.locator("h1").waitFor();
  }

  /** Signs in with a password that may be used once, and chooses another one. */
  void signInFirst(String name, String oneTimePassword) {
    open("/sign-in");
    field("Kasutajanimi").fill(name);
    field("Parool").fill(oneTimePassword);
    button("Logi sisse").click();
    field("Uus parool").fill(PASSWORD);
    field("Uus parool uuesti").fill(PASSWORD);
    button("Salvesta uus parool").click();
    button("Logi välja").waitFor();
    page.waitForURL(address -> !address.contains("sign-in"));
  }

  /** Signs in with the chosen password. */
  void signIn(String name) {
    open("/sign-in");
    field("Kasutajanimi").fill(name);
    field("Parool").fill(PASSWORD);
    button("Logi sisse").click();
    button("Logi välja").waitFor();
  }

  /** As an administrator, makes an account; gives its one-time password. */
  String makesAccount(String name, String... roles) {
    open("/people");
    button("Lisa kasutaja").click();
    field("Kasutajanimi").fill(name);
    field("Nimi").fill(name);
    for (String role : roles) {
      page.locator("label").filter(new Locator.FilterOptions().setHasText(role + ":")).click();
    }
    button("Loo kasutaja").click();
    Locator secret = page.locator("main [role=alert] code");
    secret.waitFor();
    return secret.innerText().strip();
  }

  /** A field by its label, which has an asterisk where it must be filled in. */
  Locator field(String label) {
    return page.locator("main").getByLabel(Pattern.compile("^" + label + "\\s*\\*?$"));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator buttonLike(String part) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(part));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /**
   * Ticks a box, or takes the tick away; its own sign lies over it, so it is done by the keyboard.
   */
  void ticks(String label) {
    page.getByLabel(label).press("Space");
  }

  Locator text(String text) {
    return page.locator("main").getByText(text);
  }

  Locator text(Pattern text) {
    return page.locator("main").getByText(text);
  }

  /** Waits until a text is there. */
  void sees(String text) {
    text(text).first().waitFor();
  }
}
