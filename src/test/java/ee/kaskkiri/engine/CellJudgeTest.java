package ee.kaskkiri.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.engine.table.CellJudge;
import ee.kaskkiri.rules.Bilingual;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellJudgeTest {
  private static final String MODEL =
      Editions.dmn(
          "m",
          """
            <itemDefinition id="tStage" name="tStage"><typeRef>string</typeRef>
              <allowedValues><text>"first", "second"</text></allowedValues></itemDefinition>
            <inputData id="stage" name="stage"><variable name="stage" typeRef="tStage"/></inputData>
            <inputData id="other" name="other"><variable name="other" typeRef="number"/></inputData>
            <decision id="d" name="d">
              <variable name="d"/>
              <informationRequirement id="r"><requiredInput href="#stage"/></informationRequirement>
              <decisionTable id="t" hitPolicy="UNIQUE">
                <input id="i1"><inputExpression typeRef="tStage"><text>stage</text></inputExpression></input>
                <input id="i2"><inputExpression typeRef="number"><text>3</text></inputExpression></input>
                <input id="i3"><inputExpression typeRef="boolean"><text>true</text></inputExpression></input>
                <input id="i4"><inputExpression typeRef="date"><text>today()</text></inputExpression></input>
                <output id="o1" name="sum" typeRef="number"/>
                <output id="o2" name="text" typeRef="string"/>
                <annotation name="note"/>
                <rule id="row-1">
                  <inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>
                  <inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>
                  <outputEntry><text>1</text></outputEntry><outputEntry><text>"a"</text></outputEntry>
                  <annotationEntry><text>a</text></annotationEntry>
                </rule>
              </decisionTable>
            </decision>
          """);
  private static final RuleFile FILE =
      new RuleFile("rules/demo/2020-01-01/m.dmn", "m", Language.DMN, MODEL);

  private static CellJudge judge() {
    return Tables.judge(FILE, List.of(), Tables.find(FILE, "t").orElseThrow()).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0 | first | Tekst peab olema jutumärkides: \"first\".",
        "0 | \"frist\" | \"frist\" ei ole lubatud. Kas mõtlesid \"first\"? Lubatud on: \"first\", \"second\".",
        "0 | 5 | Siin peab olema tekst, praegu on arv. Näiteks \"tekst\".",
        "0 | „first“ | Jutumärgid peavad olema sirged: \"first\"",
        "0 | 'first' | Tekst peab olema kahekordsetes jutumärkides: \"first\".",
        "0 | \"first | Jutumärk on lahti. Iga tekst algab ja lõpeb jutumärgiga; jutumärk teksti sees on \\\".",
        "1 | 7123,00 | Kümnendkoha eraldaja on punkt: 7123.00. Kui mõtled kahte arvu, jäta koma järele tühik: 7123, 00.",
        "1 | => 5 | Märgi => asemel kirjuta >=.",
        "1 | >= 5 € | Kirjuta ainult arv, ilma ühikuta: >= 5.",
        "1 | > \"a\" | Siin peab olema arv, praegu on tekst. Näiteks 1234.50.",
        "1 | (1,2 | Seda ei saa lugeda alates kohast: ,2 Tingimus on näiteks 1234.50, >= 1234.50, [1234.50..1234.50] või - (ükskõik milline).",
        "2 | jah | Kirjuta true.",
        "2 | Väär | Kirjuta false.",
        "3 | 01.02.2027 | Kirjuta kuupäev nii: date(\"2027-02-01\").",
        "3 | >= 2027-02-01 | Kirjuta kuupäev nii: >= date(\"2027-02-01\").",
        "3 | 31.02.2027 | Sellist kuupäeva kalendris ei ole.",
        "4 | 7 123,50 | Arvu sees ei ole tühikuid: 7123.50.",
        "4 | 7123,50 | Kümnendkoha eraldaja on punkt: 7123.50.",
        "4 | \"8000\" | Arv on ilma jutumärkideta: 8000.",
        "4 | stagee | Nime \"stagee\" ei ole. Kas mõtlesid \"stage\"?",
        "4 | other + 1 | \"other\" ei ole selle otsusega ühendatud. Lisa seos diagrammi või kasuta seda, mis on ühendatud.",
        "4 | `` | Tulemus on tühi. Kui tulemust ei ole, kirjuta null.",
        "4 | 1 + | Kirje ei ole lõpetatud või seda ei saa lugeda. Tulemus on näiteks 1234.50.",
        "5 | Tere, kõik | Tekst peab olema jutumärkides: \"Tere, kõik\".",
        "5 | 5 | Siin peab olema tekst, praegu on arv. Näiteks \"tekst\"."
      })
  void whatIsWrongIsSaidInPlainWords(int column, String text, String message) {
    assertThat(judge().fault(column, text).map(Bilingual::et)).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0 | \"first\", \"second\"",
        "0 | not(\"first\")",
        "0 | -",
        "0 | null",
        "0 | starts with(?, \"f\")",
        "1 | >= 5",
        "1 | [1..5)",
        "1 | 1, 2",
        "2 | true",
        "3 | < date(\"2027-01-01\")",
        "4 | if stage = \"first\" then 1 else 2",
        "4 | 7123.00",
        "4 | null",
        "5 | \"„tere“ => 'x'\"",
        "5 | stage",
        "6 | „mis tahes“"
      })
  void whatIsRightIsLeftAlone(int column, String text) {
    assertThat(judge().fault(column, text)).isEmpty();
  }

  @Test
  void theAllowedValuesAreTold() {
    assertThat(judge().listed(0)).containsExactly("\"first\"", "\"second\"");
    assertThat(judge().listed(1)).isEmpty();
  }

  @Test
  void everyPackagedCellIsRight() throws IOException {
    List<String> faults = new ArrayList<>();
    int cells = 0;
    for (Edition edition : RuleBook.read(FileTree.read(Path.of(""))).editions()) {
      for (RuleFile file : edition.files()) {
        for (Table table : Tables.all(file)) {
          CellJudge judge = Tables.judge(file, edition.files(), table).orElseThrow();
          for (Row row : table.rows()) {
            for (int column = 0; column < table.columns().size(); column++) {
              String text = row.cells().get(column);
              String where = file.path() + " " + table.name() + " " + row.id() + ": " + text;
              judge.fault(column, text).ifPresent(fault -> faults.add(where + " → " + fault.et()));
              cells++;
            }
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(cells).isGreaterThan(1000);
  }
}
