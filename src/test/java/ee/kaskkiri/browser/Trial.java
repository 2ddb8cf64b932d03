package ee.kaskkiri.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The page on which somebody tries the rules out. */
record Trial(Person person) {
  private static final String SINGLE_VALUES =
      """
      section => [...section.querySelectorAll(':scope > dl :is(dd, td, li)')]
        .filter(each => each.querySelector('dd, td, li') === null && each.textContent !== '')
        .map(each => each.textContent)
      """;
  private static final String MARKED =
      """
      section => [...section.querySelectorAll('details table')].flatMap(table =>
        [...table.querySelectorAll('th[scope=row]')]
          .filter(head => [...head.querySelectorAll('*')].some(mark => /^(check)?Rakendus$/.test(mark.textContent)))
          .map(head => table.getAttribute('aria-label') + ', ' + head.querySelector('span').textContent))
        .concat([...section.querySelectorAll(':scope > ul:last-of-type > li')]
          .filter(item => item.querySelector(':scope > code') !== null).map(item => item.textContent))
      """;

  /** Opens the form of a topic as it is on a day. */
  void open(String instrument, String topic, String on) {
    person.open("/try?instrument=" + instrument + "&topic=" + topic + "&on=" + on);
    person.button("Küsi vastust").waitFor();
  }

  /** Fills the form with the data of the first case that is offered; gives its text. */
  String fillsFromTheFirstCase() {
    Page page = person.page();
    page.getByLabel("Täida juhtumi andmetega").press("ArrowDown");
    Locator first = page.getByRole(AriaRole.OPTION).first();
    String text = first.innerText();
    first.click();
    return text;
  }

  /** Asks; gives what the page sent. */
  Request asks() {
    return person
        .page()
        .waitForRequest(
            request -> request.method().equals("POST") && request.url().contains("/trial"),
            () -> person.button("Küsi vastust").click());
  }

  private Locator answer() {
    return person.page().locator("section[aria-labelledby=try-answer]");
  }

  /** What the verdict means and how the rules name it, without the sign before it. */
  String verdict() {
    return answer().locator("> div").first().innerText().replaceFirst("^[a-z_]+\n", "").strip();
  }

  /** The single values of the answer besides the verdict, as they are read. */
  List<String> values() {
    return texts(SINGLE_VALUES);
  }

  /**
   * The rows that are marked in the tables, each after its table, and the rules that stand in none.
   */
  List<String> fired() {
    return texts(MARKED);
  }

  private List<String> texts(String script) {
    answer().waitFor();
    return AsShown.strings(answer().evaluate(script));
  }

  /** What the page finds wrong with the data, place by place. */
  Locator mistakes() {
    return person
        .page()
        .getByRole(AriaRole.ALERT)
        .filter(new Locator.FilterOptions().setHasText("Andmetes on vigu"));
  }
}
