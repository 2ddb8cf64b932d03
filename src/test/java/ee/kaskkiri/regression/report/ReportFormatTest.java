package ee.kaskkiri.regression.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseKind;
import ee.kaskkiri.regression.CaseResult;
import ee.kaskkiri.regression.CodeCoverage;
import ee.kaskkiri.regression.Difference;
import ee.kaskkiri.regression.Expectation;
import ee.kaskkiri.regression.RegressionReport;
import ee.kaskkiri.regression.RowCoverage;
import ee.kaskkiri.regression.TopicReport;
import ee.kaskkiri.rules.Bilingual;
import ee.kaskkiri.rules.Finding;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportFormatTest {
  private static final RuleRef RULE = new RuleRef("loaf table", "BRD-1");
  private static final RuleRef IDLE = new RuleRef("loaf table", "BRD-2");
  private static final Bilingual TEXT = new Bilingual("leib < sai", "bread < roll");

  private static Case tested(String id) {
    ObjectMapper json = new ObjectMapper();
    return new Case(
        "test-data/bakery/2020-01-01/loaves.yaml",
        id,
        "Bread & <b>butter</b> are paid.",
        CaseKind.DERIVED,
        "§ 1",
        "no evidence",
        LocalDate.of(2020, 1, 1),
        json.createObjectNode().put("loaves", 1),
        new Expectation.Answer(
            json.createObjectNode().put("sum", 1),
            List.of(new Expectation.ReasonOf("BRD-1", null)),
            List.of()));
  }

  private static RegressionReport report() {
    Reason reason = new Reason("BRD-1", "PAY", "§ 1", "certain", "Baker", TEXT);
    CaseResult passed = new CaseResult(tested("good"), List.of(), List.of(reason), List.of(RULE));
    CaseResult failed =
        new CaseResult(
            tested("bad"),
            List.of(new Difference("/sum", "1", "2.50"), new Difference("codes", null, "BRD-1")),
            List.of(reason),
            List.of(RULE));
    TopicReport topic =
        new TopicReport(
            "bakery",
            "2020-01-01",
            "loaves",
            new Bilingual("Pätsid", "Loaves"),
            List.of(passed, failed),
            List.of(
                new RowCoverage(RULE, List.of("good", "bad")), new RowCoverage(IDLE, List.of())),
            List.of(new CodeCoverage("BRD-1", TEXT, List.of("good", "bad"))));
    Finding finding = Finding.warning("loaves.yaml", "BRD-2", "no case fires it.", "Add one.");
    return new RegressionReport("cafe01", List.of(topic), List.of(finding));
  }

  @Test
  void junitXmlHoldsEveryCaseAndTheFindings() throws Exception {
    String xml = ReportFormat.JUNIT.write(report());

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("tests")).isEqualTo("3");
    assertThat(root.getAttribute("failures")).isEqualTo("2");
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    Element failure = (Element) document.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).isEqualTo("/sum: expected 1, got 2.50");
    assertThat(failure.getTextContent()).contains("fired: loaf table/BRD-1");
    assertThat(((Element) failure.getParentNode()).getAttribute("name"))
        .isEqualTo("bad: Bread & <b>butter</b> are paid.");
  }

  @Test
  void thePageHoldsEveryCaseAndNothingFromOutside() {
    String page = ReportFormat.HTML.write(report());

    assertThat(page).doesNotContain("http:", "https:", "src=", "@import", "<b>butter</b>");
    assertThat(page)
        .contains("<code>good</code>", "<code>bad</code>", "Bread &amp; &lt;b&gt;butter&lt;/b&gt;")
        .contains("Pätsid", "Loaves", "leib &lt; sai", "no evidence", "derived", "BRD-1 (Baker)")
        .contains("class=\"h0\"", "BRD-2 · 0", "class=\"h2\"", "BRD-1 · 2")
        .contains("2 cases, 1 failed", "1 of 2 rules are fired", "no case fires it. Add one.");
  }

  @Test
  void dataHoldsEveryCaseWithItsDifferences() throws IOException {
    JsonNode data = new ObjectMapper().readTree(ReportFormat.JSON.write(report()));

    assertThat(data.path("passed").booleanValue()).isFalse();
    assertThat(data.path("cases").intValue()).isEqualTo(2);
    JsonNode topic = data.path("topics").path(0);
    assertThat(topic.path("covered").intValue()).isEqualTo(1);
    JsonNode bad = topic.path("results").path(1);
    assertThat(bad.path("tested").path("id").textValue()).isEqualTo("bad");
    assertThat(bad.path("tested").path("on").textValue()).isEqualTo("2020-01-01");
    assertThat(bad.path("differences").path(0).path("got").textValue()).isEqualTo("2.50");
    assertThat(bad.path("passed").booleanValue()).isFalse();
  }

  @Test
  void theTerminalTellsExpectedGotAndFired() {
    assertThat(TerminalReport.lines(report()))
        .contains(
            "FAILED bakery/2020-01-01/loaves, bad",
            "    expected  1",
            "    got       2.50",
            "  fired       loaf table/BRD-1",
            "WARNING loaves.yaml (BRD-2): no case fires it. Add one.",
            "FAILED: 2 cases, 1 failed; 1 of 2 rules fired; 1 finding");
  }

  @Test
  void theTerminalCountsWhatNobodyWouldRead() {
    List<Difference> many =
        IntStream.range(0, 12).mapToObj(i -> new Difference("/sums/" + i, "1", "2")).toList();
    TopicReport sound = report().topics().get(0);
    CaseResult failed = new CaseResult(tested("bad"), many, List.of(), List.of(RULE));
    TopicReport topic =
        new TopicReport(
            sound.instrument(),
            sound.edition(),
            sound.topic(),
            null,
            List.of(failed),
            List.of(),
            List.of());

    assertThat(TerminalReport.lines(new RegressionReport("cafe01", List.of(topic), List.of())))
        .contains("  /sums/7", "  and 4 more differences")
        .doesNotContain("  /sums/8");
  }

  @Test
  void theTerminalSaysRefusedIfNoCaseFails() {
    RegressionReport refused = new RegressionReport("cafe01", List.of(), report().findings());

    assertThat(TerminalReport.lines(refused))
        .contains("REFUSED: 0 cases, 0 failed; 0 of 0 rules fired; 1 finding");
  }

  @Test
  void theEndingOfTheFileNamesTheFormat(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("new/run.xml");

    assertThat(ReportFormat.of(file)).contains(ReportFormat.JUNIT);
    assertThat(ReportFormat.of(Path.of("run.txt"))).isEmpty();
    ReportFormat.JUNIT.write(report(), file);
    assertThat(Files.readString(file)).startsWith("<?xml");
  }
}
