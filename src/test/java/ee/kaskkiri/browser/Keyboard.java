package ee.kaskkiri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who has no mouse: goes from stop to stop by Tab and types. Pages do not glide there. */
record Keyboard(Page page) {
  private static final int MOST_STOPS = 150;
  private static final int MOST_MOVES = 30;

  /**
   * What has the focus: its role and name as a screen reader tells them, and whether one sees it.
   */
  private static final String FOCUSED =
      """
      () => {
        const at = document.activeElement;
        const labelled = (at.getAttribute('aria-labelledby') ?? '').split(' ').filter(id => id !== '')
          .map(id => document.getElementById(id)?.textContent ?? '').join(' ');
        const label = [...(at.labels ?? [])].map(each => each.textContent).join(' ');
        const name = at.getAttribute('aria-label') ?? (labelled || label || at.textContent || '');
        return (at.getAttribute('role') ?? at.localName) + ' ' + name.replace(/\\s+/g, ' ').trim();
      }
      """;

  /**
   * Whether one sees the focus: it is in sight, and its looks are changed by it: its outline, or
   * what differs around it from when it is not focused.
   */
  private static final String VISIBLY_FOCUSED =
      """
      () => {
        const at = document.activeElement;
        const box = at.getBoundingClientRect();
        const around = [at, at.parentElement, at.parentElement?.parentElement, at.nextElementSibling,
          at.parentElement?.parentElement?.parentElement, at.parentElement?.nextElementSibling, ...(at.labels ?? [])].filter(each => each);
        const looks = () => around.flatMap(each => ['', '::before', '::after'].map(part => {
          const style = getComputedStyle(each, part);
          return [style.outlineStyle === 'none' ? '' : style.outline, style.boxShadow, style.border,
            style.backgroundColor, style.textDecoration, style.color].join();
        })).join();
        const inSight = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
          && box.top < innerHeight && box.left < innerWidth;
        const still = document.createElement('style');
        still.textContent = '* { transition: none !important; animation: none !important }';
        document.head.append(still);
        const focused = looks();
        at.blur();
        const blurred = looks();
        at.focus({ preventScroll: true, focusVisible: true });
        still.remove();
        return !inSight ? 'out of sight at ' + JSON.stringify(box) : focused === blurred ? 'looks as if not focused' : 'seen';
      }
      """;

  Keyboard {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  String focused() {
    return String.valueOf(page.evaluate(FOCUSED));
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  void types(String text) {
    page.keyboard().type(text);
  }

  /**
   * Presses Tab until the focus is on what has this role and name; every stop on the way is seen.
   */
  void goesTo(String role, String name) {
    goes("Tab", role, name);
  }

  /** The same, backwards. */
  void goesBackTo(String role, String name) {
    goes("Shift+Tab", role, name);
  }

  private void goes(String key, String role, String name) {
    List<String> passed = new ArrayList<>();
    int ends = 0;
    while (passed.size() < MOST_STOPS) {
      press(key);
      String here = focused();
      passed.add(here);
      if (here.startsWith("body")) {
        assertThat(++ends).as("times that the walk is nowhere, among %s", passed).isLessThan(2);
        continue;
      }
      assertThat(page.evaluate(VISIBLY_FOCUSED)).as("the focus on: " + here).isEqualTo("seen");
      assertThat(focused()).as("the focus stays").isEqualTo(here);
      if (isOn(here, role, name)) {
        return;
      }
    }
    throw new AssertionError("no " + role + " " + name + " among\n" + String.join("\n", passed));
  }

  /** Waits for a page with this in its address; the focus begins at its title. */
  void arrives(String address) {
    page.waitForURL(Pattern.compile(".*" + address + ".*"));
    page.waitForFunction("() => document.activeElement.localName === 'h1'");
  }

  /** Presses an arrow until the focus is in a cell with this text. */
  void movesTo(String arrow, String text) {
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      if (isOn(focused(), "gridcell", text)) {
        return;
      }
      press(arrow);
    }
    throw new AssertionError("no cell " + text + ", the last one is " + focused());
  }

  /** The focus is on what has this role and name. */
  void isAt(String role, String name) {
    assertThat(focused()).matches(here -> isOn(here, role, name), role + " " + name);
  }

  /**
   * Names may begin with the word of an icon and end with the asterisk of what must be filled in.
   */
  private static boolean isOn(String focused, String role, String name) {
    return focused.startsWith(role + " ") && focused.replaceFirst(" ?\\*$", "").endsWith(name);
  }
}
