package ee.kaskkiri.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What shows of tables of an invented ferry. */
class TableCheckTest {
  private static final String COUNT = "tCount|number|? >= 0 and floor(?) = ?";
  private static final String KIND = "tKind|string|\"car\", \"bus\"";
  private static final String FLAG = "tFlag|boolean|true, false";
  private static final String LABEL = "tLabel|string|not(null)";
  private static final String DAY = "tDay|date|not(null)";
  private static final String SEATS = "tSeats|number|? = null or (? >= 1 and ? <= 9)";
  private static final String PLAIN = "tPlain|number|";

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String types(String... types) {
    StringBuilder text = new StringBuilder();
    for (String type : types) {
      String[] parts = type.split("\\|", -1);
      text.append(
          "<itemDefinition name=\"%s\"><typeRef>%s</typeRef>".formatted(parts[0], parts[1]));
      if (!parts[2].isEmpty()) {
        text.append("<allowedValues><text>%s</text></allowedValues>".formatted(escaped(parts[2])));
      }
      text.append("</itemDefinition>");
    }
    return text.toString();
  }

  /** Input data and columns, each written as {@code name|type}. */
  private static String table(String policy, List<String> columns, List<String> rows) {
    StringBuilder text = new StringBuilder();
    for (String column : columns) {
      String[] parts = column.split("\\|", -1);
      text.append(
          "<input label=\"the %1$s\"><inputExpression typeRef=\"%2$s\"><text>%1$s</text></inputExpression></input>"
              .formatted(escaped(parts[0]), parts[1]));
    }
    text.append("<output/>");
    for (String row : rows) {
      String[] parts = row.split("\\|", -1);
      text.append("<rule id=\"%s\">".formatted(parts[0].strip()));
      for (int i = 1; i < parts.length - 1; i++) {
        text.append(
            "<inputEntry><text>%s</text></inputEntry>".formatted(escaped(parts[i].strip())));
      }
      text.append(
          "<outputEntry><text>%s</text></outputEntry></rule>"
              .formatted(escaped(parts[parts.length - 1].strip())));
    }
    return "<decisionTable id=\"fareTable\" hitPolicy=\"%s\">%s</decisionTable>"
        .formatted(policy, text);
  }

  private static String model(List<String> columns, String... parts) {
    StringBuilder text = new StringBuilder(types(COUNT, KIND, FLAG, LABEL, DAY, SEATS, PLAIN));
    for (String column : columns) {
      String[] named = column.split("\\|", -1);
      if (named[0].matches("\\w+")) {
        text.append(
            "<inputData id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/></inputData>"
                .formatted(named[0], named[1]));
      }
    }
    text.append("<decision id=\"fare\" name=\"fare\"><variable name=\"fare\"/>");
    text.append(String.join("", parts)).append("</decision>");
    return text.toString();
  }

  private static TableCheck check(String policy, List<String> columns, List<String> rows) {
    List<TableCheck> checks = checks(model(columns, table(policy, columns, rows)));
    assertThat(checks).hasSize(1);
    return checks.get(0);
  }

  private static List<TableCheck> checks(String body) {
    return EditionCompiler.tables(Editions.read(Map.of("ferry.dmn", Editions.dmn("ferry", body))));
  }

  private static List<String> messages(TableCheck check) {
    return check.findings().stream()
        .map(finding -> finding.level() + " " + finding.message())
        .toList();
  }

  @Test
  void aGapIsToldWithItsBordersAndAnExample() {
    TableCheck check =
        check(
            "UNIQUE",
            List.of("kind|tKind", "length|tCount"),
            List.of("short | - | <= 5 | 1", "bus | \"bus\" | > 5 | 2", "long | \"car\" | > 8 | 3"));

    assertThat(messages(check))
        .containsExactly(
            "WARNING Gap: no row holds for kind = \"car\" and length in (5..8],"
                + " for example kind = \"car\", length = 6.");
    assertThat(check.limits()).isEmpty();
    assertThat(check.gaps().get(0).example())
        .extracting(ColumnValue::label)
        .containsExactly("the kind", "the length");
    assertThat(check.findings().get(0).place()).startsWith("fare, fareTable, line");
  }

