package ee.kaskkiri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page owes to everybody who reads it. */
final class Accessible {
  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Accessible() {}

  /** Nothing that axe finds by the rules of WCAG 2.2 AA, and no need to scroll sideways. */
  static void check(Page page) {
    List<String> violations =
        new AxeBuilder(page)
            .withTags(WCAG_2_2_AA).analyze().getViolations().stream()
                .map(Accessible::words)
                .toList();
    assertThat(violations).as(page.url()).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(page.url() + " is no wider than its window")
        .isEqualTo(true);
  }

  private static String words(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " at "
        + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList();
  }
}
