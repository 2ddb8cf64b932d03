package ee.kaskkiri.regression.impact.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.regression.CaseKind;
import ee.kaskkiri.regression.impact.Change;
import ee.kaskkiri.regression.impact.ChangeKind;
import ee.kaskkiri.regression.impact.Counts;
import ee.kaskkiri.regression.impact.ImpactReport;
import ee.kaskkiri.regression.impact.ImpactReport.Asked;
import ee.kaskkiri.regression.impact.ImpactReport.InstrumentImpact;
import ee.kaskkiri.regression.impact.ImpactReport.Release;
import ee.kaskkiri.regression.impact.ImpactReport.TopicImpact;
import ee.kaskkiri.regression.impact.MoneyImpact;
import ee.kaskkiri.regression.impact.MoneyImpact.Group;
import ee.kaskkiri.regression.impact.MoneyImpact.Grouping;
import ee.kaskkiri.regression.impact.ReasonChange;
import ee.kaskkiri.regression.impact.Standing;
import ee.kaskkiri.regression.impact.Status;
import ee.kaskkiri.regression.impact.Sums;
import ee.kaskkiri.regression.impact.Unreadable;
import ee.kaskkiri.regression.impact.VerdictChange;
import ee.kaskkiri.rules.Act.Meaning;
import ee.kaskkiri.rules.Bilingual;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactFormatTest {
  private static final Bilingual TEXT = new Bilingual("leib < sai", "bread < roll");
  private static final Standing PAY = new Standing(Status.DECIDED, "PAY", Meaning.GRANTED);
  private static final Standing ASK = new Standing(Status.DECIDED, "ASK", Meaning.PERSON);
  private static final Standing NONE = new Standing(Status.UNDECIDED, null, null);
  private static final Sums SUMS = sums("1000", "250.5");

  private static Sums sums(String before, String after) {
    BigDecimal first = new BigDecimal(before);
    BigDecimal second = new BigDecimal(after);
    BigDecimal zero = BigDecimal.ZERO;
    return new Sums(
        first, second, second.subtract(first), 0, zero, 1, first.subtract(second), zero, zero);
  }

  private static Change change(String ref, Standing after, String title) {
    return new Change(
        1,
        ref,
        title,
        CaseKind.DERIVED,
        "bakery",
        "loaves",
        LocalDate.of(2020, 1, 1),
        after.equals(NONE) ? ChangeKind.STATUS : ChangeKind.OUTCOME,
        new Change.Answered("2020-01-01", PAY, List.of()),
        new Change.Answered(
            "2020-01-01", after, after.equals(NONE) ? List.of("no row") : List.of()),
        List.of(new Change.Money("sum", new BigDecimal("1000"), null, new BigDecimal("-1000"))),
        List.of(new Change.Groups("town", List.of("Aru", "Oru"))),
        List.of(new ReasonChange(ReasonChange.Kind.WENT, "BRD-1", "Baker", TEXT, null)));
  }

  private static ImpactReport report() {
    Counts counts = new Counts(3, 2, 1, 1, 0, 0, 1, 0, 1, 0, 0);
    MoneyImpact money =
        new MoneyImpact(
            "sum",
            MoneyImpact.Named.BOTH,
            SUMS,
            0,
            1,
            List.of(
                new Grouping(
                    "town",
                    false,
                    List.of(new Group("", SUMS), new Group("Aru <b>", sums("1", "9"))))));
    TopicImpact topic =
        new TopicImpact(
            "bakery",
            "loaves",
            new Bilingual("Pätsid", "Loaves"),
            counts,
            List.of(new VerdictChange(PAY, ASK, 1), new VerdictChange(PAY, NONE, 1)),
            List.of(money));
    return new ImpactReport(
        new Release("old", "cafe01"),
        new Release("new", "cafe02"),
        new Asked("lines", 4, 1),
        counts,
        List.of(money),
        List.of(new InstrumentImpact("bakery", counts, List.of(money))),
        List.of(topic),
        List.of(change("a", ASK, "Bread & <b>butter</b>")),
        List.of(change("b", NONE, "undone")),
        List.of(new Unreadable(7L, null, "The line is no JSON object.")),
        List.of("rules/mill/2020-01-01"));
  }

  @Test
  void thePageHoldsEverythingAndNothingFromOutside() {
    String page = ImpactFormat.HTML.write(report());

    assertThat(page)
        .contains("Pätsid", "Loaves", "Bread &amp; &lt;b&gt;butter&lt;/b&gt;", "Aru &lt;b&gt;")
        .contains("leib &lt; sai", "no row", "line 7", "rules/mill/2020-01-01")
        .contains("\u2212749.50", "1\u00a0000.00", "+8.00")
        .doesNotContain("http", "<script", "<link", "@import", "url(");
  }

  @Test
  void thePageSaysTheMoneyInAllAndByInstrument() {
    assertThat(ImpactFormat.HTML.write(report()))
        .contains("Money in all", "Money by instrument", "<th scope=\"row\">bakery: sum</th>");
  }

  @Test
  void theChartSaysItsFiguresInWords() {
    assertThat(ImpactFormat.HTML.write(report()))
        .contains("role=\"img\"", "<title id=", "<desc id=", "Aru &lt;b&gt;: +8.00;");
  }

  @Test
  void theDataKeepsEveryDigit() throws IOException {
    JsonNode data = new ObjectMapper().readTree(ImpactFormat.JSON.write(report()));

    assertThat(data.fieldNames())
        .toIterable()
        .containsExactly(
            "from",
            "to",
            "portfolio",
            "counts",
            "money",
            "instruments",
            "topics",
            "changes",
            "unanswered",
            "unreadable",
            "sharedEditions",
            "changesLeftOut",
            "unansweredLeftOut",
            "unreadableLeftOut");
    assertThat(ImpactFormat.JSON.write(report())).contains("\"after\" : 250.5");
    assertThat(data.at("/topics/0/verdicts/0/to/meaning").asText()).isEqualTo("person");
    assertThat(data.at("/changes/0/reasons/0/change").asText()).isEqualTo("went");
    assertThat(data.path("changesLeftOut").asInt()).isEqualTo(1);
  }

  @Test
  void theTerminalIsTold() {
    assertThat(String.join("\n", ImpactTerminal.lines(report())))
        .contains("3 asked, 2 changed", "PAY (granted) -> ASK (person)", "-749.50")
        .contains("b: PAY -> undecided", "line 7: The line is no JSON object.")
        .contains("Unchanged editions, evaluated once: rules/mill/2020-01-01");
  }

  @Test
  void aTableQuotesAndHoldsNoFormula(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("x.csv");
    try (ChangesFile table = ChangesFile.csv(file, List.of("sum", "rent"))) {
      table.take(change("=1+1", ASK, "say \"bread\", please"));
      table.take(change("\t-x", ASK, "@home"));
    }

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .endsWith(
            "groups,sum before,sum after,sum difference,rent before,rent after,rent difference");
    assertThat(lines.get(1))
        .startsWith("1,'=1+1,\"say \"\"bread\"\", please\",derived,bakery")
        .endsWith(",BRD-1 (Baker),,,\"town: Aru, Oru\",1000,,-1000,,,");
    assertThat(lines.get(2)).startsWith("1,\"'\t-x\",'@home");
  }

  @Test
  void everyChangeIsALineOfJson(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("x.ndjson");
    try (ChangesFile lines = ChangesFile.ndjson(file)) {
      lines.take(change("a", ASK, "bread"));
    }

    JsonNode line = new ObjectMapper().readTree(Files.readString(file));
    assertThat(line.path("ref").asText()).isEqualTo("a");
    assertThat(line.at("/money/0/after").isNull()).isTrue();
    assertThat(line.path("on").asText()).isEqualTo("2020-01-01");
  }

  @Test
  void theEndingOfAFileSaysItsFormat() {
    assertThat(ImpactFormat.of(Path.of("a/b.HTML"))).contains(ImpactFormat.HTML);
    assertThat(ImpactFormat.of(Path.of("b.csv"))).contains(ImpactFormat.CSV);
    assertThat(ImpactFormat.of(Path.of("b.txt"))).isEmpty();
  }
}