  @Test
  void noGapIsToldWhereTheTypeHasNoValue() {
    assertThat(
            check(
                    "UNIQUE",
                    List.of("length|tCount"),
                    List.of("a | [0..5] | 1", "b | [6..10] | 2", "c | >= 11 | 3"))
                .findings())
        .isEmpty();
  }

  @Test
  void textsThatNoRowNamesAreAGap() {
    assertThat(messages(check("UNIQUE", List.of("flag|tLabel"), List.of("a | \"EE\", \"FI\" | 1"))))
        .containsExactly(
            "WARNING Gap: no row holds for flag = any other text, for example flag = \"other\".");
  }

  @Test
  void anOverlapNamesBothRows() {
    TableCheck check =
        check(
            "UNIQUE",
            List.of("kind|tKind", "length|tCount"),
            List.of("a | - | <= 5 | 1", "b | \"bus\" | >= 5 | 2", "c | \"car\" | > 5 | 3"));

    assertThat(messages(check))
        .containsExactly(
            "ERROR Overlap: both rows hold, for example at kind = \"bus\", length = 5.");
    assertThat(check.overlaps().get(0).rows()).containsExactly("a", "b");
    assertThat(check.findings().get(0).place()).endsWith("a and b");
  }

  @Test
  void anOverlapOfValuesThatMayNeverOccurTogetherIsNoError() {
    TableCheck check =
        check(
            "UNIQUE",
            List.of("length|tCount", "length >= 5|tFlag"),
            List.of("a | < 5 | - | 1", "b | - | true | 2", "c | >= 5 | false | 3"));

    assertThat(messages(check))
        .contains(
            "INFO Overlap: both rows hold at length = 0, length >= 5 = true, if these values can"
                + " occur together.")
        .noneMatch(message -> message.startsWith("ERROR"));
  }

  @Test
  void textsAndTimesBesideAllThatIsNamedAreTried() {
    assertThat(
            messages(
                check(
                    "UNIQUE",
                    List.of("flag|tLabel"),
                    List.of(
                        "a | \"other\", \"x\", \"X\", \"1\", \"\" | 1", "b | not(\"other\") | 2"))))
        .noneMatch(message -> message.contains("never fires"));
    assertThat(
            messages(
                check(
                    "UNIQUE",
                    List.of("flag|tLabel"),
                    List.of("a | \"other\", \"x\", \"X\", \"1\", \"\" | 1"))))
        .containsExactly(
            "WARNING Gap: no row holds for flag = any other text, for example flag = \"other 2\".");
    assertThat(
            messages(
                check(
                    "UNIQUE",
                    List.of("hour|time"),
                    List.of("a | > time(\"23:59:00\") | 1", "b | < time(\"00:00:30\") | 2"))))
        .noneMatch(message -> message.contains("never fires"));
  }

  @Test
  void underAnyOnlyDifferentResultsOverlap() {
    List<String> columns = List.of("kind|tKind");
    assertThat(check("ANY", columns, List.of("a | - | 1", "b | \"bus\" | 1")).findings()).isEmpty();
    assertThat(check("ANY", columns, List.of("a | - | 1+1", "b | \"bus\" | 2")).findings())
        .isEmpty();
    assertThat(messages(check("ANY", columns, List.of("a | - | 1", "b | \"bus\" | 2"))))
        .containsExactly("ERROR Overlap: both rows hold, for example at kind = \"bus\".");
  }

  @Test
  void aRowThatNoValueFitsNeverFires() {
    TableCheck check =
        check(
            "UNIQUE",
            List.of("kind|tKind", "length|tCount"),
            List.of(
                "a | - | - | 1", "b | \"tram\" | - | 2", "c | - | < 0 | 3", "d | - | (3..4) | 4"));

    assertThat(messages(check))
        .containsExactly(
            "WARNING the row never fires: no value of kind fits '\"tram\"'.",
            "WARNING the row never fires: no value of length fits '< 0'.",
            "WARNING the row never fires: no value of length fits '(3..4)'.");
    assertThat(check.idle()).extracting(IdleRow::row).containsExactly("b", "c", "d");
  }

