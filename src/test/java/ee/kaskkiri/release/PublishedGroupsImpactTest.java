package ee.kaskkiri.release;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.regression.impact.CasePortfolio;
import ee.kaskkiri.regression.impact.Change;
import ee.kaskkiri.regression.impact.Impact;
import ee.kaskkiri.regression.impact.ImpactReport;
import ee.kaskkiri.regression.impact.Portfolio;
import ee.kaskkiri.regression.impact.Side;
import ee.kaskkiri.regression.impact.Watch;
import ee.kaskkiri.regression.impact.report.ImpactFormat;
import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the groups that are published would get if the base amount were 8000 euros. */
class PublishedGroupsImpactTest {
  private static final String BASE = "7123.00";
  private static final String OTHER = "8000.00";
  private static final ImpactReport REPORT = run();

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  private static ImpactReport run() {
    quiet();
    Side before = side("now", BASE);
    Side after = side("draft", OTHER);
    try (Portfolio cases = CasePortfolio.of(before, after, Scope.ALL, null)) {
      return new Impact(before, after, 1000).run(cases, List.of(), Watch.NONE);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The packaged rules of one topic with another base amount. */
  private static Side side(String name, String base) {
    FileTree packaged = FileTree.packaged();
    Map<String, byte[]> files = new TreeMap<>();
    for (String path : packaged.paths()) {
      if (path.contains("/kov-ktg/") && path.matches(".*/(act.yaml|funding\\.\\w+)")) {
        String text = packaged.text(path).orElseThrow();
        String rules = path.endsWith(".dmn") ? text.replace(BASE, base) : text;
        files.put(path, rules.getBytes(StandardCharsets.UTF_8));
      }
    }
    return Sides.of(name, new Gate(Strictness.WARNING).unchecked(FileTree.of(files)));
  }

  private static Change change(String id) {
    return REPORT.changes().stream()
        .filter(change -> change.ref().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Change.Money money(String id, String value) {
    return change(id).money().stream()
        .filter(money -> money.value().equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fourFullMembersGainFourTimes877EurosInEachOfTwoYears() {
    Change.Money ceiling = money("funding-2015-valgamaa-1", "ceiling");

    assertThat(ceiling.before()).isEqualByComparingTo("82926.00");
    assertThat(ceiling.after()).isEqualByComparingTo("89942.00");
    assertThat(ceiling.difference()).isEqualByComparingTo("7016.00");
  }

  @Test
  void nineFullMembersGainNineTimesThatAndNothingIsCutAnyMore() {
    String id = "funding-2015-viljandi-4695";

    assertThat(money(id, "ceiling").difference()).isEqualByComparingTo("15786.00");
    assertThat(money(id, "granted").difference()).isEqualByComparingTo("18.00");
    assertThat(change(id).before().standing().verdict()).isEqualTo("CUT");
    assertThat(change(id).after().standing().verdict()).isEqualTo("GRANT");
  }

  @Test
  void thePageShowsThemByTheirNames() {
    String page = ImpactFormat.HTML.write(REPORT);

    assertThat(page)
        .contains("Valgamaa 1, four full members")
        .contains("+7\u00a0016.00")
        .contains("+15\u00a0786.00");
  }

  @Test
  void theSumsOfTheMembersAreTheSumsOfTheGroups() {
    assertThat(REPORT.money())
        .filteredOn(money -> money.value().contains("[]"))
        .isNotEmpty()
        .allSatisfy(
            money ->
                assertThat(money.sums().difference())
                    .isEqualByComparingTo(REPORT.money().get(0).sums().difference()));
  }
}
