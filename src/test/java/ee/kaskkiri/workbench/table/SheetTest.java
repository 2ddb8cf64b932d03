package ee.kaskkiri.workbench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.Tables;
import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import ee.kaskkiri.workbench.table.RowChange.CellChange;
import ee.kaskkiri.workbench.table.RowChange.What;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetTest {
  private static final RuleFile FILE =
      new RuleFile(
          "rules/demo/2020-01-01/m.dmn",
          "m",
          Language.DMN,
          Editions.dmn(
              "m",
              """
                <decision id="d" name="d">
                  <variable name="d"/>
                  <decisionTable id="t" hitPolicy="COLLECT" aggregation="SUM">
                    <input id="i1" label="Etapp"><inputExpression typeRef="string"><text>stage</text></inputExpression>
                      <inputValues><text>"a", "b"</text></inputValues></input>
                    <output id="o1" name="sum" typeRef="number"/>
                    <annotation name="note"/>
                    <rule id="r-1">
                      <inputEntry><text>"a"</text></inputEntry><outputEntry><text>7123.00</text></outputEntry>
                      <annotationEntry><text>=HYPERLINK("x")</text></annotationEntry>
                    </rule>
                    <rule id="r-2">
                      <description>Teine _x0041_ rida</description>
                      <inputEntry><text>-</text></inputEntry><outputEntry><text>12345678901234567890.123</text></outputEntry>
                      <annotationEntry><text>_x0041_</text></annotationEntry>
                    </rule>
                    <rule id="r-3">
                      <inputEntry><text>"b"</text></inputEntry><outputEntry><text>-1</text></outputEntry>
                      <annotationEntry><text>@a
              b</text></annotationEntry>
                    </rule>
                  </decisionTable>
                </decision>
              """));
  private static final Table TABLE = Tables.find(FILE, "t").orElseThrow();

  private static byte[] sheet() {
    return TableSheet.write(TABLE, Tables.judge(FILE, List.of(), TABLE).orElseThrow()::listed);
  }

  private static TakenTable after(Consumer<XSSFSheet> change) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      change.accept(workbook.getSheetAt(0));
      workbook.write(bytes);
      return SheetTable.read(TABLE, bytes.toByteArray());
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column) == null
        ? sheet.getRow(row).createCell(column)
        : sheet.getRow(row).getCell(column);
  }

  @Test
  void everythingIsATextAndTheHeadStaysInSight() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet()))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      sheet.forEach(
          row -> row.forEach(one -> assertThat(one.getCellType()).isEqualTo(CellType.STRING)));
      assertThat(cell(sheet, 0, 1).getStringCellValue()).isEqualTo("Etapp");
      assertThat(cell(sheet, 1, 0).getStringCellValue()).isEqualTo("row@t");
      assertThat(cell(sheet, 1, 1).getStringCellValue()).isEqualTo("input:i1");
      assertThat(cell(sheet, 1, 3).getStringCellValue()).isEqualTo("annotation:note");
      assertThat(cell(sheet, 2, 3).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
      assertThat(cell(sheet, 2, 3).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(cell(sheet, 4, 2).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(cell(sheet, 2, 2).getCellStyle().getDataFormatString()).isEqualTo("@");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
      assertThat(sheet.getDataValidations()).hasSize(1);
      assertThat(sheet.getDataValidations().get(0).getValidationConstraint().getFormula1())
          .isEqualTo("Loetelud!$A$1:$A$2");
      assertThat(workbook.isSheetHidden(1)).isTrue();
      assertThat(workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("\"b\"");
    }
  }

  @Test
  void whatWasNotChangedComesBackAsItWas() throws IOException {
    TakenTable taken = after(sheet -> {});

    assertThat(taken.faults()).isEmpty();
    assertThat(taken.changes()).isEmpty();
    assertThat(taken.table()).isEqualTo(TABLE);
    assertThat(Tables.write(FILE, TABLE, taken.table().rows(), Set.of()).text())
        .isEqualTo(FILE.text());
  }

  @Test
  void everyPackagedTableComesBackByteForByte() throws IOException {
    for (RuleFile file :
        RuleBook.read(FileTree.read(Path.of(""))).editions().stream()
            .flatMap(edition -> edition.files().stream())
            .toList()) {
      for (Table table : Tables.all(file)) {
        TakenTable taken = SheetTable.read(table, TableSheet.write(table, column -> List.of()));
        assertThat(taken.changes()).isEmpty();
        assertThat(taken.faults()).isEmpty();
        assertThat(Tables.write(file, table, taken.table().rows(), Set.of()).text())
            .isEqualTo(file.text());
      }
    }
  }

  @Test
  void changesAreTold() throws IOException {
    TakenTable taken =
        after(
            sheet -> {
              cell(sheet, 2, 2).setCellValue(8000.5);
              sheet.shiftRows(3, 3, 3);
              sheet.createRow(3).createCell(1).setCellValue("\"b\"");
              cell(sheet, 3, 2).setCellValue(true);
              cell(sheet, 3, 3).setCellValue(LocalDate.of(2027, 1, 31));
              cell(sheet, 3, 3).setCellStyle(sheet.getWorkbook().createCellStyle());
              cell(sheet, 3, 3).getCellStyle().setDataFormat((short) 14);
            });

    assertThat(taken.faults()).isEmpty();
    assertThat(taken.table().rows())
        .containsExactly(
            new Row("r-1", null, List.of("\"a\"", "8000.5", "=HYPERLINK(\"x\")")),
            new Row(null, null, List.of("\"b\"", "true", "date(\"2027-01-31\")")),
            new Row("r-3", null, List.of("\"b\"", "-1", "@a\nb")),
            TABLE.rows().get(1));
    assertThat(taken.changes())
        .containsExactly(
            new RowChange(What.CHANGED, "r-1", 0, List.of(new CellChange(1, "7123.00", "8000.5"))),
            new RowChange(
                What.ADDED,
                null,
                1,
                List.of(
                    new CellChange(0, null, "\"b\""),
                    new CellChange(1, null, "true"),
                    new CellChange(2, null, "date(\"2027-01-31\")"))),
            new RowChange(What.MOVED, "r-3", 2, List.of()));
    assertThat(taken.table().hitPolicy()).isEqualTo("COLLECT");
    assertThat(taken.table().aggregation()).isEqualTo("SUM");
  }

  @Test
  void theSameNumberWrittenByTheProgramIsNoChange() throws IOException {
    assertThat(after(sheet -> cell(sheet, 2, 2).setCellValue(7123)).changes()).isEmpty();
  }

  @Test
  void aRowThatIsGoneIsTold() throws IOException {
    TakenTable taken =
        after(
            sheet -> {
              sheet.removeRow(sheet.getRow(3));
            });

    assertThat(taken.changes())
        .containsExactly(
            new RowChange(
                What.REMOVED,
                "r-2",
                null,
                List.of(
                    new CellChange(0, "-", null),
                    new CellChange(1, "12345678901234567890.123", null),
                    new CellChange(2, "_x0041_", null),
                    new CellChange(-1, "Teine _x0041_ rida", null))));
  }

  @Test
  void whatCannotBeTakenIsTold() throws IOException {
    TakenTable taken =
        after(
            sheet -> {
              cell(sheet, 2, 2).setCellFormula("1+1");
              cell(sheet, 4, 0).setCellValue("r-2");
              cell(sheet, 1, 3).setCellValue("annotation:other");
              cell(sheet, 2, 7).setCellValue("x");
              cell(sheet, 1, 7).setCellValue("");
            });

    assertThat(taken.faults().stream().map(fault -> fault.place() + ": " + fault.message().en()))
        .containsExactly(
            "D: The table has no such column; it was not taken.",
            "H: The table has no such column; it was not taken.",
            ": The column 'note' (annotation:note) is missing; what was there stays.",
            "C3: The cell holds a formula; it was not taken. Write the value, not a formula.",
            "5: Two rows have the id 'r-2'; the second was taken as a new row. Leave the id of a new"
                + " row empty.");
    assertThat(taken.table().rows().get(0)).isEqualTo(TABLE.rows().get(0));
    assertThat(taken.table().rows().get(2))
        .isEqualTo(new Row(null, null, List.of("\"b\"", "-1", "")));
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    assertThatThrownBy(() -> after(sheet -> cell(sheet, 1, 0).setCellValue("row@other")))
        .hasMessage("This is the file of another table (other).");
    assertThatThrownBy(() -> after(sheet -> sheet.removeRow(sheet.getRow(1))))
        .hasMessageStartingWith("The file has no row of technical names");
    assertThatThrownBy(() -> SheetTable.read(TABLE, "a;b".getBytes(StandardCharsets.UTF_8)))
        .hasMessageStartingWith("This is no .xlsx file");
    assertThatThrownBy(
            () -> SheetTable.read(TABLE, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
        .hasMessageStartingWith("This is a file of old Excel");
    assertThatThrownBy(() -> SheetTable.read(TABLE, zip("word/document.xml", 10)))
        .hasMessageStartingWith("This is no .xlsx file");
    assertThatThrownBy(() -> SheetTable.read(TABLE, zip("xl/workbook.xml", 10)))
        .hasMessageStartingWith("This is no .xlsx file");
    assertThatThrownBy(() -> SheetTable.read(TABLE, zip("xl/workbook.xml", 20_000_001)))
        .hasMessageStartingWith("The content of the file is too large");
    assertThatThrownBy(() -> SheetTable.read(TABLE, new byte[5_000_001]))
        .hasMessageStartingWith("The file is larger than 5 MB");
  }

  @Test
  void whatWouldFillTheMemoryIsRefusedBeforeItIsOpened() throws IOException {
    assertThatThrownBy(() -> SheetTable.read(TABLE, sheetOf("<row/>".repeat(20_001))))
        .hasMessageStartingWith("The file has more than 20000 rows or");
    String row = "<x:row xmlns:x='u'>" + "<x:c/>".repeat(151) + "</x:row>";
    assertThatThrownBy(() -> SheetTable.read(TABLE, sheetOf(row.repeat(1000))))
        .hasMessageStartingWith("The file has more than 20000 rows");
    assertThatThrownBy(() -> SheetTable.read(TABLE, sheetOf("<t/>".repeat(600_001))))
        .hasMessageStartingWith("The file has more than 20000 rows");
    assertThatThrownBy(() -> SheetTable.read(TABLE, sheetOf("<row/>".repeat(19_999))))
        .as("not too large, but no workbook")
        .hasMessageStartingWith("This is no .xlsx file");
  }

  @Test
  void aSmallServiceTakesSmallerFiles() {
    SheetCount count = new SheetCount(192_000_000);
    count.add(new ByteArrayInputStream(cells(64_000)));

    assertThatThrownBy(() -> count.add(new ByteArrayInputStream(cells(1))))
        .hasMessageStartingWith("The file has more than 20000 rows or 64000 cells");
  }

  private static byte[] cells(int number) {
    return ("<row>" + "<c/>".repeat(number) + "</row>").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sheetOf(String rows) throws IOException {
    String sheet = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    return zip("xl/workbook.xml", "<workbook/>", "xl/worksheets/any", sheet);
  }

  @Test
  void aNumberComesBackAsTheProgramShowsIt() throws IOException {
    TakenTable taken =
        after(
            sheet -> {
              cell(sheet, 2, 2).setCellValue(1.1);
              cell(sheet, 2, 2).getCTCell().setV("1.1000000000000001");
              cell(sheet, 4, 2).setCellValue(-0.07);
              cell(sheet, 4, 2).getCTCell().setV("-7.0000000000000007E-2");
            });

    assertThat(taken.table().rows()).extracting(row -> row.cells().get(1)).contains("1.1", "-0.07");
  }

  @Test
  void whatSomebodySavedAfterTheDownloadIsNotUndone() {
    byte[] file = sheet();
    List<Row> rows = new ArrayList<>(TABLE.rows());
    rows.set(2, new Row("r-3", null, List.of("\"b\"", "-2", "@a\nb")));
    Table changed = Tables.write(FILE, TABLE, rows, Set.of()).table();

    assertThatThrownBy(() -> SheetTable.read(changed, file))
        .hasMessageStartingWith("The table was changed after this file was downloaded");
    assertThat(SheetTable.read(TABLE, file).faults()).isEmpty();
  }

  @Test
  void aFileThatDoesNotSayFromWhichTableItWasMadeIsToBeLookedThrough() throws IOException {
    TakenTable taken = after(sheet -> sheet.getWorkbook().removeSheetAt(1));

    assertThat(taken.changes()).isEmpty();
    assertThat(taken.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place()).isEmpty();
              assertThat(fault.message().en())
                  .endsWith("Make sure that all differences are yours.");
            });
  }

  private static byte[] zip(String name, int size) throws IOException {
    return zip(name, "\0".repeat(size));
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