  @Test
  void underFirstARowCanBeHidden() {
    TableCheck check =
        check(
            "FIRST",
            List.of("kind|tKind", "length|tCount"),
            List.of(
                "a | \"bus\" | >= 3 | 1",
                "b | - | > 5 | 2",
                "c | \"bus\" | > 4 | 3",
                "d | - | >= 0 | 4",
                "e | \"car\" | 2 | 5"));

    assertThat(messages(check))
        .containsExactly(
            "WARNING the row never fires: wherever it holds, a holds too and comes first.",
            "WARNING the row never fires: wherever it holds, d holds too and comes first.");
    assertThat(check.idle()).extracting(IdleRow::row).containsExactly("c", "e");
  }

  @Test
  void aRowCanBeHiddenBySeveralTogether() {
    TableCheck check =
        check(
            "FIRST",
            List.of("length|tCount"),
            List.of("a | < 5 | 1", "b | >= 5 | 2", "c | [4..6] | 3"));

    assertThat(check.idle())
        .singleElement()
        .satisfies(row -> assertThat(row.hiddenBy()).containsExactly("a", "b"));
  }

  @Test
  void cellsThatNameOtherThingsAreLeftOpenAndTold() {
    TableCheck check =
        check(
            "UNIQUE",
            List.of("kind|tKind", "length|tCount"),
            List.of("a | \"bus\" | > limit | 1", "b | \"bus\" | <= 3 | 2"));

    assertThat(check.limits())
        .containsExactly("length: not analysed, because cell '> limit' of row a names limit.");
    assertThat(messages(check))
        .as("what is sure whatever the limit is")
        .containsExactly(
            "WARNING Gap: no row holds for kind = \"car\", for example kind = \"car\", length = 0.");
  }

  @Test
  void cellsThatComputeAreTriedAndNothingIsClaimedBeyond() {
    TableCheck check =
        check(
            "UNIQUE",
            List.of("flag|tLabel"),
            List.of("a | starts with(?, \"E\") | 1", "b | string length(?) > 90 | 2"));

    assertThat(check.limits())
        .containsExactly(
            "flag: its cells compute with the value, so that only some values are tried.");
    assertThat(messages(check))
        .containsExactly(
            "WARNING Gap: no row holds for flag = \"other\", for example flag = \"other\".");
  }

  @Test
  void daysAreCutAtDays() {
    TableCheck check =
        check(
            "UNIQUE",
            List.of("on|tDay"),
            List.of(
                "a | < date(\"2020-01-01\") | 1",
                "b | > date(2020, 1, 1) + duration(\"P1D\") | 2"));

    assertThat(messages(check))
        .containsExactly(
            "WARNING Gap: no row holds for on in [2020-01-01..2020-01-02],"
                + " for example on = \"2020-01-01\".");
  }

  @Test
  void nullIsAGapWhereTheTypeOrTheTableSpeaksOfIt() {
    List<String> rows = List.of("a | < 5 | 1", "b | >= 5 | 2");
    assertThat(messages(check("UNIQUE", List.of("seats|tSeats"), rows)))
        .containsExactly("WARNING Gap: no row holds for seats = null, for example seats = null.");
    assertThat(messages(check("UNIQUE", List.of("seats|tPlain"), rows)))
        .containsExactly("INFO Gap: no row holds for seats = null, for example seats = null.");
    assertThat(messages(check("UNIQUE", List.of("a + b|number"), rows))).isEmpty();
  }

  @Test
  void tablesThatNeedNoRowHaveNoGap() {
    List<String> columns = List.of("kind|tKind");
    List<String> rows = List.of("a | \"bus\" | 1");
    assertThat(check("COLLECT", columns, rows).findings()).isEmpty();
    assertThat(check("RULE ORDER", columns, rows).findings()).hasSize(1);

    String summed =
        table("COLLECT", columns, rows).replace("hitPolicy", "aggregation=\"SUM\" hitPolicy");
    assertThat(checks(model(columns, summed)).get(0).gaps())
        .as("the sum of nothing is no answer")
        .hasSize(1);
    String otherwise =
        table("UNIQUE", columns, rows)
            .replace(
                "<output/>",
                "<output><defaultOutputEntry><text>0</text></defaultOutputEntry></output>");
    assertThat(checks(model(columns, otherwise)).get(0).findings()).isEmpty();
  }

