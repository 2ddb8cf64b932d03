package ee.kaskkiri.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.engine.table.TableRefusedException;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final String RATES =
      Editions.dmn(
          "rates",
          """
            <!-- before <decisionTable id="ratesTable"> -->
            <decision id="rates" name="rates">
              <variable id="ratesVariable" name="rates"/>
              <decisionTable id="ratesTable" hitPolicy="UNIQUE">
                <input id="who" label="Kes">
                  <inputExpression id="whoExpression" typeRef="string">
                    <text>who</text>
                  </inputExpression>
                </input>
                <output id="sum" name="sum" typeRef="number"/>
                <annotation name="note"/>
                <!-- the first -->
                <rule id="KTG-F01">
                  <description>Esimene</description>
                  <inputEntry id="ktgF01Who">
                    <text>"I"</text>
                  </inputEntry>
                  <outputEntry id="ktgF01Sum">
                    <text>7123.00</text> <!-- checked -->
                  </outputEntry>
                  <annotationEntry>
                    <text>why</text>
                  </annotationEntry>
                </rule>
                <!-- the second -->
                <rule id="KTG-F02">
                  <inputEntry id="ktgF02Who">
                    <text><![CDATA["II"]]></text>
                  </inputEntry>
                  <outputEntry id="ktgF02Sum">
                    <text>
                      17
                    </text>
                  </outputEntry>
                  <annotationEntry>
                    <text/>
                  </annotationEntry>
                </rule>
              </decisionTable>
            </decision>\
          """);

  static RuleFile file(String text) {
    return new RuleFile("rules/demo/2020-01-01/rates.dmn", "rates", Language.DMN, text);
  }

  private static Table table(String text) {
    return Tables.find(file(text), "ratesTable").orElseThrow();
  }

  private static String write(String text, List<Row> rows) {
    return Tables.write(file(text), table(text), rows, Set.of()).text();
  }

  private static Row row(@Nullable String id, @Nullable String description, String... cells) {
    return new Row(id, description, List.of(cells));
  }

  @Test
  void theSameRowsAreTheSameBytes() {
    assertThat(write(RATES, table(RATES).rows())).isEqualTo(RATES);
  }

  @Test
  void aTableIsFoundByItsNameToo() {
    assertThat(Tables.find(file(RATES), "rates")).contains(table(RATES));
    assertThat(Tables.find(file(RATES), "other")).isEmpty();
  }

  @Test
  void oneCellIsOneChange() {
    String changed =
        write(
            RATES,
            List.of(
                row("KTG-F01", "Esimene", "\"I\"", "8000.00", "why"), table(RATES).rows().get(1)));

    assertThat(changed).isEqualTo(RATES.replace("7123.00", "8000.00"));
  }

  @Test
  void aSectionStaysASectionAndSpaceStays() {
    String changed =
        write(
            RATES,
            List.of(
                table(RATES).rows().get(0), row("KTG-F02", null, "\"a]]>&\"", "< 18", "x < y")));

    assertThat(changed)
        .isEqualTo(
            RATES
                .replace("<![CDATA[\"II\"]]>", "<![CDATA[\"a]]]]><![CDATA[>&\"]]>")
                .replace("            17\n", "            &lt; 18\n")
                .replace("<text/>", "<text>x &lt; y</text>"));
    assertThat(table(changed).rows().get(1))
        .isEqualTo(row("KTG-F02", null, "\"a]]>&\"", "< 18", "x < y"));
  }

  @Test
  void aNewRowIsWrittenLikeTheOneBeforeIt() {
    List<Row> rows = new ArrayList<>(table(RATES).rows());
    rows.add(1, row(null, "Uus & tore", "\"III\"", "5", ""));

    String changed = write(RATES, rows);

    String added =
        """
                <rule id="KTG-F03">
                  <description>Uus &amp; tore</description>
                  <inputEntry id="ktgF03Who">
                    <text>"III"</text>
                  </inputEntry>
                  <outputEntry id="ktgF03Sum">
                    <text>5</text>
                  </outputEntry>
                  <annotationEntry>
                    <text></text>
                  </annotationEntry>
                </rule>
        """
            .indent(0);
    int at = RATES.indexOf("      <!-- the second");
    assertThat(changed).isEqualTo(RATES.substring(0, at) + added.indent(-2) + RATES.substring(at));
  }

  @Test
  void aRowMovesWithTheCommentBeforeItAndAGoneRowLeavesItsComment() {
    List<Row> rows = table(RATES).rows();

    String moved = write(RATES, List.of(rows.get(1), rows.get(0)));
    assertThat(moved.indexOf("the second"))
        .isLessThan(moved.indexOf("KTG-F02"))
        .isLessThan(moved.indexOf("the first"));
    assertThat(table(moved).rows()).containsExactly(rows.get(1), rows.get(0));
    assertThat(write(moved, rows)).isEqualTo(RATES);

    String gone = write(RATES, List.of(rows.get(1)));
    int start = RATES.indexOf("\n      <rule id=\"KTG-F01\"");
    int end = RATES.indexOf("\n      <!-- the second");
    assertThat(gone).isEqualTo(RATES.substring(0, start) + RATES.substring(end));
    assertThat(table(write(RATES, List.of())).rows()).isEmpty();
    assertThat(write(RATES, List.of())).contains("<!-- the first -->", "<!-- the second -->");
  }

  @Test
  void windowsLinesStay() {
    String windows = RATES.replace("\n", "\r\n");
    List<Row> rows = new ArrayList<>(table(windows).rows());
    rows.add(row(null, null, "-", "if true\nthen 1 else 2", ""));

    String changed = write(windows, rows);

    assertThat(changed.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(table(changed).rows().get(2))
        .isEqualTo(row("KTG-F03", null, "-", "if true\nthen 1 else 2", ""));
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    List<Row> rows = table(RATES).rows();

    assertThatThrownBy(() -> write(RATES, List.of(rows.get(0), rows.get(0))))
        .isInstanceOf(TableRefusedException.class)
        .hasMessage("Two rows have the id 'KTG-F01'. Leave that of the new row empty.");
    assertThatThrownBy(() -> write(RATES, List.of(row("sum", null, "-", "1", ""))))
        .hasMessage(
            "The id 'sum' is there already. Give the new row another one, or leave it empty.");
    assertThatThrownBy(() -> write(RATES, List.of(row("a b", null, "-", "1", ""))))
        .hasMessageStartingWith("The row id 'a b' does not fit");
    assertThatThrownBy(() -> write(RATES, List.of(row("KTG-F01", null, "-", "\u0007", ""))))
        .hasMessage("The text holds a sign that no file can hold (U+0007). Delete it.");
    assertThatThrownBy(() -> write(RATES, List.of(row("KTG-F01", null, "-", "\uD800", ""))))
        .hasMessage("The text holds a sign that no file can hold (U+D800). Delete it.");
    assertThatThrownBy(() -> write(RATES, List.of(row("KTG-F01", null, "-"))))
        .hasMessage("A row has 1 cells, the table has 3 columns.");
  }

  @Test
  void everyPackagedTableIsWrittenAsItIs() throws IOException {
    int tables = 0;
    for (RuleFile file :
        RuleBook.read(FileTree.read(Path.of(""))).editions().stream()
            .flatMap(one -> one.files().stream())
            .toList()) {
      if (file.language() == Language.DMN) {
        for (Table table : Tables.all(file)) {
          assertThat(Tables.write(file, table, table.rows(), Set.of()).text())
              .isEqualTo(file.text());
          tables++;
        }
      }
    }
    assertThat(tables).isGreaterThan(30);
  }
}