  @Test
  void columnsThatAskForTheSameAreOne() {
    TableCheck check =
        check(
            "UNIQUE",
            List.of("length|tCount", "length|tCount"),
            List.of(
                "a | < 5 | - | 1", "b | >= 5 | <= 8 | 2", "c | - | > 8 | 3", "d | > 5 | < 5 | 4"));

    assertThat(messages(check))
        .containsExactly("WARNING the row never fires: no value of length fits '> 5' and '< 5'.");
  }

  @Test
  void tablesInsideKnowledgeModelsAndContextsAreSeenToo() {
    String inner = table("UNIQUE", List.of("wet|boolean"), List.of("a | true | 1"));
    List<TableCheck> checks =
        checks(
            types(FLAG)
                + "<businessKnowledgeModel id=\"k\" name=\"k\"><encapsulatedLogic>"
                + "<formalParameter name=\"wet\" typeRef=\"tFlag\"/>"
                + inner.replace(" typeRef=\"boolean\"", "")
                + "</encapsulatedLogic></businessKnowledgeModel>"
                + "<decision id=\"d\" name=\"d\"><variable name=\"d\"/><context><contextEntry>"
                + "<variable name=\"part\"/>"
                + inner
                    .replace("typeRef=\"boolean\"", "typeRef=\"tFlag\"")
                    .replace("fareTable", "t")
                + "</contextEntry></context></decision>");

    assertThat(checks).extracting(TableCheck::table).containsExactlyInAnyOrder("k", "part");
    assertThat(checks)
        .allSatisfy(
            check ->
                assertThat(messages(check))
                    .containsExactly(
                        "WARNING Gap: no row holds for wet = false, for example wet = false."));
  }

  @Test
  void listsAreLeftOpen() {
    TableCheck check =
        check(
            "UNIQUE",
            List.of("kind|tKind", "names|list"),
            List.of("a | \"bus\" | list contains(?, \"x\") | 1", "b | \"bus\" | - | 2"));

    assertThat(check.limits()).hasSize(1).first().asString().startsWith("names: not analysed");
    assertThat(messages(check))
        .containsExactly(
            "WARNING Gap: no row holds for kind = \"car\", for example kind = \"car\".");
  }

  @Test
  void aTableOfTenThousandRowsIsAnalysed() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      if (i != 7_777) {
        rows.add("r%d | [%d..%d) | 1".formatted(i, i * 10, i * 10 + (i == 3 ? 11 : 10)));
      }
    }
    rows.add("rest | >= 100000 | 1");

    assertThat(messages(check("UNIQUE", List.of("length|tCount"), rows)))
        .containsExactly(
            "ERROR Overlap: both rows hold, for example at length = 40.",
            "WARNING Gap: no row holds for length in [77770..77780), for example length = 77770.");
  }

  @Test
  void thePackagedTablesAreWhollyKnownAndSound() {
    List<TableCheck> checks =
        RuleBook.read(FileTree.packaged()).editions().stream()
            .flatMap(edition -> EditionCompiler.tables(edition).stream())
            .toList();

    assertThat(checks).hasSizeGreaterThan(50);
    assertThat(checks).allSatisfy(check -> assertThat(check.limits()).isEmpty());
    assertThat(checks).flatExtracting(TableCheck::findings).isEmpty();
  }

  @Test
  void whatTheEngineToldOfATableIsToldOnceAndWithAnExample() {
    String gap =
        model(
            List.of("length|tCount"),
            table("UNIQUE", List.of("length|tCount"), List.of("a | <= 5 | 1", "b | [5..9] | 2")));
    List<Finding> findings =
        new EditionCompiler(Strictness.WARNING)
            .validate(Editions.read(Map.of("ferry.dmn", Editions.dmn("ferry", gap))));

    assertThat(findings)
        .extracting(Finding::message)
        .filteredOn(message -> message.matches("(?i).*(gap|overlap).*"))
        .containsExactly(
            "Overlap: both rows hold, for example at length = 5.",
            "Gap: no row holds for length > 9, for example length = 10.");
  }
}
